import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { assertNever } from '../../src/model/assert-never.ts';
import { sharedCorrections, withCorrections } from '../../src/model/corrections.ts';
import type { DraftStore } from '../page/draft-store.ts';
import { HeadDraftsProvider, type PageContext, PageContextProvider } from '../state/page-context.ts';
import { useAnnouncer } from '../state/use-announcer.ts';
import type { NamedScope } from '../state/use-export.ts';
import { type PageState, usePage } from '../state/use-page.ts';
import { useSettings } from '../state/use-settings.ts';
import type { WrittenHead } from '../view/written-head.ts';
import { say } from '../words.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { ClosedPage } from './closed-page.tsx';
import { FailedPage } from './failed-page.tsx';
import { LazyExportPanel } from './lazy-export-panel.tsx';
import { LoadingPage } from './loading-page.tsx';
import { Masthead } from './masthead.tsx';
import { PageFoot } from './page-foot.tsx';
import { PageView } from './page-view.tsx';
import { StatusRegion } from './status-region.tsx';

interface Props {
  /** The tab whose page is shown; the active one when undefined. */
  readonly tab: number | undefined;
  readonly drafts: DraftStore;
  readonly headDrafts: DraftStore<WrittenHead>;
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
  /** A passage is being shown in a tab. */
  onShown(tabId: number): void;
}

/** The whole of what stands in the popup. */
export function App({ tab, drafts, headDrafts, now, onShown }: Props) {
  const { settings } = useSettings();
  const state = usePage(tab, settings);
  const { page } = state;
  const [said, announce] = useAnnouncer();
  const [isExporting, setExporting] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const shown =
    page.kind === 'open' ? withCorrections(page.facts.metadata, sharedCorrections(page.articles)) : undefined;
  const language = shown?.language ?? '';
  const context = useMemo<PageContext>(() => ({ drafts, language, now, announce }), [drafts, language, now, announce]);
  const closeExport = useCallback(() => {
    setExporting(false);
    root.current?.querySelector<HTMLElement>('[data-action="export"]')?.focus();
  }, []);

  const canExport = page.kind === 'open' || page.kind === 'closed';
  const scopes = scopesOf(page.kind === 'open' ? page.keys : undefined, shown?.headline ?? '');
  return (
    <PageContextProvider value={context}>
      <div ref={root} class="app">
        <Masthead
          isExporting={isExporting && canExport}
          {...(canExport ? { onExport: () => (isExporting ? closeExport() : setExporting(true)) } : {})}
        />
        {isExporting && canExport && <LazyExportPanel key={page.kind} scopes={scopes} onClose={closeExport} />}
        <HeadDraftsProvider value={headDrafts}>
          <Content state={state} onShown={onShown} />
        </HeadDraftsProvider>
        <PageFoot page={page} />
        {page.kind === 'open' && !isExporting && <BackupReminder />}
        <StatusRegion said={said} />
      </div>
    </PageContextProvider>
  );
}

/** What can be exported from here: the page that is shown, and everything. */
function scopesOf(keys: readonly string[] | undefined, headline: string): readonly NamedScope[] {
  const everything: NamedScope = {
    id: 'everything',
    label: say('popup_export_everything'),
    headline: '',
    scope: { kind: 'everything' },
  };
  if (keys === undefined) return [everything];
  return [{ id: 'page', label: say('popup_export_this_page'), headline, scope: { kind: 'page', keys } }, everything];
}

function Content({ state, onShown }: { readonly state: PageState } & Pick<Props, 'onShown'>) {
  const { page, outcomes, staleness, reload, refresh } = state;
  switch (page.kind) {
    case 'loading':
      return <LoadingPage />;
    case 'closed':
      return <ClosedPage reason={page.reason} />;
    case 'failed':
      return <FailedPage failure={page.failure} onTryAgain={reload} />;
    case 'open':
      return (
        <PageView
          key={page.keys[0]}
          page={page}
          outcomes={outcomes}
          staleness={staleness}
          onReload={reload}
          onChanged={refresh}
          onShown={() => onShown(page.tabId)}
        />
      );
    default:
      return assertNever(page);
  }
}
