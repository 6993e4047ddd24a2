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
      const { heaps, scores } = byScore(scoresOf(newest, terms));
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

/** What each result scores: the weight of each term times its rarity. One loop for each term: in a page that was just opened, a loop in a loop is slow. */
export function scoresOf(numbers: Uint32Array, terms: readonly RatedTerm[]): Float64Array {
  const scores = new Float64Array(numbers.length);
  for (const { weights, rarity } of terms) {
    for (let index = 0; index < numbers.length; index += 1) {
      scores[index] = (scores[index] ?? 0) + (weights[numbers[index] ?? 0] ?? 0) * rarity;
    }
  }
  return scores;
}

/** Which heap each result goes to, and what the results of each heap score. */
function byScore(scores: Float64Array): { readonly heaps: Uint32Array; readonly scores: readonly number[] } {
  const heapOf = new Map<number, number>();
  const heaps = new Uint32Array(scores.length);
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    const heap = heapOf.get(score) ?? heapOf.size;
    if (heap === heapOf.size) heapOf.set(score, heap);
    heaps[index] = heap;
  }
  return { heaps, scores: [...heapOf.keys()] };
}

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
