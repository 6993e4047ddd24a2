/** The beginning of a text, and whether something was left off. */
export interface Shortened {
  readonly text: string;
  readonly isCut: boolean;
}

/** How far back from the limit a space is looked for, so that a word is not cut in two. */
const searchBack = 40;

/** Cuts a text to at most `limit` UTF-16 code units, at a space when one is near, and never inside a character. */
export function shortenEnd(text: string, limit: number): Shortened {
  if (text.length <= limit) return { text, isCut: false };
  let end = limit;
  const space = text.slice(Math.max(0, limit - searchBack), limit).search(/\s\S*$/u);
  if (space > 0) end = Math.max(0, limit - searchBack) + space;
  return { text: text.slice(0, beforePair(text, end)), isCut: true };
}

/** Cuts a text's beginning off, as `shortenEnd` does its end. */
export function shortenStart(text: string, limit: number): Shortened {
  if (text.length <= limit) return { text, isCut: false };
  const from = text.length - limit;
  const space = text.slice(from, from + searchBack).search(/\s/u);
  const start = space < 0 ? from : from + space + 1;
  return { text: text.slice(splitsPair(text, start) ? start + 1 : start), isCut: true };
}

function beforePair(text: string, end: number): number {
  return splitsPair(text, end) ? end - 1 : end;
}

function splitsPair(text: string, index: number): boolean {
  return /[\uD800-\uDBFF]/u.test(text.charAt(index - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(index));
}
