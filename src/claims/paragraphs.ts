import type { TextRange } from '../model/anchor-outcome.ts';
import { trimmed } from './spans.ts';

/** The longest part of a text that is read in one go, in UTF-16 units: some 1,500 words, a few milliseconds. */
export const partLimit = 10_000;

/** Ranges of which none is much longer than the limit; longer ones are cut, at a blank where there is one near. */
export function cutLong(text: string, ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.flatMap((range) => {
    const parts: TextRange[] = [];
    let { start } = range;
    while (range.end - start > partLimit) {
      const end = blankNear(text, start + partLimit);
      parts.push({ start, end });
      start = end;
    }
    parts.push({ start, end: range.end });
    return parts;
  });
}

function blankNear(text: string, offset: number): number {
  for (let at = offset; at > offset - 500; at -= 1) if (/\s/u.test(text[at] ?? '')) return at;
  // Never between the halves of one character.
  return /[\uDC00-\uDFFF]/u.test(text[offset] ?? '') ? offset + 1 : offset;
}

/** The lines of a text that are not blank, without white space at their ends. */
export function paragraphsOf(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const paragraph = trimmed(text, { start, end });
    if (paragraph.end > paragraph.start) found.push(paragraph);
    start = end + 1;
  }
  return found;
}
