import type { TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import type { FoldedText } from './folded-text.ts';
import type { PassageWords } from './passage-words.ts';
import { linesAround } from './sentences.ts';
import { trimRange } from './trim-range.ts';
import { wordsWithin } from './words-within.ts';

/** Indexes of a passage's first and last word that have a counterpart on the page. */
interface PairedWords {
  readonly first: number;
  readonly last: number;
}

/** Where in a page's text a passage stands whose words were paired with the page's; undefined when nothing stands in its place. */
export function placePassage(
  selectors: PassageSelectors,
  words: PassageWords,
  pairs: readonly number[],
  page: FoldedText,
): TextRange | undefined {
  const before = lastPaired(pairs, 0, words.quoteStart);
  const after = firstPaired(pairs, words.quoteEnd, words.count);
  const densest = densestPairs(words, pairs);
  if (densest === undefined) return placeBetween(words, pairs, before, after, page);
  const paired = selectors.sentence === selectors.quote.exact ? withoutStraySentences(densest, pairs, page) : densest;
  const found = {
    start: startOfWord(page, pairs[paired.first] as number),
    end: endOfWord(page, pairs[paired.last] as number),
  };
  const lines = linesAround(page.text, found);
  const limits = {
    start: before === undefined ? lines.start : Math.max(lines.start, endOfWord(page, pairs[before] as number)),
    end: after === undefined ? lines.end : Math.min(lines.end, startOfWord(page, pairs[after] as number)),
  };
  const start = startOf(selectors, words, pairs, page, paired, found, limits);
  const end = endOf(selectors, words, pairs, page, paired, found, limits);
  return trimRange(page.text, { start: Math.min(start, found.start), end: Math.max(end, found.end) });
}

function startOf(
  { quote, sentence }: PassageSelectors,
  words: PassageWords,
  pairs: readonly number[],
  page: FoldedText,
  { first }: PairedWords,
  found: TextRange,
  limits: TextRange,
): number {
  const missing = first - words.quoteStart;
  if (sentence.startsWith(quote.exact)) {
    const { start } = page.sentences.around({ start: found.start, end: found.start + 1 });
    return found.end - start <= 2 * (found.end - found.start) ? start : Math.max(limits.start, start);
  }
  if (missing === 0) return overPunctuation(page.text, found.start, limits.start, quote.exact, -1);
  const isFlush = words.quoteStart > 0 && (pairs[words.quoteStart - 1] as number) >= 0;
  if (isFlush) return limits.start;
  return Math.max(limits.start, startOfWord(page, Math.max(0, (pairs[first] as number) - missing)));
}

function endOf(
  { quote, sentence }: PassageSelectors,
  words: PassageWords,
  pairs: readonly number[],
  page: FoldedText,
  { last }: PairedWords,
  found: TextRange,
  limits: TextRange,
): number {
  const missing = words.quoteEnd - 1 - last;
  if (sentence.endsWith(quote.exact)) {
    const { end } = page.sentences.around({ start: found.end - 1, end: found.end });
    // A sentence that was joined with the next one is shown as a whole, unless most of that is the next one.
    return end - found.start <= 2 * (found.end - found.start) ? end : Math.min(limits.end, end);
  }
  if (missing === 0) return overPunctuation(page.text, found.end, limits.end, quote.exact, 1);
  const isFlush = words.quoteEnd < words.count && (pairs[words.quoteEnd] as number) >= 0;
  if (isFlush) return limits.end;
  return Math.min(limits.end, endOfWord(page, Math.min(page.words.count - 1, (pairs[last] as number) + missing)));
}

/**
 * The run of a passage's paired words that is most like the passage (Dice's coefficient of words): a few words that
 * happen to stand in the sentence before or after would stretch it over that sentence.
 */
function densestPairs(words: PassageWords, pairs: readonly number[]): PairedWords | undefined {
  const paired: number[] = [];
  for (let index = words.quoteStart; index < words.quoteEnd; index += 1) {
    if ((pairs[index] as number) >= 0) paired.push(index);
  }
  const length = words.quoteEnd - words.quoteStart;
  let from = 0;
  let to = paired.length - 1;
  const density = (one: number, other: number) => {
    const span = (pairs[paired[other] as number] as number) - (pairs[paired[one] as number] as number) + 1;
    return (2 * (other - one + 1)) / (length + Math.max(span, 0));
  };
  // Dropping several words at once gets over a small group that holds together.
  for (let isBetter = true; isBetter && from < to; ) {
    isBetter = false;
    let best = density(from, to);
    const [wasFrom, wasTo] = [from, to];
    for (let drop = 1; drop <= mostDropped && wasFrom + drop <= wasTo; drop += 1) {
      if (density(wasFrom + drop, wasTo) > best) {
        best = density(wasFrom + drop, wasTo);
        [from, to, isBetter] = [wasFrom + drop, wasTo, true];
      }
      if (density(wasFrom, wasTo - drop) > best) {
        best = density(wasFrom, wasTo - drop);
        [from, to, isBetter] = [wasFrom, wasTo - drop, true];
      }
    }
  }
  const first = paired[from];
  const last = paired[to];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** How many words at an end are given up at once at most. */
const mostDropped = 12;

/** A sentence belongs to a passage of whole sentences when at least this share of its words are the passage's. */
const leastOfSentence = 0.34;

/** Gives up paired words at either end whose sentence is another's for the most part. */
function withoutStraySentences(paired: PairedWords, pairs: readonly number[], page: FoldedText): PairedWords {
  let { first, last } = paired;
  const sentenceOf = (index: number) => {
    const place = pairs[index] as number;
    const range = { start: startOfWord(page, place), end: endOfWord(page, place) };
    return wordsWithin(page, page.sentences.around(range));
  };
  const countIn = ({ start, end }: TextRange) => {
    let count = 0;
    for (let index = first; index <= last; index += 1) {
      const place = pairs[index] as number;
      if (place >= start && place < end) count += 1;
    }
    return count;
  };
  // Most passages stand within one sentence.
  if (sentenceOf(first).end > (pairs[last] as number)) return paired;
  const isStray = (sentence: TextRange) => countIn(sentence) < leastOfSentence * (sentence.end - sentence.start);
  for (;;) {
    const sentence = sentenceOf(first);
    const inside = firstPairedFrom(pairs, first, last, sentence.end);
    if (inside === undefined || !isStray(sentence)) break;
    first = inside;
  }
  for (;;) {
    const sentence = sentenceOf(last);
    const inside = lastPairedBefore(pairs, first, last, sentence.start);
    if (inside === undefined || !isStray(sentence)) break;
    last = inside;
  }
  return { first, last };
}

/** The first word of the passage whose counterpart stands at or after a word of the page. */
function firstPairedFrom(pairs: readonly number[], first: number, last: number, place: number): number | undefined {
  for (let index = first; index <= last; index += 1) if ((pairs[index] as number) >= place) return index;
  return undefined;
}

/** The last word of the passage that has its counterpart before a word of the page. */
function lastPairedBefore(pairs: readonly number[], first: number, last: number, place: number): number | undefined {
  for (let index = last; index >= first; index -= 1) {
    const pair = pairs[index] as number;
    if (pair >= 0 && pair < place) return index;
  }
  return undefined;
}

/** The words between the neighbours of a passage of which no word is left; both must be found, and close to each other. */
function placeBetween(
  words: PassageWords,
  pairs: readonly number[],
  before: number | undefined,
  after: number | undefined,
  page: FoldedText,
): TextRange | undefined {
  if (before !== words.quoteStart - 1 || after !== words.quoteEnd) return undefined;
  const from = (pairs[before] as number) + 1;
  const to = pairs[after] as number;
  if (to <= from || to - from > 3 * (words.quoteEnd - words.quoteStart) + 6) return undefined;
  const range = { start: startOfWord(page, from), end: endOfWord(page, to - 1) };
  return page.text.slice(range.start, range.end).includes('\n') ? undefined : range;
}

/** Takes in punctuation beside a word, as much as the saved passage had there. */
function overPunctuation(text: string, offset: number, limit: number, exact: string, step: 1 | -1): number {
  let count = 0;
  while (count < exact.length && isPunctuation(exact.charAt(step === 1 ? exact.length - 1 - count : count))) count += 1;
  let at = offset;
  for (; count > 0 && at !== limit; count -= 1) {
    if (!isPunctuation(step === 1 ? text.charAt(at) : text.charAt(at - 1))) break;
    at += step;
  }
  return at;
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function startOfWord(page: FoldedText, index: number): number {
  const start = page.words.starts[index] as number;
  return page.toText({ start, end: start + 1 }).start;
}

function endOfWord(page: FoldedText, index: number): number {
  const end = page.words.ends[index] as number;
  return page.toText({ start: end - 1, end }).end;
}

function firstPaired(pairs: readonly number[], from: number, to: number): number | undefined {
  for (let index = from; index < to; index += 1) if ((pairs[index] as number) >= 0) return index;
  return undefined;
}

function lastPaired(pairs: readonly number[], from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index -= 1) if ((pairs[index] as number) >= 0) return index;
  return undefined;
}
