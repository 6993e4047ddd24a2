import type { Weights } from './match-terms.ts';
import type { Matched, ResultOrder } from './search-library.ts';
import type { Snapshot } from './snapshot.ts';

type Numbers = Uint32Array<ArrayBuffer>;

/** A term that all results have: how well each annotation has it, by its number, and what that counts for. */
export interface RatedTerm {
  readonly weights: Weights;
  readonly rarity: number;
}

/** The numbers of what was found, in the wanted order; what is equal in it stays newest first, as without terms all is in relevance. */
export function inOrder({ numbers: newest, terms, snapshot }: Matched, order: ResultOrder): Numbers {
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return newest.slice().reverse();
    case 'relevance': {
      const { heaps, scores } = byWeights(newest, terms);
      return sortedByHeap(
        newest,
        heaps,
        ranked(scores, (one, other) => other - one),
      );
    }
    case 'site': {
      const heaps = newest.map((number) => siteOf(snapshot, number));
      const ranks = ranked(snapshot.siteNames, (one, other) => (one < other ? -1 : 1));
      return sortedByHeap(newest, heaps, ranks);
    }
  }
}

/** The place of an annotation's site in the names of sites. */
export function siteOf({ site, table }: Pick<Snapshot, 'site' | 'table'>, number: number): number {
  return site[table.article[number] ?? 0] ?? 0;
}

/** Results that have every term equally well, and what each such heap scores: the weight of each term times its rarity. */
interface RatedHeaps {
  readonly heaps: Uint32Array;
  readonly scores: readonly number[];
}

// Of heaps there are few, so that a score is worked out for each of them and not for each result.
function byWeights(numbers: Numbers, terms: readonly RatedTerm[]): RatedHeaps {
  const heaps = new Uint32Array(numbers.length);
  let scores = [0];
  for (const { weights, rarity } of terms) {
    /** One more than the heap of those of a heap before that have a weight; 0 as long as there are none. */
    const heapOf = new Uint32Array(scores.length * weightCount);
    const next: number[] = [];
    for (let index = 0; index < numbers.length; index += 1) {
      const weight = weights[numbers[index] ?? 0] ?? 0;
      const before = heaps[index] ?? 0;
      const key = before * weightCount + weight;
      let heap = heapOf[key] ?? 0;
      if (heap === 0) {
        heap = next.push((scores[before] ?? 0) + weight * rarity);
        heapOf[key] = heap;
      }
      heaps[index] = heap - 1;
    }
    scores = next;
  }
  return { heaps, scores };
}

/** How many weights there are: those of a byte. */
const weightCount = 256;

/** The rank of each heap by what it is compared by; equal ones have the same. */
function ranked<T>(heaps: readonly T[], compare: (one: T, other: T) => number): Uint32Array {
  const ranks = new Map([...new Set(heaps)].sort(compare).map((each, rank) => [each, rank]));
  return Uint32Array.from(heaps, (each) => ranks.get(each) ?? 0);
}

/** Puts the lowest rank first; what is equal in it stays as it stood. Of ranks there are few, so that counting takes a fraction of comparing. */
function sortedByHeap(numbers: Numbers, heaps: Uint32Array, ranks: Uint32Array): Numbers {
  if (ranks.length < 2) return numbers;
  const next = new Uint32Array(ranks.length + 1);
  for (let index = 0; index < heaps.length; index += 1) {
    const after = (ranks[heaps[index] ?? 0] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let rank = 1; rank < next.length; rank += 1) next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  const sorted = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const rank = ranks[heaps[index] ?? 0] ?? 0;
    const at = next[rank] ?? 0;
    sorted[at] = numbers[index] ?? 0;
    next[rank] = at + 1;
  }
  return sorted;
}
