import type { TextRange } from '../model/anchor-outcome.ts';
import { trimRange } from './trim-range.ts';

/** How far around a passage its sentence is looked for: a paragraph without a line break can be a whole page. */
const reach = 2_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence or sentences that a range of a text touches, without white space at their ends. */
export function sentencesAround(text: string, range: TextRange, language: string): TextRange {
  return new SentenceFinder(text, language).around(range);
}

/** Finds the sentences of a text; each line is cut once. */
export class SentenceFinder {
  readonly #text: string;
  readonly #language: string;
  readonly #lines = new Map<number, readonly TextRange[]>();

  /** `language` is a BCP 47 tag, or empty. */
  constructor(text: string, language: string) {
    this.#text = text;
    this.#language = language;
  }

  /** The sentence or sentences that a range touches, without white space at their ends. */
  around(range: TextRange): TextRange {
    const { start, end } = range;
    const first = this.#inLineOf(start, start).findLast((sentence) => sentence.start <= start);
    const lastOffset = Math.max(end, start + 1);
    const last = this.#inLineOf(lastOffset - 1, lastOffset).find((sentence) => sentence.end >= lastOffset);
    const whole = {
      start: Math.min(first?.start ?? start, start),
      end: Math.max(last?.end ?? lastOffset, end),
    };
    return trimRange(this.#text, whole) ?? range;
  }

  #inLineOf(start: number, end: number): readonly TextRange[] {
    const line = linesAround(this.#text, { start, end });
    // A line too long to be cut as a whole is cut anew around each place.
    const isWhole = line.end - line.start < reach;
    const known = isWhole ? this.#lines.get(line.start) : undefined;
    if (known !== undefined && (known.at(-1)?.end ?? 0) <= line.end) return known;
    const sentences = sentencesIn(this.#text, line, this.#language);
    if (isWhole) this.#lines.set(line.start, sentences);
    return sentences;
  }
}

/** The sentences of a part of a text, in order, without white space at their ends; `part` should begin and end at line breaks. */
export function sentencesIn(text: string, part: TextRange, language: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const { index, segment } of segmenterFor(language).segment(text.slice(part.start, part.end))) {
    const start = part.start + index;
    const sentence = trimRange(text, { start, end: start + segment.length });
    if (sentence !== undefined) found.push(sentence);
  }
  return found;
}

/** The line or lines that a range of a text touches, cut off at some distance from it. */
export function linesAround(text: string, range: TextRange): TextRange {
  const before = text.lastIndexOf('\n', range.start - 1);
  const after = text.indexOf('\n', range.end);
  return {
    start: Math.max(range.start === 0 ? 0 : before + 1, range.start - reach),
    end: Math.min(after < 0 ? text.length : after, range.end + reach),
  };
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(isLanguage(language) ? language : undefined, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/** Pages name their language in ways that no standard knows ("en_US", "english please"). */
function isLanguage(language: string): boolean {
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language);
}
