/** One line of outside text, written so that it reads as the text it is: no markup, no HTML; web addresses become links to themselves. */
export function escapeLine(text: string): string {
  return escapeOneLine(text.replace(/\s+/gu, ' ').trim());
}

/** Outside text as a block quote, its paragraphs and lines kept. */
export function quoteBlock(text: string): string {
  return paragraphs(text)
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Outside text as paragraphs, its lines kept: two spaces before a line break make it one that is shown. */
export function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => escapeOneLine(line.trim()))
    .join('\n')
    .replace(/(?<=[^\n])\n(?=[^\n])/gu, '  \n');
}

/** An address as the target of a link, between angle brackets. */
export function linkTarget(url: string): string {
  return `<${bracketable(url).replace(/\\|&(?=#?\w+;)/gu, '\\$&')}>`;
}

/** An address that is shown and leads to itself; nothing is escaped in it. */
export function autolink(url: string): string {
  return `<${bracketable(url)}>`;
}

/** A scalar of YAML: JSON strings are YAML 1.2 double-quoted ones. Line separators that YAML would fold are escaped too. */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/gu, unicodeEscape);
}

/**
 * A tag as Obsidian and Logseq read it: no spaces, no punctuation but "-", "_" and "/", not without a letter. A "_" that
 * follows no letter would begin emphasis. Empty when nothing is left.
 */
export function markdownTag(tag: string): string {
  const name = tag
    .replace(/[^\p{L}\p{M}\p{N}_/-]+|(?<![\p{L}\p{N}]\p{M}*)\p{M}+/gu, '-')
    .replace(/(?<![\p{L}\p{N}]\p{M}*_*)_+/gu, '')
    .replace(/-{2,}/gu, '-')
    .replace(/^[-/]+|[-_/]+$/gu, '');
  if (name === '') return '';
  return /\p{L}/u.test(name) ? `#${name}` : `#${name}_`;
}

/** Web addresses in a text, without the punctuation that follows them in a sentence; brackets that are closed in them are theirs. */
const webAddress =
  /https?:\/\/(?:\([^\s<>\p{Cc}()]*\)|[^\s<>\p{Cc}()])*(?:\([^\s<>\p{Cc}()]*\)|[^\s<>\p{Cc}?!.,:;*_~'"”’»()[\]{}])/giu;

function escapeOneLine(line: string): string {
  const plain = line.split(webAddress).map(escapeCharacters);
  const addresses = line.match(webAddress) ?? [];
  return escapeStart(plain.map((part, index) => `${part}${autolinkOrNothing(addresses[index])}`).join(''));
}

/** Also "%%" and "==", which Obsidian reads as a comment and a highlight, and "www.", which GitHub makes a link in which escapes show. */
function escapeCharacters(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&]|([%=])(?=\1)|(?<=www)\./giu, '\\$&');
}

/** What makes a line the start of a list, the rule beneath a heading, or the second row of a table. */
function escapeStart(line: string): string {
  return line.replace(/^(?=[-+](?:\s|$)|[-=:][-=:\s]*$)/u, '\\').replace(/^(\d+)([.)])(?=\s|$)/u, '$1\\$2');
}

function autolinkOrNothing(url: string | undefined): string {
  return url === undefined ? '' : autolink(url);
}

/** What stands between angle brackets must hold none, and no white space. */
function bracketable(url: string): string {
  return url.replace(/[<>\s]/gu, (character) => encodeURIComponent(character));
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
