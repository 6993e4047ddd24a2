import type { TextRange } from '../model/anchor-outcome.ts';

/** Takes white space off a range's ends; undefined when nothing is left. */
export function trimRange(text: string, range: TextRange): TextRange | undefined {
  let { start, end } = range;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isBlank(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // Nearly every character is below the rarer spaces, so that the pattern is seldom asked.
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return blankPattern.test(text.charAt(index));
}

const blankPattern = /[\s\u200b\u2060]/u;
