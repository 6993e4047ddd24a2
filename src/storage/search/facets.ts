import type { Verdict } from '../../model/claim.ts';
import type { Color } from '../../model/color.ts';
import type { SavedState } from '../../model/search/search-query.ts';
import { foldName } from '../../model/tags.ts';
import type { Database } from '../schema.ts';
import { colorOfFacts, stateOfFacts, verdictOfFacts } from './columns.ts';
import { segmentSize } from './postings.ts';
import { columnsOf, type Found, siteOf } from './search-library.ts';

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

/** Counts over what was found, from the columns that the search has read; only the names of claimants are read besides. */
export async function countFacets(database: Database, { snapshot, numbers }: Found): Promise<Facets> {
  const sites = new Uint32Array(snapshot.siteNames.length);
  const claimants = new Uint32Array(snapshot.next.claimant);
  const tags = new Map<string, { name: string; count: number }>();
  const [verdicts, states, colors, months] = [
    new Map<Verdict, number>(),
    new Map<SavedState, number>(),
    new Map<Color, number>(),
    new Map<string, number>(),
  ];
  const monthOf = monthNames();
  for (const number of numbers) {
    const columns = columnsOf(snapshot, number);
    if (columns === undefined) continue;
    const place = number % segmentSize;
    const facts = columns.facts[place] ?? 0;
    const site = siteOf(snapshot, number);
    sites[site] = (sites[site] ?? 0) + 1;
    const claimant = snapshot.root[columns.claimant[place] ?? 0] ?? 0;
    claimants[claimant] = (claimants[claimant] ?? 0) + 1;
    const verdict = verdictOfFacts(facts);
    if (verdict !== null) add(verdicts, verdict);
    add(states, stateOfFacts(facts));
    add(colors, colorOfFacts(facts));
    add(months, monthOf(columns.created[place] ?? 0));
    for (
      let index = place === 0 ? 0 : (columns.tagEnds[place - 1] ?? 0);
      index < (columns.tagEnds[place] ?? 0);
      index += 1
    ) {
      const name = columns.tagNames[columns.tags[index] ?? 0] ?? '';
      const folded = foldName(name);
      const known = tags.get(folded);
      if (known === undefined) tags.set(folded, { name, count: 1 });
      else known.count += 1;
    }
  }
  return {
    site: mostFirst(
      [...sites]
        .map((count, index) => ({ value: snapshot.siteNames[index] ?? '', count }))
        .filter(({ value }) => value !== ''),
    ),
    tag: mostFirst([...tags.values()].map(({ name, count }) => ({ value: name, count }))),
    claimant: await withNames(database, claimants),
    verdict: countsOf(verdicts),
    state: countsOf(states),
    color: countsOf(colors),
    month: countsOf(months).toSorted((one, other) => (one.value < other.value ? 1 : -1)),
  };
}

async function withNames(database: Database, counts: Uint32Array): Promise<readonly FacetCount<string>[]> {
  const most = mostFirst([...counts].map((count, value) => ({ value, count })).filter(({ value }) => value !== 0));
  const transaction = database.transaction(['searchDocuments', 'claimants'], 'readonly');
  const byNumber = transaction.objectStore('searchDocuments').index('byNumber');
  const named = await Promise.all(
    most.map(async ({ value, count }) => {
      const id = (await byNumber.get(['claimant', value]))?.id;
      const record = id === undefined ? undefined : (await transaction.objectStore('claimants').get(id))?.record;
      return record === undefined ? undefined : { value: record.name, count };
    }),
  );
  return named.filter((each) => each !== undefined);
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

function add<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** Times mostly follow one another within a month, which is then not worked out again. */
function monthNames(): (time: number) => string {
  let [from, until, name] = [0, 0, ''];
  return (time) => {
    if (time < from || time >= until) {
      const date = new Date(time);
      const [year, month] = [date.getFullYear(), date.getMonth()];
      [from, until] = [new Date(year, month, 1).getTime(), new Date(year, month + 1, 1).getTime()];
      name = `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`;
    }
    return name;
  };
}
