import { type JsonLdNode, textsOf } from './json-ld.ts';

/** Most names that are kept, and the longest one, in UTF-16 code units: more is a list of something else. */
const maxNames = 20;
const maxNameLength = 80;

/** What stands before a name in bylines of several languages. */
const leadIn = /^(?:by|from|von|par|por|di|da|door|av|af|autor(?:in|a)?|author|auteur|автор|від|от)(?:\s*:\s*|\s+)/iu;
/** What parts names. */
const separators = /\s*(?:,|;|\||·|\band\b|\bund\b|\bet\b|\by\b|&|\bта\b|\bі\b|\bи\b)\s*/u;

const metaSelectors =
  'meta[name="author"], meta[property="author"], meta[property="article:author"], meta[name="citation_author"], meta[name="dc.creator" i], meta[name="parsely-author"], meta[name="byl"]';
const elementSelectors =
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [rel~="author"], .byline, .author-name';

/** The authors' names, from the surest source that names any. */
export function readByline(document: Document, node: JsonLdNode | undefined, publisher: string): readonly string[] {
  const sources: readonly (() => readonly string[])[] = [
    () => textsOf(node?.['author'] ?? node?.['creator']),
    () => [...document.querySelectorAll(metaSelectors)].map((element) => element.getAttribute('content') ?? ''),
    () => firstTexts(document),
    () => authorLine(document),
  ];
  for (const read of sources) {
    const names = cleanNames(read(), publisher);
    if (names.length > 0) return names;
  }
  return [];
}

function firstTexts(document: Document): readonly string[] {
  return [...document.querySelectorAll(elementSelectors)].slice(0, 1).map((element) => element.textContent ?? '');
}

/** "Author: Name" inside the text, as some sites write it. */
function authorLine(document: Document): readonly string[] {
  for (const element of document.querySelectorAll('p, div, span, li')) {
    const text = element.textContent ?? '';
    if (text.length > maxNameLength * 2) continue;
    const name = /^\s*(?:author|autor(?:in)?|auteur|автор)\s*:\s*(?<name>.+?)\s*$/iu.exec(text)?.groups?.['name'];
    if (name !== undefined) return [name];
  }
  return [];
}

function cleanNames(texts: readonly string[], publisher: string): readonly string[] {
  const names = texts.flatMap((text) => text.replace(/\s+/gu, ' ').trim().replace(leadIn, '').split(separators));
  const kept = names.map((name) => name.trim()).filter((name) => isName(name, publisher));
  return [...new Set(kept)].slice(0, maxNames);
}

function isName(name: string, publisher: string): boolean {
  if (name.length < 2 || name.length > maxNameLength || !/\p{L}/u.test(name)) return false;
  if (/^https?:|^www\.|@|\d{3}/iu.test(name)) return false;
  if (/^(staff|admin|editor|redaktion|newsroom|unknown)$/iu.test(name)) return false;
  return name.toLocaleLowerCase() !== publisher.toLocaleLowerCase();
}
