import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import { LoadingPart } from '../components/loading-page.tsx';
import { ReadFailure } from '../components/read-failure.tsx';
import { usePageContext } from '../state/page-context.ts';
import { useChanges } from '../state/use-changes.ts';
import { useClaimantNames } from '../state/use-claimant-names.ts';
import { useFacets } from '../state/use-facets.ts';
import { useIndexing } from '../state/use-indexing.ts';
import { useLibrarySearch } from '../state/use-library-search.ts';
import { usePlainKeys } from '../state/use-plain-keys.ts';
import { useSelection } from '../state/use-selection.ts';
import type { LibraryView } from '../view/library-route.ts';
import { toggleFilter, toggleMonth } from '../view/query-offers.ts';
import { say, sayCount } from '../words.ts';
import { FacetList } from './facet-list.tsx';
import { ListOptions } from './list-options.tsx';
import { ProblemList } from './problem-list.tsx';
import { ResultList } from './result-list.tsx';
import { SavedSearches } from './saved-searches.tsx';
import { SearchBox } from './search-box.tsx';
import { SelectionBar } from './selection-bar.tsx';

interface Props {
  readonly view: LibraryView;
  /** Set when the search field is to have the focus. */
  readonly wantsField: RefObject<boolean>;
  /** Of the result from which a person went to another view, its number. */
  readonly left: RefObject<number | undefined>;
  onView(view: LibraryView): void;
  onHelp(): void;
}

/** The search field, what it found, and what that can be narrowed by. */
export function ResultsView({ view, wantsField, left, onView, onHelp }: Props) {
  const { announce } = usePageContext();
  const version = useChanges();
  const { results, failure, begin, need } = useLibrarySearch(view, version);
  const { facets, whole } = useFacets(results, view.query);
  const nameOf = useClaimantNames([...(results?.records.values() ?? [])].map(({ annotation }) => annotation));
  const selection = useSelection();
  const indexing = useIndexing(version);
  const field = useRef<HTMLInputElement>(null);
  const values = useMemo(
    () => ({
      tag: whole?.tag.map(({ value }) => value) ?? [],
      site: whole?.site.map(({ value }) => value) ?? [],
      claimant: whole?.claimant.map(({ value }) => value) ?? [],
    }),
    [whole],
  );
  const total = results?.found.numbers.length;
  const setQuery = (query: string) => onView({ ...view, query });
  const type = (query: string) => {
    begin({ ...view, query });
    setQuery(query);
  };

  useEffect(() => {
    if (wantsField.current) field.current?.focus();
    wantsField.current = false;
  }, [wantsField]);

  // Told when the person has stopped typing, not at each letter.
  useEffect(() => {
    if (total === undefined || view.query === '') return undefined;
    const timer = setTimeout(() => announce(sayCount('library_found', total)), 700);
    return () => clearTimeout(timer);
  }, [total, view.query, announce]);

  usePlainKeys((key) => {
    if (key === '/') {
      field.current?.focus();
      field.current?.select();
      return true;
    }
    if (key !== 'Escape' || selection.ids.size === 0) return false;
    selection.clear();
    return true;
  });

  const listed = results?.found.numbers;
  return (
    <div class="library-results">
      <h1 class="unseen">{say('library_page_title')}</h1>
      <div class="search-head">
        <SearchBox field={field} query={view.query} values={values} onQuery={type} />
        {results !== undefined && <ProblemList problems={results.query.problems} />}
        <SavedSearches query={view.query} onQuery={setQuery} />
      </div>
      {indexing !== undefined && (
        <p class="notice-line" role="status">
          {say('library_indexing', String(Math.floor((100 * indexing.indexed) / Math.max(1, indexing.total))))}
        </p>
      )}
      {failure !== undefined && <ReadFailure failure={failure} />}
      <div class="library-columns">
        <aside class="facets" aria-label={say('library_narrow')}>
          <FacetList
            facets={facets}
            query={view.query}
            onToggle={(facet, value) =>
              setQuery(facet === 'month' ? toggleMonth(view.query, value) : toggleFilter(view.query, facet, value))
            }
          />
        </aside>
        <section class="library-list" aria-label={say('library_results')} data-found-for={results?.written}>
          {results === undefined && failure === undefined && <LoadingPart />}
          {results !== undefined && total !== undefined && (
            <>
              <ListOptions
                total={total}
                view={view}
                onView={onView}
                onHelp={onHelp}
                isAllChosen={total > 0 && selection.ids.size >= total}
                onChooseAll={() => void selection.chooseAll(listed ?? new Uint32Array())}
              />
              {total === 0 ? (
                <Nothing query={view.query} isIndexing={indexing !== undefined} onClear={() => setQuery('')} />
              ) : (
                <ResultList
                  results={results}
                  grouping={view.grouping}
                  nameOf={nameOf}
                  selection={selection}
                  need={need}
                  left={left}
                  onTag={(tag) => setQuery(toggleFilter(view.query, 'tag', tag))}
                />
              )}
            </>
          )}
        </section>
      </div>
      <SelectionBar
        ids={[...selection.ids] as AnnotationId[]}
        onDone={selection.clear}
        onFailed={selection.fail}
        problem={selection.problem}
      />
    </div>
  );
}

function Nothing({
  query,
  isIndexing,
  onClear,
}: {
  readonly query: string;
  readonly isIndexing: boolean;
  onClear(): void;
}) {
  if (isIndexing) return null;
  if (query.trim() === '') {
    return (
      <div class="empty">
        <h2>{say('library_empty_title')}</h2>
        <p>{say('library_empty_how')}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{say('library_nothing_title')}</h2>
      <p>{say('library_nothing_how')}</p>
      <p>
        <button type="button" class="button" data-action="clear-search" onClick={onClear}>
          {say('library_clear')}
        </button>
      </p>
    </div>
  );
}
