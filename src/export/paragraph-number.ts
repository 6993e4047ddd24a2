import type { TextQuoteSelector } from '../model/selectors.ts';

/** From how many UTF-16 code units on a line counts as a paragraph of an article: shorter ones are headings, captions, bylines. */
const paragraphLength = 60;

/**
 * The number of the paragraph of an article that a quote stands in, counted from 1 after its headline as a reader counts;
 * `text` is the article's text with a line feed after each block, `start` where the quote stood in it. Undefined where
 * the quote is not in the text, or in no paragraph.
 */
export function paragraphNumber(
  text: string,
  quote: Pick<TextQuoteSelector, 'exact'>,
  start: number,
  headline: string,
): number | undefined {
  const at = placeOf(text, quote.exact, start);
  if (at === undefined) return undefined;
  const ends = [...text.slice(0, at).matchAll(/\n/gu)].map(({ index }) => index);
  const lines = [0, ...ends.map((end) => end + 1)];
  const begin = headline === '' ? 0 : Math.max(0, text.slice(0, at).lastIndexOf(headline));
  const paragraphs = lines.filter((line) => line >= begin && isParagraph(lineAt(text, line)));
  const own = lineAt(text, lines.at(-1) ?? 0);
  if (!isParagraph(own)) return undefined;
  return paragraphs.length === 0 ? undefined : paragraphs.length;
}

/** Where the words stand: at their old place, else the nearest to it. */
function placeOf(text: string, exact: string, start: number): number | undefined {
  if (exact === '') return undefined;
  if (text.startsWith(exact, start)) return start;
  const after = text.indexOf(exact, start);
  const before = text.lastIndexOf(exact, start);
  if (after === -1) return before === -1 ? undefined : before;
  return before === -1 || after - start < start - before ? after : before;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).trim();
}

function isParagraph(line: string): boolean {
  return line.length >= paragraphLength;
}
