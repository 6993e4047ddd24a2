import type { FoldedPassage } from './folded-passage.ts';
import { tokensOf } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** A saved passage's words with those around it, as they are looked for in a page. */
export interface PassageWords {
  readonly ids: Int32Array;
  readonly stems: Int32Array;
  /** What finding each word on this page tells, from 0 to 1: a word that stands everywhere tells little. */
  readonly weights: Float32Array;
  readonly frequencies: Uint32Array;
  readonly count: number;
  /** The words from `quoteStart` to before `quoteEnd` are the passage, those around it its context. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** How many words of context on each side take part. */
const mostContextWords = 16;
/** What a word of the context weighs beside one of the passage. */
const contextShare = 0.6;

/** Cuts a passage and its context into words and weighs them by how often the page has them. */
export function passageWordsOf(passage: FoldedPassage, page: WordIndex): PassageWords {
  const before = tokensOf(passage.prefix);
  const words = tokensOf(passage.exact);
  const after = tokensOf(passage.suffix);
  const beforeCount = Math.min(mostContextWords, before.count);
  const afterCount = Math.min(mostContextWords, after.count);
  const quoteEnd = beforeCount + words.count;
  const count = quoteEnd + afterCount;
  const ids = new Int32Array(count);
  const stems = new Int32Array(count);
  const parts = [
    [before, before.count - beforeCount, before.count, 0],
    [words, 0, words.count, beforeCount],
    [after, 0, afterCount, quoteEnd],
  ] as const;
  for (const [tokens, from, to, at] of parts) {
    ids.set(tokens.ids.subarray(from, to), at);
    stems.set(tokens.stems.subarray(from, to), at);
  }
  const frequencies = new Uint32Array(count);
  const logCount = Math.log(page.count + 1);
  const weights = new Float32Array(count);
  for (let index = 0; index < count; index += 1) {
    const frequency = page.frequencyOf(ids[index] as number);
    frequencies[index] = frequency;
    const share = index >= beforeCount && index < quoteEnd ? 1 : contextShare;
    weights[index] = share * weightOf(frequency, logCount);
  }
  return { ids, stems, weights, frequencies, count, quoteStart: beforeCount, quoteEnd };
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
