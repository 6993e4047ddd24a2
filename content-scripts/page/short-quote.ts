/** Longest quote that is read out or shown in passing, in UTF-16 code units. */
const maxLength = 160;

/** A quote on one line, cut at a word when it is long. */
export function shortQuote(quote: string): string {
  const line = quote
    .slice(0, maxLength * 2)
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  const cut = line.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/u, '');
  const word = cut.lastIndexOf(' ');
  return `${word > maxLength / 2 ? cut.slice(0, word) : cut}…`;
}
