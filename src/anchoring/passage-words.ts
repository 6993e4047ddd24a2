import type { FoldedPassage } from './folded-passage.ts';
import { tokensOf } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** A saved passage's words with those around it, as they are looked for in a page. */
export interface PassageWords {
  readonly ids: Int32Array;
  readonly stems: Int32Array;
  /** What finding each word on this page tells, from 0 to 1: a word that stands everywhere tells little. */
  readonly weights: Float64Array;
  readonly frequencies: Uint32Array;
  readonly count: number;
  /** The words from `quoteStart` to before `quoteEnd` are the passage, those around it its context. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** How many words of context on each side take part. */
const mostContextWords = 12;
/** What a word of the context weighs beside one of the passage. */
const contextShare = 0.6;

/** Cuts a passage and its context into words and weighs them by how often the page has them. */
export function passageWordsOf({ exact, nearPrefix, nearSuffix }: FoldedPassage, page: WordIndex): PassageWords {
  // Cut in one go; a line feed belongs to no word.
  const tokens = tokensOf(`${nearPrefix}\n${exact}\n${nearSuffix}`);
  const exactStart = nearPrefix.length + 1;
  const exactEnd = exactStart + exact.length;
  let from = 0;
  while (from < tokens.count && (tokens.starts[from] as number) < exactStart) from += 1;
  let to = from;
  while (to < tokens.count && (tokens.starts[to] as number) < exactEnd) to += 1;
  const first = Math.max(0, from - mostContextWords);
  const end = Math.min(tokens.count, to + mostContextWords);
  const count = end - first;
  const frequencies = new Uint32Array(count);
  const weights = new Float64Array(count);
  const ids = tokens.ids.subarray(first, end);
  const logCount = Math.log(page.count + 1);
  for (let index = 0; index < count; index += 1) {
    const frequency = page.frequencyOf(ids[index] as number);
    frequencies[index] = frequency;
    const share = index >= from - first && index < to - first ? 1 : contextShare;
    weights[index] = share * weightOf(frequency, logCount);
  }
  return {
    ids,
    stems: tokens.stems.subarray(first, end),
    weights,
    frequencies,
    count,
    quoteStart: from - first,
    quoteEnd: to - first,
  };
}

/** The passage's own words, without those around it. */
export function withoutContext(words: PassageWords): PassageWords {
  const { quoteStart, quoteEnd } = words;
  const count = quoteEnd - quoteStart;
  return {
    ids: words.ids.subarray(quoteStart, quoteEnd),
    stems: words.stems.subarray(quoteStart, quoteEnd),
    weights: words.weights.subarray(quoteStart, quoteEnd),
    frequencies: words.frequencies.subarray(quoteStart, quoteEnd),
    count,
    quoteStart: 0,
    quoteEnd: count,
  };
}

/** Inverse document frequency (Spärck Jones 1972) brought between 0.3 and 1, squared so that the commonest words fall off. */
function weightOf(frequency: number, logCount: number): number {
  const rarity = 1 - Math.log(Math.max(1, frequency)) / logCount;
  return 0.3 + 0.7 * Math.min(1, rarity) ** 2;
}
