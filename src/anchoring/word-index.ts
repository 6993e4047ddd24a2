import { type Tokens, tokensInSlices } from './tokens.ts';

/** A text's words, and where each of them stands. */
export interface WordIndex extends Tokens {
  /** About how often a word occurs in the text: never less than it does, and seldom more. */
  frequencyOf(id: number): number;
  /** Calls back with the index of each occurrence of a word, rising. */
  forEachPlace(id: number, visit: (index: number) => void): void;
}

const mostBucketBits = 18;
const perSlice = 0x4000;

/** Indexes a folded text's words, yielding every few milliseconds. */
export function* indexWords(folded: string): Generator<void, WordIndex> {
  const tokens = yield* tokensInSlices(folded);
  const { ids, count } = tokens;
  const buckets = 1 << Math.min(mostBucketBits, Math.max(4, Math.ceil(Math.log2(count + 1)) + 1));
  const mask = buckets - 1;
  const heads = new Uint32Array(buckets + 1);
  for (let index = 0; index < count; index += 1) {
    if (index % perSlice === perSlice - 1) yield;
    const bucket = (ids[index] as number) & mask;
    heads[bucket + 1] = (heads[bucket + 1] as number) + 1;
  }
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    heads[bucket + 1] = (heads[bucket + 1] as number) + (heads[bucket] as number);
  }
  yield;
  const next = heads.slice(0, buckets);
  const places = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    if (index % perSlice === perSlice - 1) yield;
    const bucket = (ids[index] as number) & mask;
    const slot = next[bucket] as number;
    places[slot] = index;
    next[bucket] = slot + 1;
  }

  function forEachPlace(id: number, visit: (index: number) => void): void {
    const bucket = id & mask;
    const end = heads[bucket + 1] as number;
    for (let slot = heads[bucket] as number; slot < end; slot += 1) {
      const index = places[slot] as number;
      if (ids[index] === id) visit(index);
    }
  }

  function frequencyOf(id: number): number {
    const bucket = id & mask;
    return (heads[bucket + 1] as number) - (heads[bucket] as number);
  }

  return { ...tokens, frequencyOf, forEachPlace };
}
