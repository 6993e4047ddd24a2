import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { assertNever } from '../../src/model/assert-never.ts';
import type { DraftStore } from '../page/draft-store.ts';
import { type PageContext, PageContextProvider } from '../state/page-context.ts';
import { useAnnouncer } from '../state/use-announcer.ts';
import { type KnownClaimants, useClaimants } from '../state/use-claimants.ts';
import { useRoute } from '../state/use-route.ts';
import { ledgerAddress, type Route } from '../view/route.ts';
import { say } from '../words.ts';
import { ClaimantList } from './claimant-list.tsx';
import { ClaimantView } from './claimant-view.tsx';
import { LedgerUndoBar, type UndoableDeed } from './ledger-undo-bar.tsx';
import { LoadingPage } from './loading-page.tsx';
import { Places } from './places.tsx';
import { ReadFailure } from './read-failure.tsx';
import { StatusRegion } from './status-region.tsx';

interface Props {
  readonly drafts: DraftStore;
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
}

/** The views of everything that is saved, laid out for a tab: claimants, and the claims of each. */
export function LedgerApp({ drafts, now }: Props) {
  const route = useRoute();
  const known = useClaimants();
  const [said, announce] = useAnnouncer();
  const [deed, setDeed] = useState<UndoableDeed | undefined>(undefined);
  const context = useMemo<PageContext>(() => ({ drafts, language: '', now, announce }), [drafts, now, announce]);

  return (
    <PageContextProvider value={context}>
      <div class="app ledger-app">
        <Places here="claimants" />
        {known.failure !== undefined && <ReadFailure failure={known.failure} />}
        {known.isRead ? <View route={route} known={known} onDone={setDeed} /> : <LoadingPage />}
        {deed !== undefined && <LedgerUndoBar key={deed.words} deed={deed} onDismiss={() => setDeed(undefined)} />}
        <StatusRegion said={said} />
      </div>
    </PageContextProvider>
  );
}

interface ViewProps {
  readonly route: Route;
  readonly known: KnownClaimants;
  onDone(deed: UndoableDeed): void;
}

function View({ route, known, onDone }: ViewProps) {
  const title = useRef<HTMLElement>(null);
  const id = route.kind === 'claimant' ? route.id : '';
  const isFirst = useRef(true);

  // A screen reader and the keyboard begin at the view that was gone to, not where the link was.
  useEffect(() => {
    if (!isFirst.current) title.current?.focus();
    isFirst.current = false;
    scrollTo(0, 0);
  }, [route.kind, id]);

  switch (route.kind) {
    case 'page':
    case 'import':
    case 'claimants':
      return (
        <main ref={title} tabIndex={-1}>
          <ClaimantList known={known} />
        </main>
      );
    case 'claimant': {
      const group = route.id === '' ? undefined : known.groupOf(route.id);
      return (
        <main ref={title} tabIndex={-1}>
          <nav>
            <a href={ledgerAddress({ kind: 'claimants' })}>{say('ledger_all_claimants')}</a>
          </nav>
          {route.id !== '' && group === undefined ? (
            <p class="hint">{say('ledger_no_claimant')}</p>
          ) : (
            <ClaimantView key={group?.claimant.id ?? ''} group={group} known={known} onDone={onDone} />
          )}
        </main>
      );
    }
    default:
      return assertNever(route);
  }
}
