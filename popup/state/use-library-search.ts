import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../src/model/failure.ts';
import { parseSearchQuery, type SearchQuery } from '../../src/model/search/search-query.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import { countFacets, type Facets } from '../../src/storage/search/facets.ts';
import { firstNumber, groupResults, type ResultRows } from '../../src/storage/search/group-results.ts';
import { readFound } from '../../src/storage/search/read-found.ts';
import { type Found, searchLibrary } from '../../src/storage/search/search-library.ts';
import type { Snapshot } from '../../src/storage/search/snapshot.ts';
import { readDatabase } from '../page/popup-database.ts';
import type { LibraryView } from '../view/library-route.ts';

/** What a search found, as it is shown. */
export interface ShownResults {
  readonly found: Found;
  readonly rows: ResultRows;
  readonly query: SearchQuery;
  /** The query as it was written. */
  readonly written: string;
  /** The records that were read so far, by the numbers of their annotations. */
  readonly records: ReadonlyMap<number, FoundAnnotation>;
}

export interface LibrarySearch {
  /** Undefined until the first search has ended. */
  readonly results: ShownResults | undefined;
  readonly facets: Facets | undefined;
  /** How everything that was saved is spread, whatever is searched for. */
  readonly whole: Facets | undefined;
  readonly failure: Failure | undefined;
  /** Reads the records of annotations that come into view. */
  need(numbers: readonly number[]): void;
}

/** How many records are read with a search: what the window shows. The least that a row is high, in CSS pixels. */
const leastRow = 88;
const firstPage = () => Math.ceil(innerHeight / leastRow);
/** With how many records in hand reading begins anew. */
const mostKept = 500;
/** How long the person has to have stopped typing before facets are counted. */
const facetDelayMs = 120;

/** Searches as the view changes and whenever something was saved; what was found before stays until the next is there. */
export function useLibrarySearch({ query: written, order, grouping }: LibraryView, version: number): LibrarySearch {
  const [results, setResults] = useState<ShownResults | undefined>(undefined);
  const [facets, setFacets] = useState<Facets | undefined>(undefined);
  const [whole, setWhole] = useState<Facets | undefined>(undefined);
  const wholeVersion = useRef<number | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const snapshot = useRef<Snapshot | undefined>(undefined);
  const current = useRef<ShownResults | undefined>(undefined);
  const currentVersion = useRef(version);
  const query = useMemo(() => parseSearchQuery(written), [written]);

  // Not after the next frame, as an effect would: that would be one frame later for whoever types.
  useLayoutEffect(() => {
    let isCurrent = true;
    let counting: ReturnType<typeof setTimeout> | undefined;
    void readDatabase(async (database) => {
      const found = await searchLibrary(database, query, order, snapshot.current);
      const rows = groupResults(found, grouping);
      const first = [...new Set([...rows.rows.subarray(0, firstPage())].map((row) => firstNumber(row, rows)))];
      const known = currentVersion.current === version ? knownRecords(current.current, found) : noRecords;
      const missing = first.filter((number) => !known.has(number));
      return { found, rows, records: new Map([...known, ...(await readRecords(database, missing))]) };
    }).then((read) => {
      if (!isCurrent) return;
      setFailure(read.ok ? undefined : read.failure);
      if (!read.ok) return;
      snapshot.current = read.value.found.snapshot;
      current.current = { ...read.value, query, written };
      currentVersion.current = version;
      setResults(current.current);
      counting = setTimeout(() => {
        const isWholeKnown = wholeVersion.current === version;
        void readDatabase((database) => countBoth(database, read.value.found, isWholeKnown)).then((counted) => {
          if (!isCurrent || !counted.ok) return;
          setFacets(counted.value.facets);
          if (counted.value.whole === undefined) return;
          wholeVersion.current = version;
          setWhole(counted.value.whole);
        });
      }, facetDelayMs);
    });
    return () => {
      isCurrent = false;
      clearTimeout(counting);
    };
  }, [query, written, order, grouping, version]);

  const asked = useRef(new Set<number>());
  const need = useCallback((numbers: readonly number[]) => {
    const before = current.current;
    const missing = numbers.filter((number) => before?.records.has(number) === false && !asked.current.has(number));
    if (before === undefined || missing.length === 0) return;
    for (const number of missing) asked.current.add(number);
    void readDatabase((database) => readRecords(database, missing)).then((read) => {
      for (const number of missing) asked.current.delete(number);
      const now = current.current;
      if (!read.ok || now?.found !== before.found) return;
      current.current = { ...now, records: new Map([...now.records, ...read.value]) };
      setResults(current.current);
    });
  }, []);

  return { results, facets, whole, failure, need };
}

const noRecords: ReadonlyMap<number, FoundAnnotation> = new Map();

/** What was read for the results before, of the same state of the library: most of it is shown again when one more letter was typed. */
function knownRecords(before: ShownResults | undefined, { snapshot }: Found): ReadonlyMap<number, FoundAnnotation> {
  const isUsable = before?.found.snapshot === snapshot && before.records.size < mostKept;
  return isUsable ? before.records : noRecords;
}

type Database = Parameters<typeof countFacets>[0];

const everything = parseSearchQuery('');
async function countBoth(database: Database, found: Found, isWholeKnown: boolean) {
  const facets = await countFacets(database, found);
  if (isWholeKnown) return { facets };
  const all = await searchLibrary(database, everything, 'newest', found.snapshot);
  return { facets, whole: all.numbers.length === found.numbers.length ? facets : await countFacets(database, all) };
}

async function readRecords(
  database: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, FoundAnnotation>> {
  return new Map((await readFound(database, numbers)).map(({ number, ...record }) => [number, record]));
}
