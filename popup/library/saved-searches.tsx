import { useEffect, useState } from 'preact/hooks';
import { readSavedSearches, writeSavedSearches } from '../page/saved-searches.ts';
import { usePageContext } from '../state/page-context.ts';
import { say } from '../words.ts';

interface Props {
  readonly query: string;
  onQuery(query: string): void;
}

/** Searches that the person keeps, under the words of which they consist; they are kept on this device. */
export function SavedSearches({ query, onQuery }: Props) {
  const { announce } = usePageContext();
  const [searches, setSearches] = useState(() => readSavedSearches(localStorage));
  const wanted = query.trim();
  const isSaved = searches.includes(wanted);

  useEffect(() => {
    const controller = new AbortController();
    // Another tab with the library may keep one meanwhile.
    addEventListener('storage', () => setSearches(readSavedSearches(localStorage)), { signal: controller.signal });
    return () => controller.abort();
  }, []);

  function keep(after: readonly string[], words: string): void {
    setSearches(writeSavedSearches(localStorage, after));
    announce(words);
  }

  if (searches.length === 0 && wanted === '') return null;
  return (
    <div class="saved-searches">
      {searches.length > 0 && (
        <ul aria-label={say('library_saved_searches')}>
          {searches.map((search) => (
            <li key={search}>
              <button
                type="button"
                class="saved-search"
                aria-pressed={search === wanted}
                onClick={() => onQuery(search)}
              >
                <bdi>{search}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {wanted !== '' && (
        <button
          type="button"
          class="text-button"
          data-action="keep-search"
          onClick={() =>
            isSaved
              ? keep(
                  searches.filter((each) => each !== wanted),
                  say('library_search_dropped'),
                )
              : keep([...searches, wanted], say('library_search_kept'))
          }
        >
          {say(isSaved ? 'library_drop_search' : 'library_keep_search')}
        </button>
      )}
    </div>
  );
}
