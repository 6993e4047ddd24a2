import type { PassageWords } from './passage-words.ts';
import type { WordIndex } from './word-index.ts';

/** A stretch of a page's words in which a passage may stand: indexes of words, `end` exclusive. */
export interface WordWindow {
  readonly start: number;
  readonly end: number;
}

/** How many stretches are looked at closely. */
const mostCandidates = 5;
/** How many occurrences of words are looked at in all; the rarest words come first, so that common ones fall off. */
const mostVotes = 8_000;
/** A stretch needs this share of what all the passage's words could give. */
const leastShare = 0.08;

/**
 * Finds the stretches that share the most words with a passage and its context in about the same order: each shared
 * word votes, with its weight, for where the passage would then begin.
 */
export function findCandidates(words: PassageWords, page: WordIndex): readonly WordWindow[] {
  const shift = words.count > 256 ? 6 : 4;
  const votes = new Map<number, number>();
  let total = 0;
  let visited = 0;
  for (const index of rarestFirst(words)) {
    const weight = words.weights[index] as number;
    total += weight;
    const frequency = words.frequencies[index] as number;
    if (frequency === 0 || visited + frequency > mostVotes) continue;
    visited += frequency;
    let last = -1;
    page.forEachPlace(words.ids[index] as number, (place) => {
      const bucket = (place - index + words.count) >> shift;
      // A word that is repeated side by side votes once for the same place.
      if (bucket === last) return;
      last = bucket;
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    });
  }
  const slack = 12 + (words.count >> 2);
  return strongest(votes, total * leastShare).map((bucket) => {
    const start = (bucket << shift) - words.count;
    return {
      start: Math.max(0, start - slack),
      end: Math.min(page.count, start + (2 << shift) + words.count + slack),
    };
  });
}

function rarestFirst({ frequencies, count }: PassageWords): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  return order.sort((one, other) => (frequencies[one] as number) - (frequencies[other] as number));
}

/** The buckets that are strongest together with the next one, none beside another. */
function strongest(votes: ReadonlyMap<number, number>, least: number): readonly number[] {
  const sums: { bucket: number; sum: number }[] = [];
  for (const [bucket, vote] of votes) {
    const sum = vote + (votes.get(bucket + 1) ?? 0);
    if (sum >= least) sums.push({ bucket, sum });
    const before = votes.has(bucket - 1) ? 0 : vote;
    if (before >= least) sums.push({ bucket: bucket - 1, sum: before });
  }
  sums.sort((one, other) => other.sum - one.sum || one.bucket - other.bucket);
  const chosen: number[] = [];
  for (const { bucket } of sums) {
    if (chosen.length === mostCandidates) break;
    if (chosen.every((other) => Math.abs(other - bucket) > 1)) chosen.push(bucket);
  }
  return chosen;
}
