import { foldName } from '../../model/tags.ts';
import { eachTag } from './annotation-table.ts';
import type { Snapshot } from './snapshot.ts';
import { spanNames } from './time-spans.ts';

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
  readonly snapshot: Pick<Snapshot, 'table' | 'root'>;
}

/** Puts results together; groups stand in the order of their first results, in each the results in theirs, within an article as they stand in it. */
export function groupResults(found: Groupable, grouping: Grouping): ResultRows {
  if (grouping === 'none') return { rows: Int32Array.from(found.numbers), groups: [] };
  const { members, heaps, keys, counts } = sortOut(found, grouping);
  const rows = new Int32Array(members.length + counts.length);
  const ends = new Int32Array(counts.length);
  let at = 0;
  for (const [heap, count] of counts.entries()) {
    rows[at] = -heap - 1;
    ends[heap] = at + 1;
    at += count + 1;
  }
  for (let index = 0; index < members.length; index += 1) {
    const heap = heaps[index] ?? 0;
    const row = ends[heap] ?? 0;
    rows[row] = members[index] ?? 0;
    ends[heap] = row + 1;
  }
  const groups = keys.map((key, heap): ResultGroup => {
    const count = counts[heap] ?? 0;
    const end = ends[heap] ?? 0;
    if (grouping === 'article') sortByStart(rows, end - count, end, found.snapshot.table.start);
    return { key: String(key), count, first: rows[end - count] ?? 0 };
  });
  return { rows, groups };
}

/** Which heap each result goes to; one with several tags to several, so that it stands among `members` as often. */
interface Heaps {
  readonly members: ArrayLike<number>;
  readonly heaps: ArrayLike<number>;
  readonly keys: readonly (number | string)[];
  readonly counts: readonly number[];
}

// Counted first and put in place after, so that no list has to grow for each of some 10,000 groups at every keystroke.
function sortOut({ numbers, snapshot }: Groupable, grouping: Exclude<Grouping, 'none'>): Heaps {
  const { table, root } = snapshot;
  switch (grouping) {
    case 'article':
      return byNumber(numbers, (number) => table.article[number] ?? 0);
    case 'claimant':
      return byNumber(numbers, (number) => root[table.claimant[number] ?? 0] ?? 0);
    case 'day': {
      const dayOf = spanNames('day');
      return byText(numbers, (number) => [dayOf(table.created[number] ?? 0)]);
    }
    case 'tag': {
      const folded = table.tags.map((known) => known?.tagNames.map(foldName));
      return byText(numbers, (number) => {
        const names = new Set<string>();
        eachTag(table, number, (name, segment) => names.add(folded[segment]?.[name] ?? ''));
        return names.size === 0 ? untagged : names;
      });
    }
  }
}

const untagged = [''];

function byNumber(numbers: Uint32Array, keyOf: (number: number) => number): Heaps {
  const heaps = new Uint32Array(numbers.length);
  const heapOf: number[] = [];
  const keys: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const key = keyOf(numbers[index] ?? 0);
    let heap = heapOf[key];
    if (heap === undefined) {
      heap = keys.length;
      heapOf[key] = heap;
      keys.push(key);
      counts.push(0);
    }
    heaps[index] = heap;
    counts[heap] = (counts[heap] ?? 0) + 1;
  }
  return { members: numbers, heaps, keys, counts };
}

function byText(numbers: Uint32Array, keysOf: (number: number) => Iterable<string>): Heaps {
  const heapOf = new Map<string, number>();
  const [members, heaps, counts]: [number[], number[], number[]] = [[], [], []];
  for (const number of numbers) {
    for (const key of keysOf(number)) {
      const heap = heapOf.get(key) ?? counts.length;
      if (heap === counts.length) {
        heapOf.set(key, heap);
        counts.push(0);
      }
      counts[heap] = (counts[heap] ?? 0) + 1;
      members.push(number);
      heaps.push(heap);
    }
  }
  return { members, heaps, keys: [...heapOf.keys()], counts };
}

/** Puts the rows of one article into the order in which they stand in it; most articles have few, for which insertion is quickest. */
function sortByStart(rows: Int32Array, from: number, until: number, starts: Float64Array): void {
  if (until - from > 64) {
    const compare = (one: number, other: number) => (starts[one] ?? 0) - (starts[other] ?? 0) || one - other;
    rows.subarray(from, until).sort(compare);
    return;
  }
  for (let end = from + 1; end < until; end += 1) {
    const number = rows[end] ?? 0;
    const start = starts[number] ?? 0;
    let at = end;
    for (; at > from; at -= 1) {
      const before = rows[at - 1] ?? 0;
      const startBefore = starts[before] ?? 0;
      if (startBefore < start || (startBefore === start && before < number)) break;
      rows[at] = before;
    }
    rows[at] = number;
  }
}
