/** Longest quote that is written out whole, in UTF-16 code units (the limit that Chromium's own link maker uses). */
const maxWholeLength = 300;
/** How many words of a long quote stand at each end. */
const edgeWords = 5;
/** How many characters of a long quote stand at each end in scripts without spaces. */
const edgeCharacters = 20;

/**
 * A link that opens a page at a quote (WICG Scroll to Text Fragment: `#:~:text=start,end`). Long quotes, and those
 * over several blocks (paragraphs, lines, cells of a table), are named by their first and last words, because a fragment without a range matches within
 * one block only.
 */
export function textFragmentUrl(url: string, quote: string): string {
  const words = quote.trim();
  if (words === '') return url;
  const [page = '', fragment = ''] = splitOnce(url, '#');
  const [anchor = ''] = splitOnce(fragment, ':~:');
  return `${page}#${anchor}:~:text=${directiveOf(words)}`;
}

function directiveOf(words: string): string {
  const blocks = words.split(/[\n\t]/u).filter((block) => block.trim() !== '');
  const first = blocks[0] ?? words;
  const last = blocks.at(-1) ?? words;
  if (blocks.length === 1 && words.length <= maxWholeLength) return encode(words);
  return `${encode(startOf(first))},${encode(endOf(last))}`;
}

function startOf(block: string): string {
  const words = block.trim().split(/\s+/u).slice(0, edgeWords).join(' ');
  return words.length <= maxWholeLength ? words : [...words].slice(0, edgeCharacters).join('');
}

function endOf(block: string): string {
  const words = block.trim().split(/\s+/u).slice(-edgeWords).join(' ');
  return words.length <= maxWholeLength ? words : [...words].slice(-edgeCharacters).join('');
}

/** Percent-encodes a text; "-" too, which marks a prefix or suffix in a text directive, as "," and "&" part its terms. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\s+/gu, ' ').toWellFormed()).replace(/[-!'()*]/gu, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function splitOnce(text: string, separator: string): readonly string[] {
  const index = text.indexOf(separator);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}
