import type { TextRange } from '../model/anchor-outcome.ts';

/** Takes white space off a range's ends; undefined when nothing is left. */
export function trimRange(text: string, range: TextRange): TextRange | undefined {
  let { start, end } = range;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isBlank(text: string, index: number): boolean {
  return /[\s\u200b\u2060]/u.test(text.charAt(index));
}
