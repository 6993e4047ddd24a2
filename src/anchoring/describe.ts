import type { TextRange } from '../model/anchor-outcome.ts';
import { contextLength, type PassageSelectors } from '../model/selectors.ts';
import { sentencesAround } from './sentences.ts';
import { trimRange } from './trim-range.ts';

/** Passages longer than this are their own sentence: nothing is gained by keeping them twice. */
const longPassage = 4_000;

/** Describes a passage of a page's text (UTF-16 offsets, white space at its ends left out) so that it can be found again. */
export function describePassage(text: string, range: TextRange, language: string): PassageSelectors {
  const { start, end } = trimRange(text, range) ?? range;
  const exact = text.slice(start, end);
  const sentence = end - start > longPassage ? { start, end } : sentencesAround(text, { start, end }, language);
  return {
    quote: {
      exact,
      prefix: text.slice(wholeFrom(text, Math.max(0, start - contextLength)), start),
      suffix: text.slice(end, wholeUpTo(text, Math.min(text.length, end + contextLength))),
    },
    position: { start, end },
    sentence: text.slice(sentence.start, sentence.end),
  };
}

/** Moves an offset out of the middle of a surrogate pair, forwards. */
function wholeFrom(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset + 1 : offset;
}

function wholeUpTo(text: string, offset: number): number {
  return isInsidePair(text, offset) ? offset - 1 : offset;
}

function isInsidePair(text: string, offset: number): boolean {
  const code = offset > 0 ? text.codePointAt(offset - 1) : undefined;
  return code !== undefined && code > 0xffff;
}
