import { foldName } from '../../model/tags.ts';
import { tagsAt } from './columns.ts';
import { segmentSize } from './postings.ts';
import { columnsOf } from './search-library.ts';
import type { Snapshot } from './snapshot.ts';

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

/** Of what was found, what putting it together needs. */
interface Groupable {
  readonly numbers: Uint32Array;
  readonly snapshot: Pick<Snapshot, 'annotations' | 'root'>;
}

/** Puts results together; groups stand in the order of their first results, in each the results in theirs, within an article as they stand in it. */
export function groupResults(found: Groupable, grouping: Grouping): ResultRows {
  if (grouping === 'none') return { rows: Int32Array.from(found.numbers), groups: [] };
  // Counted first and put in place after, so that no list has to grow for each of some 10,000 groups at every keystroke.
  const places = new Map<number | string, number>();
  const counts: number[] = [];
  const members: number[] = [];
  const groupOf: number[] = [];
  const keysOf = keyReader(found, grouping);
  for (const number of found.numbers) {
    for (const key of keysOf(number)) {
      const place = places.get(key) ?? places.size;
      if (place === counts.length) {
        places.set(key, place);
        counts.push(0);
      }
      counts[place] = (counts[place] ?? 0) + 1;
      members.push(number);
      groupOf.push(place);
    }
  }
  const rows = new Int32Array(members.length + counts.length);
  const ends = new Int32Array(counts.length);
  let at = 0;
  for (const [place, count] of counts.entries()) {
    rows[at] = -place - 1;
    ends[place] = at + 1;
    at += count + 1;
  }
  for (const [index, number] of members.entries()) {
    const place = groupOf[index] ?? 0;
    const row = ends[place] ?? 0;
    rows[row] = number;
    ends[place] = row + 1;
  }
  const groups = [...places.keys()].map((key, place): ResultGroup => {
    const count = counts[place] ?? 0;
    const own = rows.subarray((ends[place] ?? 0) - count, ends[place]);
    if (grouping === 'article') sortByStart(own, found);
    return { key: String(key), count, first: own[0] ?? 0 };
  });
  return { rows, groups };
}

/** Reads by what an annotation stands with others; days and what has a number go by that, which is quicker than by text. */
function keyReader(
  { snapshot }: Groupable,
  grouping: Exclude<Grouping, 'none'>,
): (number: number) => readonly (number | string)[] {
  const dayOf = dayNames();
  return (number) => {
    const columns = columnsOf(snapshot, number);
    const place = number % segmentSize;
    if (columns === undefined) return [];
    switch (grouping) {
      case 'article':
        return [columns.article[place] ?? 0];
      case 'claimant':
        return [snapshot.root[columns.claimant[place] ?? 0] ?? 0];
      case 'day':
        return [dayOf(columns.created[place] ?? 0)];
      case 'tag': {
        const tags = tagsAt(columns, place);
        return tags.length === 0 ? [''] : [...new Set(tags.map(foldName))];
      }
    }
  };
}

/** Into the order in which they stand in their article; most articles have few, for which insertion is quickest. */
function sortByStart(numbers: Int32Array, { snapshot }: Groupable): void {
  const startOf = (number: number) => columnsOf(snapshot, number)?.start[number % segmentSize] ?? 0;
  const compare = (one: number, other: number) => startOf(one) - startOf(other) || one - other;
  if (numbers.length > 64) {
    numbers.sort(compare);
    return;
  }
  for (let end = 1; end < numbers.length; end += 1) {
    const number = numbers[end] ?? 0;
    let at = end;
    for (; at > 0 && compare(numbers[at - 1] ?? 0, number) > 0; at -= 1) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

/** The local day of a time, as in "2026-11-24"; times mostly follow one another within a day, which is then not worked out again. */
function dayNames(): (time: number) => string {
  let [from, until, name] = [0, 0, ''];
  return (time) => {
    if (time < from || time >= until) {
      const date = new Date(time);
      const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
      [from, until] = [new Date(year, month, day).getTime(), new Date(year, month, day + 1).getTime()];
      name = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    }
    return name;
  };
}
