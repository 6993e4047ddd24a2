import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { assertNever } from '../../src/model/assert-never.ts';
import { Places } from '../components/places.tsx';
import { StatusRegion } from '../components/status-region.tsx';
import type { DraftStore } from '../page/draft-store.ts';
import { type PageContext, PageContextProvider } from '../state/page-context.ts';
import { useAnnouncer } from '../state/use-announcer.ts';
import { moveFocus } from '../state/use-list-keys.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import {
  firstView,
  type LibraryRoute,
  type LibraryView,
  libraryAddress,
  readLibraryRoute,
} from '../view/library-route.ts';
import { say } from '../words.ts';
import { ArticleView } from './article-view.tsx';
import { BinView } from './bin-view.tsx';
import { KeySheet } from './key-sheet.tsx';
import { ResultsView } from './results-view.tsx';

interface Props {
  readonly drafts: DraftStore;
  /** The time, in milliseconds since the Unix epoch. */
  now(): number;
}

/** Everything ever saved: search, one article, and the bin, each under an address of its own. */
export function LibraryApp({ drafts, now }: Props) {
  const [route, setRoute] = useState<LibraryRoute>(() => readLibraryRoute(location.hash));
  const [said, announce] = useAnnouncer();
  const context = useMemo<PageContext>(() => ({ drafts, language: '', now, announce }), [drafts, now, announce]);
  const last = useRef<LibraryView>(firstView);
  const main = useRef<HTMLElement>(null);
  const place = route.kind === 'article' ? route.id : route.kind;
  const isFirst = useRef(true);
  const [isHelpOpen, setHelpOpen] = useState(false);
  if (route.kind === 'results') last.current = route.view;

  useEffect(() => {
    const controller = new AbortController();
    addEventListener('hashchange', () => setRoute(readLibraryRoute(location.hash)), { signal: controller.signal });
    return () => controller.abort();
  }, []);

  // A screen reader and the keyboard begin at the view that was gone to.
  useEffect(() => {
    document.title = say('library_page_title');
    if (!isFirst.current && place !== 'results') main.current?.focus();
    isFirst.current = false;
    if (place !== 'results') scrollTo(0, 0);
  }, [place]);

  // Where the search field is not, "/" leads to it.
  const wantsField = useRef(false);
  const left = useRef<number | undefined>(undefined);
  usePlainKeys((key, target) => {
    if (key === '?') setHelpOpen(true);
    else if (key === '/' && route.kind !== 'results') {
      wantsField.current = true;
      left.current = undefined;
      location.hash = libraryAddress({ kind: 'results', view: last.current });
    } else if ((key === 'j' || key === 'k') && route.kind !== 'results') {
      moveFocus(target.closest<HTMLElement>('[data-annotation]'), key === 'j' ? 1 : -1);
    } else return false;
    return true;
  });

  const setView = useCallback((view: LibraryView) => {
    // Typing is no way through pages: Back leads to where one came from, with the search as it was left.
    history.replaceState(history.state, '', libraryAddress({ kind: 'results', view }));
    setRoute({ kind: 'results', view });
  }, []);

  const results = libraryAddress({ kind: 'results', view: last.current });
  return (
    <PageContextProvider value={context}>
      <div class="library-app">
        <Places here={route.kind === 'bin' ? 'bin' : 'library'} results={results} />
        <main ref={main} tabIndex={-1}>
          <View
            route={route}
            back={results}
            wantsField={wantsField}
            left={left}
            onView={setView}
            onHelp={() => setHelpOpen(true)}
          />
        </main>
        <StatusRegion said={said} />
        {isHelpOpen && <KeySheet onClose={() => setHelpOpen(false)} />}
      </div>
    </PageContextProvider>
  );
}

interface ViewProps {
  readonly route: LibraryRoute;
  readonly back: string;
  /** Set when the search field is to have the focus. */
  readonly wantsField: RefObject<boolean>;
  /** The number of the result from which a person went to another view: there they come back. */
  readonly left: RefObject<number | undefined>;
  onView(view: LibraryView): void;
  onHelp(): void;
}

function View({ route, back, wantsField, left, onView, onHelp }: ViewProps) {
  switch (route.kind) {
    case 'results':
      return <ResultsView view={route.view} wantsField={wantsField} left={left} onView={onView} onHelp={onHelp} />;
    case 'bin':
      return <BinView />;
    case 'article':
      return <ArticleView key={route.id} id={route.id} back={back} />;
    default:
      return assertNever(route);
  }
}
