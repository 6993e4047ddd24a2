import { type CslDate, type CslItem, toCslItem } from './csl-item.ts';
import type { ExportInput } from './export-format.ts';
import type { CslName } from './person-name.ts';
import { asciiTex, texText, texTitle } from './tex-text.ts';

type Field = readonly [string, string | undefined];

/** Writes one entry an article for BibTeX, in ASCII where TeX has a name for a letter. */
export async function* writeBibtex({ articles }: ExportInput): AsyncGenerator<string> {
  const taken = new Set<string>();
  for await (const exported of articles) yield bibtexEntry(toCslItem(exported, taken));
}

/** Writes one entry an article for BibLaTeX and biber, in UTF-8: `@online` with `urldate`. */
export async function* writeBiblatex({ articles }: ExportInput): AsyncGenerator<string> {
  const taken = new Set<string>();
  for await (const exported of articles) yield biblatexEntry(toCslItem(exported, taken));
}

/** One entry of classic BibTeX, which knows no type for pages of the web: `@misc`. */
export function bibtexEntry(item: CslItem): string {
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  return entry('misc', item.id, [
    ['author', authors(item.author, asciiTex)],
    ['title', texTitle(item.title, true)],
    ['howpublished', braced(item['container-title'], asciiTex)],
    ['year', year?.toString()],
    ['month', month?.toString()],
    // Styles of BibTeX pass over it; Zotero and JabRef read the day from it.
    ['date', isoDate(item.issued)],
    ['url', texUrl(item.URL)],
    ['note', `Accessed: ${isoDate(item.accessed)}`],
    ['language', item.language],
    ['keywords', item.keyword === undefined ? undefined : asciiTex(item.keyword)],
  ]);
}

/** One entry of BibLaTeX. */
export function biblatexEntry(item: CslItem): string {
  return entry('online', item.id, [
    ['author', authors(item.author, texText)],
    ['title', texTitle(item.title, false)],
    ['organization', braced(item['container-title'], texText)],
    ['date', isoDate(item.issued)],
    ['url', texUrl(item.URL)],
    ['urldate', isoDate(item.accessed)],
    ['language', item.language],
    ['keywords', item.keyword === undefined ? undefined : texText(item.keyword)],
  ]);
}

function entry(type: string, key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`\t${name} = {${value}},\n`],
  );
  return `@${type}{${key},\n${lines.join('')}}\n\n`;
}

/** Names parted by " and "; one that holds an "and" of its own, or has no parts, stands in braces. */
function authors(names: readonly CslName[] | undefined, write: (text: string) => string): string | undefined {
  return names?.map((name) => texName(name, write)).join(' and ');
}

function texName(name: CslName, write: (text: string) => string): string {
  if ('literal' in name) return `{${write(name.literal)}}`;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).map((part) => write(part ?? ''));
  return [family.join(' '), ...(name.suffix === undefined ? [] : [write(name.suffix)]), write(name.given)].join(', ');
}

function braced(text: string | undefined, write: (text: string) => string): string | undefined {
  if (text === undefined) return undefined;
  return /\band\b/iu.test(text) ? `{${write(text)}}` : write(text);
}

/** An address is read verbatim; only braces and backslashes would break the entry. */
function texUrl(url: string): string {
  return url.replace(/[{}\\]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function isoDate(date: CslDate | undefined): string | undefined {
  return date?.['date-parts'][0]
    ?.map((part, index) => (part ?? 0).toString().padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}
