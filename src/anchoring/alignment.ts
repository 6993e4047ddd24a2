/** Pairs of indexes of equal items of two sequences, rising in both. */
export interface Alignment {
  /** For each item of the first sequence the index of its equal in the second, or -1. */
  readonly pairs: Int32Array;
  readonly count: number;
}

/** Above this many cells the table is not filled; the sequences are cut at items that are unique in both. */
const mostCells = 1_000_000;

/** Aligns two sequences by a longest common subsequence (for long ones, by unique common items and then within the gaps). */
export function align(one: Int32Array, other: Int32Array): Alignment {
  const pairs = new Int32Array(one.length).fill(-1);
  alignPart(one, other, { start: 0, end: one.length, otherStart: 0, otherEnd: other.length }, pairs);
  let count = 0;
  for (const pair of pairs) if (pair >= 0) count += 1;
  return { pairs, count };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly otherStart: number;
  readonly otherEnd: number;
}

function alignPart(one: Int32Array, other: Int32Array, part: Part, pairs: Int32Array): void {
  let { start, end, otherStart, otherEnd } = part;
  for (; start < end && otherStart < otherEnd && one[start] === other[otherStart]; start += 1, otherStart += 1) {
    pairs[start] = otherStart;
  }
  for (; end > start && otherEnd > otherStart && one[end - 1] === other[otherEnd - 1]; end -= 1, otherEnd -= 1) {
    pairs[end - 1] = otherEnd - 1;
  }
  const rest = { start, end, otherStart, otherEnd };
  if (start === end || otherStart === otherEnd) return;
  if ((end - start) * (otherEnd - otherStart) <= mostCells) fillTable(one, other, rest, pairs);
  else cutAtUniques(one, other, rest, pairs);
}

function fillTable(one: Int32Array, other: Int32Array, part: Part, pairs: Int32Array): void {
  const rows = part.end - part.start;
  const columns = part.otherEnd - part.otherStart;
  const width = columns + 1;
  // Filled from the end, so that the way is read off forwards.
  const table = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const item = one[part.start + row];
    for (let column = columns - 1; column >= 0; column -= 1) {
      const cell = row * width + column;
      const down = table[cell + width] as number;
      const right = table[cell + 1] as number;
      if (other[part.otherStart + column] === item) table[cell] = (table[cell + width + 1] as number) + 1;
      else table[cell] = down > right ? down : right;
    }
  }
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const cell = row * width + column;
    if (one[part.start + row] === other[part.otherStart + column]) {
      pairs[part.start + row] = part.otherStart + column;
      row += 1;
      column += 1;
    } else if ((table[cell + width] as number) >= (table[cell + 1] as number)) row += 1;
    else column += 1;
  }
}

/** Patience diff: the longest rising run of items that occur once in either sequence parts the rest into gaps. */
function cutAtUniques(one: Int32Array, other: Int32Array, part: Part, pairs: Int32Array): void {
  const anchors = risingRun(uniquePairs(one, other, part));
  let { start, otherStart } = part;
  if (anchors.length === 0) return;
  for (const [index, otherIndex] of anchors) {
    alignPart(one, other, { start, end: index, otherStart, otherEnd: otherIndex }, pairs);
    pairs[index] = otherIndex;
    start = index + 1;
    otherStart = otherIndex + 1;
  }
  alignPart(one, other, { start, end: part.end, otherStart, otherEnd: part.otherEnd }, pairs);
}

function uniquePairs(one: Int32Array, other: Int32Array, part: Part): readonly (readonly [number, number])[] {
  const here = uniques(one, part.start, part.end);
  const there = uniques(other, part.otherStart, part.otherEnd);
  const found: [number, number][] = [];
  for (const [item, index] of here) {
    const otherIndex = index < 0 ? undefined : there.get(item);
    if (otherIndex !== undefined && otherIndex >= 0) found.push([index, otherIndex]);
  }
  return found.sort((left, right) => left[0] - right[0]);
}

/** The index of each item that occurs once; -1 for the others. */
function uniques(items: Int32Array, start: number, end: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = start; index < end; index += 1) {
    const item = items[index] as number;
    found.set(item, found.has(item) ? -1 : index);
  }
  return found;
}

function risingRun(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  const valueAt = (index: number | undefined): number => (index === undefined ? -1 : (pairs[index]?.[1] ?? -1));
  for (let index = 0; index < pairs.length; index += 1) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (valueAt(tails[middle]) < valueAt(index)) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const run: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}
