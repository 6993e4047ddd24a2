import { foldName } from '../../model/tags.ts';
import { tagsAt } from './columns.ts';
import { segmentSize } from './postings.ts';
import { columnsOf, type Found } from './search-library.ts';

export const groupings = ['none', 'article', 'claimant', 'day', 'tag'] as const;
/** By what results stand together. */
export type Grouping = (typeof groupings)[number];

/** Results that stand together. */
export interface ResultGroup {
  /** Different for each group of a list. */
  readonly key: string;
  readonly count: number;
  /** The number of its first result, whose record names an article or a claimant. */
  readonly first: number;
}

/** A list as it is drawn: rows of 0 or more are the numbers of annotations, those below are groups: -1 the first one, -2 the second. */
export interface ResultRows {
  readonly rows: Int32Array;
  readonly groups: readonly ResultGroup[];
}

/** Puts results together; groups stand in the order of their first results, in each the results in theirs, within an article as they stand in it. */
export function groupResults(found: Found, grouping: Grouping): ResultRows {
  if (grouping === 'none') return { rows: Int32Array.from(found.numbers), groups: [] };
  const members = new Map<string, number[]>();
  for (const number of found.numbers) {
    for (const key of keysOf(found, grouping, number)) {
      const known = members.get(key);
      if (known === undefined) members.set(key, [number]);
      else known.push(number);
    }
  }
  const rows = new Int32Array([...members.values()].reduce((sum, { length }) => sum + length + 1, 0));
  const groups: ResultGroup[] = [];
  let at = 0;
  for (const [key, numbers] of members) {
    const ordered =
      grouping === 'article'
        ? numbers.sort((one, other) => startOf(found, one) - startOf(found, other) || one - other)
        : numbers;
    groups.push({ key, count: numbers.length, first: ordered[0] ?? 0 });
    rows[at] = -groups.length;
    rows.set(ordered, at + 1);
    at += ordered.length + 1;
  }
  return { rows, groups };
}

function keysOf({ snapshot }: Found, grouping: Exclude<Grouping, 'none'>, number: number): readonly string[] {
  const columns = columnsOf(snapshot, number);
  const place = number % segmentSize;
  if (columns === undefined) return [];
  switch (grouping) {
    case 'article':
      return [String(columns.article[place])];
    case 'claimant':
      return [String(snapshot.root[columns.claimant[place] ?? 0])];
    case 'day':
      return [dayOf(columns.created[place] ?? 0)];
    case 'tag': {
      const tags = tagsAt(columns, place);
      return tags.length === 0 ? [''] : [...new Set(tags.map(foldName))];
    }
  }
}

function startOf({ snapshot }: Found, number: number): number {
  return columnsOf(snapshot, number)?.start[number % segmentSize] ?? 0;
}

/** The local day of a time, as in "2026-11-24". */
function dayOf(time: number): string {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
