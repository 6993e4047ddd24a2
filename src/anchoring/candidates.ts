import type { PassageWords } from './passage-words.ts';
import type { WordIndex } from './word-index.ts';

/** A place where a passage may stand. */
export interface Candidate {
  /** The page's word that the passage's first word would be, were nothing inserted or removed; may lie before the page's start. */
  readonly diagonal: number;
  /** How many words to either side of that it may be instead. */
  readonly spread: number;
}

/** How many places are looked at closely. */
const mostCandidates = 5;
/** How many occurrences of words are looked at in all; the rarest words come first, so that common ones fall off. */
const mostVisits = 12_000;
/** A word that is no rarer votes for a place only when one of its neighbours stands beside it there too. */
const rareWord = 24;
/** With this many words that are so rare, the others need not vote. */
const enoughRare = 12;
const rareEnough = [3, rareWord] as const;
/** A place needs this share of what all the passage's words could give. */
const leastShare = 0.08;
/** Nor is a place looked at that has less than this share of the strongest's votes. */
const shareOfStrongest = 0.35;
const shift = 2;
const bucketWidth = 1 << shift;

let sharedVotes = new Float64Array(1_024);

/**
 * Finds the places that share the most words with a passage and its context in about the same order: each shared word
 * votes, with its weight, for where the passage would then begin. The strongest comes first.
 */
export function findCandidates(words: PassageWords, page: WordIndex): readonly Candidate[] {
  const buckets = ((page.count + words.count) >> shift) + 3;
  if (sharedVotes.length < buckets) sharedVotes = new Float64Array(buckets * 2);
  const votes = sharedVotes;
  const pageIds = page.ids;
  const touched: number[] = [];
  let total = 0;
  let visits = 0;
  const most = mostOccurrencesToVote(words.frequencies);
  for (const index of inVotingOrder(words)) {
    const weight = words.weights[index] as number;
    total += weight;
    const frequency = words.frequencies[index] as number;
    const isRare = frequency <= rareWord;
    if (frequency === 0 || visits + frequency > mostVisits || frequency > most) continue;
    visits += frequency;
    const before = index > 0 ? (words.ids[index - 1] as number) : 0;
    const after = index + 1 < words.count ? (words.ids[index + 1] as number) : 0;
    let last = -1;
    page.forEachPlace(words.ids[index] as number, (place) => {
      if (!isRare && pageIds[place - 1] !== before && pageIds[place + 1] !== after) return;
      // One more, so that every bucket has one before it.
      const bucket = ((place - index + words.count) >> shift) + 1;
      // A word that is repeated side by side votes once for the same place.
      if (bucket === last) return;
      last = bucket;
      if (votes[bucket] === 0) touched.push(bucket);
      votes[bucket] = (votes[bucket] as number) + weight;
    });
  }
  const chosen = strongest(votes, touched, total * leastShare);
  for (const bucket of touched) votes[bucket] = 0;
  return chosen.map(({ bucket }) => ({
    diagonal: ((bucket - 1) << shift) + bucketWidth - words.count,
    spread: bucketWidth,
  }));
}

/** How often a word may occur to vote. */
function mostOccurrencesToVote(frequencies: readonly number[]): number {
  for (const most of rareEnough) {
    let count = 0;
    for (const frequency of frequencies) if (frequency > 0 && frequency <= most) count += 1;
    if (count >= enoughRare) return most;
  }
  return Number.POSITIVE_INFINITY;
}

/** The rarest words first where there are too many occurrences to look at all of them. */
function inVotingOrder({ frequencies, count }: PassageWords): Iterable<number> {
  let all = 0;
  for (const frequency of frequencies) all += frequency;
  if (all <= mostVisits) return frequencies.keys();
  // Frequency and index in one number, so that sorting needs no function.
  const keys = Float64Array.from(frequencies, (frequency, index) => frequency * count + index);
  return keys.sort().map((key) => key % count);
}

/** The buckets that are strongest together with the next one, none beside another. */
function strongest(
  votes: Float64Array,
  touched: readonly number[],
  least: number,
): readonly { readonly bucket: number; readonly sum: number }[] {
  const chosen: { bucket: number; sum: number }[] = [];
  // What is no stronger than this is not chosen; most buckets are passed over by it.
  let floor = least;
  const offer = (bucket: number) => {
    const sum = (votes[bucket] as number) + (votes[bucket + 1] as number);
    if (sum < floor) return;
    const rival = chosen.findIndex((other) => Math.abs(other.bucket - bucket) <= 1);
    if (rival >= 0) {
      if (sum > (chosen[rival]?.sum ?? 0)) chosen[rival] = { bucket, sum };
      return;
    }
    if (chosen.length < mostCandidates) chosen.push({ bucket, sum });
    else {
      const weakest = chosen.reduce((low, other, at) => (other.sum < (chosen[low]?.sum ?? 0) ? at : low), 0);
      if (sum > (chosen[weakest]?.sum ?? 0)) chosen[weakest] = { bucket, sum };
    }
    if (chosen.length === mostCandidates) floor = Math.max(floor, Math.min(...chosen.map((each) => each.sum)));
    floor = Math.max(floor, shareOfStrongest * sum);
  };
  for (const bucket of touched) {
    offer(bucket);
    if (votes[bucket - 1] === 0) offer(bucket - 1);
  }
  chosen.sort((one, other) => other.sum - one.sum || one.bucket - other.bucket);
  return chosen.filter(({ sum }) => sum >= shareOfStrongest * (chosen[0]?.sum ?? 0));
}
