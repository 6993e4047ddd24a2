/** Writes outside text on Markdown lines so that it reads as the text it is: no markup, no HTML, no link of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~$&]/gu, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])(?=\s|$)/gmu, (_whole, space: string, mark: string) => `${space}${escapeMark(mark)}`)
    .replace(/^(\s*)(-{3,}|={3,})/gmu, '$1\\$2');
}

/** One line of outside text. */
export function escapeLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
}

/** Outside text as a block quote, its paragraphs kept. */
export function quoteBlock(text: string): string {
  return linesOf(text)
    .map((line) => (line === '' ? '>' : `> ${escapeMarkdown(line)}`))
    .join('\n');
}

/** Outside text as paragraphs. */
export function paragraphs(text: string): string {
  return linesOf(text).map(escapeMarkdown).join('\n');
}

/** A scalar of YAML: JSON strings are YAML 1.2 double-quoted ones. Line separators that YAML would fold are escaped too. */
export function yamlString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\u007F-\u009F\u2028\u2029\uFEFF]/gu, unicodeEscape);
}

/** A tag as Obsidian and Logseq read it: no spaces, no punctuation but "-", "_" and "/", not only digits. */
export function markdownTag(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/gu, '');
  if (name === '') return '';
  return `#${/^\d+$/u.test(name) ? `${name}_` : name}`;
}

function escapeMark(mark: string): string {
  return mark.length === 1 ? `\\${mark}` : `${mark.slice(0, -1)}\\${mark.slice(-1)}`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function linesOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trim());
}
