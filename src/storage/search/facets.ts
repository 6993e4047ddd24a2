import type { Verdict } from '../../model/claim.ts';
import type { Color } from '../../model/color.ts';
import type { SavedState } from '../../model/search/search-query.ts';
import { foldName } from '../../model/tags.ts';
import type { Database } from '../schema.ts';
import { type AnnotationTable, eachTag } from './annotation-table.ts';
import { colorOfFacts, stateOfFacts, verdictOfFacts } from './columns.ts';
import { siteOf } from './order-results.ts';
import type { Found } from './search-library.ts';
import type { Snapshot } from './snapshot.ts';
import { spanNames } from './time-spans.ts';

/** A value of a facet, and how many of the results have it. */
export interface FacetCount<T> {
  readonly value: T;
  readonly count: number;
}

/** How the results are spread; each list begins with what most of them have, months with the latest. */
export interface Facets {
  readonly site: readonly FacetCount<string>[];
  readonly tag: readonly FacetCount<string>[];
  readonly claimant: readonly FacetCount<string>[];
  readonly verdict: readonly FacetCount<Verdict>[];
  readonly state: readonly FacetCount<SavedState>[];
  readonly color: readonly FacetCount<Color>[];
  /** As in "2026-11", in local time. */
  readonly month: readonly FacetCount<string>[];
}

/** Most values that a facet lists. */
const listed = 200;

/** How many results are counted before whoever types is let in between: some milliseconds. */
const atOnce = 8_192;

/**
 * Counts over what was found, from the columns that the search has read; only the names of claimants are read besides, each
 * once for a snapshot. It takes pauses, after each of which it gives up when it is no longer wanted.
 */
export async function countFacets(
  database: Database,
  { snapshot, numbers }: Found,
  isWanted = () => true,
): Promise<Facets | undefined> {
  const { table, root, siteNames } = snapshot;
  const sites = new Uint32Array(siteNames.length);
  const claimants = new Uint32Array(snapshot.next.claimant);
  const byFacts = new Uint32Array(1 << 16);
  const months = new Map<string, number>();
  const monthOf = spanNames('month');
  const tags = tagCounter(table);
  for (let index = 0; index < numbers.length; index += 1) {
    if (index > 0 && index % atOnce === 0) {
      await pause();
      if (!isWanted()) return undefined;
    }
    const number = numbers[index] ?? 0;
    increase(sites, siteOf(snapshot, number));
    increase(claimants, root[table.claimant[number] ?? 0] ?? 0);
    increase(byFacts, table.facts[number] ?? 0);
    add(months, monthOf(table.created[number] ?? 0), 1);
    tags.take(number);
  }
  const [verdicts, states, colors] = [
    new Map<Verdict, number>(),
    new Map<SavedState, number>(),
    new Map<Color, number>(),
  ];
  for (const [facts, count] of byFacts.entries()) {
    if (count === 0) continue;
    const verdict = verdictOfFacts(facts);
    if (verdict !== null) add(verdicts, verdict, count);
    add(states, stateOfFacts(facts), count);
    add(colors, colorOfFacts(facts), count);
  }
  const named = await withNames(database, claimants, snapshot.claimantNames, isWanted);
  if (named === undefined) return undefined;
  return {
    site: mostFirst(
      [...sites].map((count, index) => ({ value: siteNames[index] ?? '', count })).filter(({ value }) => value !== ''),
    ),
    tag: mostFirst(tags.counts()),
    claimant: named,
    verdict: countsOf(verdicts),
    state: countsOf(states),
    color: countsOf(colors),
    month: countsOf(months).toSorted((one, other) => (one.value < other.value ? 1 : -1)),
  };
}

/** Counts tags that differ in case alone as one, by the spelling that is met first; each spelling of a segment is folded once. */
function tagCounter(table: AnnotationTable) {
  const heapOf = new Map<string, number>();
  const found: { value: string; count: number }[] = [];
  const heaps = table.tags.map((known) => new Int32Array(known?.tagNames.length ?? 0).fill(-1));
  const count = (name: number, segment: number) => {
    const known = heaps[segment];
    if (known === undefined) return;
    let heap = known[name] ?? -1;
    if (heap < 0) {
      const spelling = table.tags[segment]?.tagNames[name] ?? '';
      const folded = foldName(spelling);
      heap = heapOf.get(folded) ?? found.length;
      if (heap === found.length) {
        heapOf.set(folded, heap);
        found.push({ value: spelling, count: 0 });
      }
      known[name] = heap;
    }
    const counted = found[heap];
    if (counted !== undefined) counted.count += 1;
  };
  return { take: (number: number) => eachTag(table, number, count), counts: () => found };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** How many names are read before whoever types is let in between. */
const namesAtOnce = 20;

/** `names` are those that were read before, by the numbers of claimants; undefined when it was given up. */
async function withNames(
  database: Database,
  counts: Uint32Array,
  names: Snapshot['claimantNames'],
  isWanted: () => boolean,
): Promise<readonly FacetCount<string>[] | undefined> {
  const most = mostFirst([...counts].map((count, value) => ({ value, count })).filter(({ value }) => value !== 0));
  const unknown = most.filter(({ value }) => !names.has(value));
  for (let from = 0; from < unknown.length; from += namesAtOnce) {
    if (!isWanted()) return undefined;
    const transaction = database.transaction(['searchDocuments', 'claimants'], 'readonly');
    const byNumber = transaction.objectStore('searchDocuments').index('byNumber');
    await Promise.all(
      unknown.slice(from, from + namesAtOnce).map(async ({ value }) => {
        const id = (await byNumber.get(['claimant', value]))?.id;
        const record = id === undefined ? undefined : (await transaction.objectStore('claimants').get(id))?.record;
        names.set(value, record?.name);
      }),
    );
  }
  return most.flatMap(({ value, count }) => {
    const name = names.get(value);
    return name === undefined ? [] : [{ value: name, count }];
  });
}

function mostFirst<T>(counts: readonly FacetCount<T>[]): readonly FacetCount<T>[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .slice(0, listed);
}

function countsOf<T>(counts: ReadonlyMap<T, number>): readonly FacetCount<T>[] {
  return mostFirst([...counts].map(([value, count]) => ({ value, count })));
}

function add<T>(counts: Map<T, number>, value: T, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}

function increase(counts: Uint32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}
