import { list, parseWith, text } from '../../src/model/parse.ts';

const place = 'saved-searches';
const mostSearches = 50;
const longestSearch = 1_000;
const parser = list(text(longestSearch), mostSearches);

/** The searches that the person keeps, the oldest first; none where what is stored cannot be read. */
export function readSavedSearches(storage: Storage): readonly string[] {
  const stored = storage.getItem(place);
  if (stored === null) return [];
  try {
    const parsed = parseWith(parser, JSON.parse(stored));
    return parsed.ok ? parsed.value : [];
  } catch {
    // What is no JSON was not written by us.
    return [];
  }
}

/** Keeps searches, the newest of them when they are too many; answers what is kept. */
export function writeSavedSearches(storage: Storage, searches: readonly string[]): readonly string[] {
  const kept = searches.filter((search) => search.length <= longestSearch).slice(-mostSearches);
  storage.setItem(place, JSON.stringify(kept));
  return kept;
}
