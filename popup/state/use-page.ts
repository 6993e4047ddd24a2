import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listenForChanges } from '../../src/messages/runtime.ts';
import type { AnnotationOutcome } from '../../src/messages/tab-requests.ts';
import type { AnchorOutcome } from '../../src/model/anchor-outcome.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { isAwayFrom, type Settings } from '../../src/model/settings.ts';
import { followActiveTab, followTab } from '../page/chosen-tab.ts';
import { type LoadedPage, loadPage, type OpenPage, readOutcomes, readSaved } from '../page/load-page.ts';

/** The page that is shown, kept up to date. */
export interface PageState {
  readonly page: LoadedPage | { readonly kind: 'loading' };
  readonly outcomes: ReadonlyMap<AnnotationId, AnchorOutcome>;
  /** Why the list could not be brought up to date; the list last read stays. */
  readonly staleness: Failure | undefined;
  /** Reads everything anew. */
  reload(): void;
  /** Reads this page's annotations anew. */
  refresh(): void;
}

/** A page may answer before it knows of a change, or has looked for a new annotation, and is then asked again. */
const outcomeTries = 4;
const outcomeRetryMs = 250;

/** How long the page of the tab before may stay in sight while another one is read, in milliseconds. */
const elsewhereMs = 200;

/** Shows the page of the named tab (or the active one) and follows its changes, and those of the sites that are kept from us. */
export function usePage(named: number | undefined, settings?: Pick<Settings, 'awaySites'>): PageState {
  const [page, setPage] = useState<PageState['page']>({ kind: 'loading' });
  const [outcomes, setOutcomes] = useState<PageState['outcomes']>(new Map());
  const [staleness, setStaleness] = useState<Failure | undefined>(undefined);
  const shown = useRef<PageState['page']>(page);
  // Only the newest reading may be shown: an older one that ends later is out of date.
  const turn = useRef(0);

  const show = useCallback(async (loaded: LoadedPage, mine: number) => {
    if (mine !== turn.current) return;
    shown.current = loaded;
    setPage(loaded);
    setStaleness(undefined);
    if (loaded.kind !== 'open' || !loaded.isAnswering) return;
    for (let attempt = 1; attempt <= outcomeTries; attempt += 1) {
      const read = await readOutcomes(loaded.tabId);
      if (mine !== turn.current) return;
      setOutcomes(new Map([...read.values()].map(({ id, outcome }) => [id, outcome])));
      if (!isAwaited(loaded, read)) return;
      await new Promise((resolve) => setTimeout(resolve, outcomeRetryMs));
    }
  }, []);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    await show(await loadPage(named), mine);
  }, [named, show]);

  /** Another tab came to the front: what is shown is soon no longer about it. */
  const reloadElsewhere = useCallback(async () => {
    const before = shown.current;
    setTimeout(() => {
      if (shown.current === before) setPage({ kind: 'loading' });
    }, elsewhereMs);
    await reload();
  }, [reload]);

  const refresh = useCallback(async () => {
    const before = shown.current;
    if (before.kind !== 'open') return reload();
    turn.current += 1;
    const mine = turn.current;
    const saved = await readSaved(before);
    if (saved.ok) await show({ ...before, ...saved.value }, mine);
    else if (mine === turn.current) setStaleness(saved.failure);
  }, [reload, show]);

  // Not after the next frame, as an effect would: the page's list is what a person opens this for.
  useLayoutEffect(() => {
    const controller = new AbortController();
    listenForChanges(() => void refresh(), controller.signal);
    void reload();
    return () => controller.abort();
  }, [refresh, reload]);

  // The site may have been shut to us, or opened again, while it is looked at.
  useEffect(() => {
    const now = shown.current;
    if (settings === undefined || now.kind !== 'open') return;
    if (isAwayFrom(settings, now.facts.url) !== now.isAway) void reload();
  }, [settings, reload]);

  useEffect(() => {
    if (named !== undefined) return undefined;
    const controller = new AbortController();
    followActiveTab(
      {
        onOther: () => void reloadElsewhere(),
        // The tab of a page that is open is followed by itself.
        onMove: () => (shown.current.kind === 'open' ? undefined : void reloadElsewhere()),
      },
      controller.signal,
    );
    return () => controller.abort();
  }, [named, reloadElsewhere]);

  const tabId = page.kind === 'open' ? page.tabId : named;
  useEffect(() => {
    if (tabId === undefined) return undefined;
    const controller = new AbortController();
    followTab(tabId, () => void reload(), controller.signal);
    return () => controller.abort();
  }, [tabId, reload]);

  return { page, outcomes, staleness, reload: () => void reload(), refresh: () => void refresh() };
}

function isAwaited(page: OpenPage, outcomes: ReadonlyMap<AnnotationId, AnnotationOutcome>): boolean {
  return page.annotations.some(
    ({ id, selectors, modified }) => selectors !== null && (outcomes.get(id)?.modified ?? -1) < modified,
  );
}
