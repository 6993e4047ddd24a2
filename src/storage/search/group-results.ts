import { foldName } from '../../model/tags.ts';
import { eachTag, foldedTags } from './annotation-table.ts';
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
  /** Where in `rows` each group's head stands. */
  readonly heads: Int32Array;
  /** Of each group, what its results have in common. */
  readonly keys: readonly (number | string)[];
}

/** The group that a row is; undefined for an annotation's. Made for the few that are drawn, not for each of some 10,000 at every keystroke. */
export function groupOf(row: number, { rows, heads, keys }: ResultRows): ResultGroup | undefined {
  const group = -row - 1;
  const head = heads[group];
  if (head === undefined) return undefined;
  const end = heads[group + 1] ?? rows.length;
  return { key: String(keys[group]), count: end - head - 1, first: rows[head + 1] ?? 0 };
}

/** The annotation that a row is drawn from: its own, or the first one of its group. */
export function firstNumber(row: number, rows: ResultRows): number {
  return groupOf(row, rows)?.first ?? row;
}

/** Of what was found, what putting it together needs. */
interface Groupable {
  readonly numbers: Uint32Array;
  readonly snapshot: Pick<Snapshot, 'table' | 'root' | 'next'>;
}

/** Puts results together; groups stand in the order of their first results, in each the results in theirs, within an article as they stand in it. */
export function groupResults(found: Groupable, grouping: Grouping): ResultRows {
  if (grouping === 'none') return { rows: Int32Array.from(found.numbers), heads: new Int32Array(), keys: [] };
  const { members, heaps, keys, counts } = sortOut(found, grouping);
  const rows = new Int32Array(members.length + counts.length);
  const heads = new Int32Array(counts.length);
  let at = 0;
  for (let heap = 0; heap < counts.length; heap += 1) {
    rows[at] = -heap - 1;
    heads[heap] = at;
    at += 1 + (counts[heap] ?? 0);
  }
  if (grouping === 'article') placeByStart(rows, heads, { members, heaps, counts }, found.snapshot.table.start);
  else place(rows, heads, { members, heaps });
  return { rows, heads, keys };
}

/** Puts the members of each group below its head, as they stood. */
function place(rows: Int32Array, heads: Int32Array, { members, heaps }: Pick<Heaps, 'members' | 'heaps'>): void {
  const last = heads.slice();
  for (let index = 0; index < members.length; index += 1) {
    const heap = heaps[index] ?? 0;
    const row = (last[heap] ?? 0) + 1;
    rows[row] = members[index] ?? 0;
    last[heap] = row;
  }
}

/**
 * The same in the order in which they stand in an article. Most articles have few, for which insertion is quickest; and
 * as the newest come first and who reads saves from the top to the end, they are put in from behind and hardly ever moved.
 */
function placeByStart(
  rows: Int32Array,
  heads: Int32Array,
  { members, heaps, counts }: Pick<Heaps, 'members' | 'heaps' | 'counts'>,
  starts: Float64Array,
): void {
  const left = Int32Array.from(counts);
  for (let index = 0; index < members.length; index += 1) {
    const heap = heaps[index] ?? 0;
    const place = left[heap] ?? 0;
    left[heap] = place - 1;
    rows[(heads[heap] ?? 0) + place] = members[index] ?? 0;
  }
  for (let heap = 0; heap < heads.length; heap += 1) {
    const from = (heads[heap] ?? 0) + 1;
    sortByStart(rows, from, from + (counts[heap] ?? 0), starts);
  }
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
  const { table, root, next } = snapshot;
  switch (grouping) {
    case 'article':
      return byNumber(numbers, table.article, next.article);
    case 'claimant':
      return byNumber(numbers, table.claimant, next.claimant, root);
    case 'day': {
      const dayOf = spanNames('day');
      return byText(numbers, (number) => [dayOf(table.created[number] ?? 0)]);
    }
    case 'tag': {
      const folded = foldedTags(table, foldName);
      return byText(numbers, (number) => {
        const names = new Set<string>();
        eachTag(table, number, (name, segment) => names.add(folded[segment]?.[name] ?? ''));
        return names.size === 0 ? untagged : names;
      });
    }
  }
}

const untagged = [''];

/** `owners` holds an owner's number, below `count`, for each annotation; `roots`, where there is one, who stands for an owner. */
function byNumber(numbers: Uint32Array, owners: Uint32Array, count: number, roots?: Uint32Array): Heaps {
  /** One more than the heap of each owner; 0 as long as it has none. */
  const heapOf = new Uint32Array(count);
  const heaps = new Uint32Array(numbers.length);
  const keys: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const owner = owners[numbers[index] ?? 0] ?? 0;
    const key = roots === undefined ? owner : (roots[owner] ?? 0);
    let heap = (heapOf[key] ?? 0) - 1;
    if (heap < 0) {
      heap = keys.length;
      heapOf[key] = heap + 1;
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
