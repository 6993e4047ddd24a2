import type { ResultOrder } from './search-library.ts';
import type { Snapshot } from './snapshot.ts';

type Numbers = Uint32Array<ArrayBuffer>;

/** From the newest first into the wanted order; what is equal in it stays newest first. `scores` are by an annotation's number. */
export function inOrder(newest: Numbers, order: ResultOrder, scores: Float64Array, snapshot: Snapshot): Numbers {
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return newest.slice().reverse();
    case 'relevance':
      return sortedBy(newest, (number) => -(scores[number] ?? 0));
    case 'site': {
      const names = snapshot.siteNames;
      const ranks = new Uint32Array(names.length);
      for (const [rank, place] of [...names.keys()]
        .sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1))
        .entries()) {
        ranks[place] = rank;
      }
      return sortedBy(newest, (number) => ranks[siteOf(snapshot, number)] ?? 0);
    }
  }
}

/** The place of an annotation's site in the names of sites. */
export function siteOf({ site, table }: Pick<Snapshot, 'site' | 'table'>, number: number): number {
  return site[table.article[number] ?? 0] ?? 0;
}

/** Puts the lowest key first; what is equal in it stays as it stood. Of keys there are few, so that counting takes a fraction of comparing. */
function sortedBy(numbers: Numbers, keyOf: (number: number) => number): Numbers {
  const places = new Map<number, number>();
  const counts: number[] = [];
  const heaps = new Uint32Array(numbers.length);
  let [lastKey, lastHeap] = [Number.NaN, 0];
  for (let index = 0; index < numbers.length; index += 1) {
    const key = keyOf(numbers[index] ?? 0);
    if (key !== lastKey) {
      lastKey = key;
      lastHeap = places.get(key) ?? counts.length;
      if (lastHeap === counts.length) {
        places.set(key, lastHeap);
        counts.push(0);
      }
    }
    heaps[index] = lastHeap;
    counts[lastHeap] = (counts[lastHeap] ?? 0) + 1;
  }
  const next = new Uint32Array(counts.length);
  let place = 0;
  for (const key of [...places.keys()].sort((one, other) => one - other)) {
    const heap = places.get(key) ?? 0;
    next[heap] = place;
    place += counts[heap] ?? 0;
  }
  const sorted = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const heap = heaps[index] ?? 0;
    const at = next[heap] ?? 0;
    sorted[at] = numbers[index] ?? 0;
    next[heap] = at + 1;
  }
  return sorted;
}
