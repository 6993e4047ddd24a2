import type { TextRange } from '../model/anchor-outcome.ts';
import { trimRange } from './trim-range.ts';

/** How far around a passage its sentence is looked for: a paragraph without a line break can be a whole page. */
const reach = 2_000;

const segmenters = new Map<string, Intl.Segmenter>();

/** The sentence or sentences that a range of a text touches, without white space at their ends. */
export function sentencesAround(text: string, range: TextRange, language: string): TextRange {
  const start = sentenceStart(text, range.start, language);
  const end = sentenceEnd(text, Math.max(range.end, range.start + 1), language);
  return trimRange(text, { start: Math.min(start, range.start), end: Math.max(end, range.end) }) ?? range;
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

function sentenceStart(text: string, offset: number, language: string): number {
  const line = linesAround(text, { start: offset, end: offset });
  const sentence = sentencesIn(text, line, language).findLast(({ start }) => start <= offset);
  return sentence?.start ?? offset;
}

function sentenceEnd(text: string, offset: number, language: string): number {
  const line = linesAround(text, { start: offset - 1, end: offset });
  const sentence = sentencesIn(text, line, language).find(({ end }) => end >= offset);
  return sentence?.end ?? offset;
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
