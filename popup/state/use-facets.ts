import { useEffect, useRef, useState } from 'preact/hooks';
import { parseSearchQuery } from '../../src/model/search/search-query.ts';
import type { Database } from '../../src/storage/database.ts';
import { countFacets, type Facets } from '../../src/storage/search/facets.ts';
import { type Found, searchLibrary } from '../../src/storage/search/search-library.ts';
import type { Snapshot } from '../../src/storage/search/snapshot.ts';
import { readDatabase } from '../page/popup-database.ts';
import type { ShownResults } from './use-library-search.ts';

/** How long the person has to have stopped typing before facets are counted: longer than most take from one letter to the next. */
const delayMs = 300;

/** How results are spread, and everything that was saved, whatever is searched for; undefined until it was counted. */
export interface LibraryFacets {
  readonly facets: Facets | undefined;
  readonly whole: Facets | undefined;
}

/** Counts how results are spread, when `written` is what they were searched for; the next letter puts an end to it. */
export function useFacets(results: ShownResults | undefined, written: string): LibraryFacets {
  const [counted, setCounted] = useState<LibraryFacets>({ facets: undefined, whole: undefined });
  const ofWhole = useRef<Snapshot | undefined>(undefined);
  const found = results?.written === written ? results.found : undefined;

  useEffect(() => {
    if (found === undefined) return undefined;
    let isWanted = true;
    const waiting = setTimeout(() => {
      const isWholeKnown = ofWhole.current === found.snapshot;
      void readDatabase((database) => countBoth(database, found, isWholeKnown, () => isWanted)).then((read) => {
        if (!isWanted || !read.ok) return;
        const { facets, whole } = read.value;
        if (whole !== undefined) ofWhole.current = found.snapshot;
        setCounted((before) => ({ facets, whole: whole ?? before.whole }));
      });
    }, delayMs);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [found]);

  return counted;
}

const everything = parseSearchQuery('');

async function countBoth(database: Database, found: Found, isWholeKnown: boolean, isWanted: () => boolean) {
  const facets = await countFacets(database, found, isWanted);
  if (isWholeKnown || !isWanted()) return { facets };
  const all = await searchLibrary(database, everything, 'newest', found.snapshot);
  const isAll = all.numbers.length === found.numbers.length;
  return { facets, whole: isAll ? facets : await countFacets(database, all, isWanted) };
}
