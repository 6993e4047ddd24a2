import type { TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { type ContextFit, fitOf, overallFit } from './context.ts';
import type { FoldedPassage } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';
import type { WordIndex } from './word-index.ts';

/** A place where the saved words stand, folded or as they are. */
export interface Occurrence {
  /** In the page's text. */
  readonly range: TextRange;
  /** The words are the same, character by character. */
  readonly isVerbatim: boolean;
  readonly fit: ContextFit;
  readonly isAside: boolean;
}

/** How many occurrences are looked at: more than a page ever repeats a passage that is worth marking. */
const mostOccurrences = 5_000;

/** How many occurrences are judged between two pauses. */
const perSlice = 50;

/** How much context next to a passage has to be the same for it to stand unmoved where it stood, in code units. */
const nearLength = 48;

/** Whether the passage stands where it stood, with the same text next to it. */
export function standsUnmoved({ quote, position }: PassageSelectors, text: string): boolean {
  const { exact, prefix, suffix } = quote;
  const { start } = position;
  const end = start + exact.length;
  // Comparing cut out parts is some times faster than `startsWith`.
  if (exact === '' || text.slice(start, end) !== exact) return false;
  const before = Math.min(nearLength, prefix.length);
  const after = Math.min(nearLength, suffix.length);
  return (
    text.slice(Math.max(0, start - before), start) === prefix.slice(prefix.length - before) &&
    text.slice(end, end + after) === suffix.slice(0, after)
  );
}

/** The only place where the passage stands with everything that was saved around it, if there is just one. */
export function findWithContext({ quote }: PassageSelectors, text: string): TextRange | undefined {
  const whole = quote.prefix + quote.exact + quote.suffix;
  const found = quote.exact === '' ? -1 : text.indexOf(whole);
  if (found < 0 || text.indexOf(whole, found + 1) >= 0) return undefined;
  const start = found + quote.prefix.length;
  return { start, end: start + quote.exact.length };
}

/** The occurrence of the saved words, folded, whose surroundings fit best; of equals the one in the article, then the nearest. Yields now and then. */
export function* findOccurrence(
  selectors: PassageSelectors,
  passage: FoldedPassage,
  page: FoldedText,
): Generator<void, Occurrence | undefined> {
  let best: Occurrence | undefined;
  let bestRank = Number.NEGATIVE_INFINITY;
  const expected = page.toFolded(selectors.position.start);
  let count = 0;
  for (const start of placesOf(passage, page)) {
    count += 1;
    if (count > mostOccurrences) break;
    if (count % perSlice === 0) yield;
    const place = { start, end: start + passage.exact.length };
    const fit = fitOf(passage, page, place);
    const range = page.toText(place);
    const isAside = isWithin(page.asides, range.start);
    const rank = (overallFit(fit) ?? 0) - (isAside ? asideMalus : 0) - distance(start, expected, page.folded.length);
    if (rank > bestRank) {
      bestRank = rank;
      const isVerbatim = page.text.startsWith(selectors.quote.exact, range.start);
      best = { range, isVerbatim, fit, isAside };
    }
  }
  return best;
}

/**
 * Where folded words stand in a page, rising. Through the index where they have a word of their own between two others
 * (the words at the ends may be parts of words): on long pages that is far quicker than reading them from the start.
 */
function* placesOf(passage: FoldedPassage, page: FoldedText): Generator<number> {
  const { exact } = passage;
  if (exact === '') return;
  const inner = exact.length > longestToCut ? undefined : rarestInnerWord(passage, page.words);
  if (inner === undefined) {
    for (let start = page.folded.indexOf(exact); start >= 0; start = page.folded.indexOf(exact, start + 1)) yield start;
    return;
  }
  const found: number[] = [];
  page.words.forEachPlace(inner.id, (word) => {
    const start = (page.words.starts[word] as number) - inner.offset;
    if (start >= 0 && page.folded.startsWith(exact, start)) found.push(start);
  });
  yield* found;
}

/** Passages longer than this are searched for as they are; cutting them into words would take longer. */
const longestToCut = 2_000;

function rarestInnerWord(
  passage: FoldedPassage,
  index: WordIndex,
): { readonly id: number; readonly offset: number } | undefined {
  const { tokens, from, to, exactStart } = passage.words();
  const { ids, starts } = tokens;
  let rarest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let word = from + 1; word < to - 1; word += 1) {
    const frequency = index.frequencyOf(ids[word] as number);
    if (frequency < least) [rarest, least] = [word, frequency];
  }
  return rarest < 0 ? undefined : { id: ids[rarest] as number, offset: (starts[rarest] as number) - exactStart };
}

/** What standing outside the article costs: less than context that speaks for it, more than a nearer place. */
const asideMalus = 0.1;

/** At most a twentieth: position tells repeated passages apart only where their surroundings do not. */
function distance(start: number, expected: number, length: number): number {
  return (0.05 * Math.abs(start - expected)) / Math.max(1, length);
}

/** Whether an offset lies in one of some ranges that are in order. */
export function isWithin(ranges: readonly TextRange[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= offset;
}
