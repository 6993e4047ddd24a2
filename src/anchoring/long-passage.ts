import { align } from './alignment.ts';
import { findCandidates } from './candidates.ts';
import type { ChangedMatch } from './changed-match.ts';
import type { FoldedText } from './folded-text.ts';
import type { PassageWords } from './passage-words.ts';
import { alignWords } from './word-alignment.ts';

/** A passage of more words than this is found by its ends: aligning it as a whole would take its length squared. */
export const longPassage = 400;

/** How many words of a long passage are looked for at either end. */
const endWords = 80;
/** How many inserted or removed words an end may have. */
const reach = 24;
/** Of those words this share has to be found. */
const leastOfEnd = 0.4;
/** Of all words of the passage this share has to be found between the ends. */
const leastOfAll = 0.38;

/** Finds a long passage between its first and its last words; undefined when an end, or most of it, is gone. */
export function findLongPassage(words: PassageWords, page: FoldedText): ChangedMatch | undefined {
  const head = placesOf(part(words, 0, words.quoteStart + endWords), page);
  const tail = placesOf(part(words, words.quoteEnd - endWords, words.count), page);
  const first = head?.find((place, index) => place >= 0 && index >= words.quoteStart);
  const last = tail?.findLast((place, index) => place >= 0 && index < endWords);
  if (first === undefined || last === undefined || last <= first) return undefined;
  const quote = words.ids.subarray(words.quoteStart, words.quoteEnd);
  const found = page.words.ids.subarray(first, last + 1);
  const likeness = (2 * align(quote, found).count) / (quote.length + found.length);
  if (likeness < leastOfAll) return undefined;
  const start = page.words.starts[first] as number;
  const range = page.toText({ start, end: page.words.ends[last] as number });
  // A passage of hundreds of words needs no context to be told from others.
  return { range, likeness: { words: likeness, letters: likeness, context: 1, neighbours: 1 }, rank: likeness };
}

/** The page's words that some words stand for, at their strongest place; undefined when too few are found there. */
function placesOf(words: PassageWords, page: FoldedText): readonly number[] | undefined {
  const candidate = findCandidates(words, page.words)[0];
  if (candidate === undefined) return undefined;
  const { pairs } = alignWords(words, page.words, candidate, reach);
  return pairs.filter((place) => place >= 0).length >= leastOfEnd * words.count ? pairs : undefined;
}

function part(words: PassageWords, from: number, to: number): PassageWords {
  return {
    ids: words.ids.subarray(from, to),
    stems: words.stems.subarray(from, to),
    weights: words.weights.slice(from, to),
    frequencies: words.frequencies.slice(from, to),
    count: to - from,
    quoteStart: 0,
    quoteEnd: to - from,
  };
}
