import type { TextRange } from '../model/anchor-outcome.ts';

/**
 * A page's text with everything but the article's own words made line breaks, so that offsets stay as they are.
 * `asides` are in order and apart from each other; `article` is where the article stands, the whole text when undefined.
 */
export function articleText(text: string, asides: readonly TextRange[], article: TextRange | undefined): string {
  const { start, end } = article ?? { start: 0, end: text.length };
  let written = '\n'.repeat(start);
  let at = start;
  for (const aside of asides) {
    if (aside.end <= at || aside.start >= end) continue;
    const from = Math.max(at, aside.start);
    const to = Math.min(end, aside.end);
    written += text.slice(at, from) + '\n'.repeat(to - from);
    at = to;
  }
  return written + text.slice(at, end) + '\n'.repeat(text.length - end);
}
