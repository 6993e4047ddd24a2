import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Result } from '../../src/model/failure.ts';
import { parseSearchQuery, type SearchQuery } from '../../src/model/search/search-query.ts';
import type { FoundAnnotation } from '../../src/storage/claim-windows.ts';
import type { Database } from '../../src/storage/database.ts';
import { firstNumber, type ResultRows } from '../../src/storage/search/group-results.ts';
import { readFound } from '../../src/storage/search/read-found.ts';
import { allRows, firstRows } from '../../src/storage/search/result-rows.ts';
import { type Found, matchLibrary } from '../../src/storage/search/search-library.ts';
import type { Snapshot } from '../../src/storage/search/snapshot.ts';
import { readDatabase } from '../page/popup-database.ts';
import type { LibraryView } from '../view/library-route.ts';

/** What a search found, as it is shown. */
export interface ShownResults {
  /** What was found, in no order. */
  readonly found: Found;
  /** In their order and groups; at first only those with which the list begins, where there are many. */
  readonly rows: ResultRows;
  /** How many results have no row yet. */
  readonly left: number;
  readonly query: SearchQuery;
  /** The query as it was written. */
  readonly written: string;
  /** The records that were read so far, by the numbers of their annotations. */
  readonly records: ReadonlyMap<number, FoundAnnotation>;
}

export interface LibrarySearch {
  /** Undefined until the first search has ended. */
  readonly results: ShownResults | undefined;
  readonly failure: Failure | undefined;
  /** Begins a search before its view is drawn, for whoever types: the database is asked while the letter is drawn. */
  begin(view: LibraryView): void;
  /** Reads the records of annotations that come into view. */
  need(numbers: readonly number[]): void;
}

/** How many records are read with a search: what the window shows. The least that a row is high, in CSS pixels. */
const leastRow = 88;
const firstPage = () => Math.ceil(innerHeight / leastRow);
/** How long after the first rows all the others come, if no other letter does: sooner than anyone scrolls to them. */
const restMs = 150;
/** With how many records in hand reading begins anew. */
const mostKept = 500;

/** What was read of a view at one state of the library. */
interface Reading {
  readonly view: LibraryView;
  readonly version: number;
  readonly query: SearchQuery;
  readonly result: Promise<
    Result<{
      readonly shown: Omit<ShownResults, 'query' | 'written'>;
      /** Puts all in order and in their groups. */
      all(): ResultRows;
    }>
  >;
}

/** Searches as the view changes and whenever something was saved; what was found before stays until the next is there. */
export function useLibrarySearch(view: LibraryView, version: number): LibrarySearch {
  const { query: written, order, grouping } = view;
  const [results, setResults] = useState<ShownResults | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const snapshot = useRef<Snapshot | undefined>(undefined);
  const current = useRef<ShownResults | undefined>(undefined);
  const currentVersion = useRef(version);
  const begun = useRef<Reading | undefined>(undefined);

  const read = useCallback((wanted: LibraryView, at: number, isTyped: boolean): Reading => {
    const query = parseSearchQuery(wanted.query);
    const result = readDatabase(async (database) => {
      const found = await matchLibrary(database, query, snapshot.current);
      const all = () => allRows(found, wanted.order, wanted.grouping);
      // Whoever comes back to a list goes on where they were, which may be far down in it.
      const least = Math.ceil((scrollY + innerHeight) / leastRow);
      const head = isTyped ? firstRows(found, wanted.order, wanted.grouping, least) : undefined;
      const rows = head ?? all();
      const first = [...new Set([...rows.rows.subarray(0, firstPage())].map((row) => firstNumber(row, rows)))];
      const known = currentVersion.current === at ? knownRecords(current.current, found) : noRecords;
      const missing = first.filter((number) => !known.has(number));
      const records = new Map([...known, ...(await readRecords(database, missing))]);
      return { shown: { found, rows, left: head?.left ?? 0, records }, all };
    });
    return { view: wanted, version: at, query, result };
  }, []);
  const begin = useCallback(
    (wanted: LibraryView) => {
      begun.current = read(wanted, version, true);
    },
    [read, version],
  );

  // Not after the next frame, as an effect would: that would be one frame later for whoever types.
  useLayoutEffect(() => {
    let isCurrent = true;
    const wanted = { query: written, order, grouping };
    const before = begun.current;
    begun.current = undefined;
    const isBegun = before?.version === version && isSame(before.view, wanted);
    const { query, result } = isBegun ? before : read(wanted, version, false);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    void result.then((found) => {
      if (!isCurrent) return;
      setFailure(found.ok ? undefined : found.failure);
      if (!found.ok) return;
      const { shown, all } = found.value;
      snapshot.current = shown.found.snapshot;
      current.current = { ...shown, query, written };
      currentVersion.current = version;
      setResults(current.current);
      if (shown.left === 0) return;
      waiting = setTimeout(() => {
        if (current.current === undefined) return;
        current.current = { ...current.current, rows: all(), left: 0 };
        setResults(current.current);
      }, restMs);
    });
    return () => {
      isCurrent = false;
      clearTimeout(waiting);
    };
  }, [read, written, order, grouping, version]);

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

  return { results, failure, begin, need };
}

function isSame(one: LibraryView, other: LibraryView): boolean {
  return one.query === other.query && one.order === other.order && one.grouping === other.grouping;
}

const noRecords: ReadonlyMap<number, FoundAnnotation> = new Map();

/** What was read for the results before, of the same state of the library: most of it is shown again when one more letter was typed. */
function knownRecords(before: ShownResults | undefined, { snapshot }: Found): ReadonlyMap<number, FoundAnnotation> {
  const isUsable = before?.found.snapshot === snapshot && before.records.size < mostKept;
  return isUsable ? before.records : noRecords;
}

async function readRecords(
  database: Database,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, FoundAnnotation>> {
  return new Map((await readFound(database, numbers)).map(({ number, ...record }) => [number, record]));
}
