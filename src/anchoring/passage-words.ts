import type { FoldedPassage } from './folded-passage.ts';
import type { WordIndex } from './word-index.ts';

/** A saved passage's words with those around it, as they are looked for in a page. */
export interface PassageWords {
  readonly ids: Int32Array;
  readonly stems: Int32Array;
  /** What finding each word on this page tells, from 0 to 1: a word that stands everywhere tells little. */
  readonly weights: readonly number[];
  readonly frequencies: readonly number[];
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
export function passageWordsOf(passage: FoldedPassage, page: WordIndex): PassageWords {
  const { tokens, from, to } = passage.words();
  const first = Math.max(0, from - mostContextWords);
  const end = Math.min(tokens.count, to + mostContextWords);
  const count = end - first;
  // Plain lists: making a small typed one takes longer than filling it.
  const frequencies = new Array<number>(count);
  const weights = new Array<number>(count);
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
    weights: words.weights.slice(quoteStart, quoteEnd),
    frequencies: words.frequencies.slice(quoteStart, quoteEnd),
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
