import type { MetadataSource } from '../../model/metadata-source.ts';
import { cleanLine } from './clean-line.ts';
import type { Found } from './found.ts';

/** More than any page has that was not made to be a burden. */
const maxTags = 1_000;

/** A page's `meta` tags by their names in lower case, in the page's order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `meta` tag once. A tag may have several names; ":" and "." in Dublin Core's are the same. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  const elements = document.getElementsByTagName('meta');
  for (let index = 0; index < Math.min(elements.length, maxTags); index += 1) {
    const element = elements[index];
    const content = element?.getAttribute('content');
    if (element === undefined || !content) continue;
    for (const name of namesOf(element)) {
      const known = tags.get(name);
      if (known === undefined) tags.set(name, [content]);
      else known.push(content);
    }
  }
  return tags;
}

/** The first of these names that says something. */
export function readMeta(tags: MetaTags, names: readonly string[]): Found<string> | undefined {
  for (const name of names) {
    for (const content of tags.get(name) ?? []) {
      const value = cleanLine(content);
      if (value !== '') return { value, source: sourceOfMeta(name) };
    }
  }
  return undefined;
}

/** Everything that a name says. */
export function readAllMeta(tags: MetaTags, name: string): readonly string[] {
  return (tags.get(name) ?? []).map(cleanLine).filter((value) => value !== '');
}

/** Which vocabulary a tag's name belongs to. */
export function sourceOfMeta(name: string): MetadataSource {
  if (/^(?:og|article):/u.test(name)) return 'openGraph';
  if (name.startsWith('citation_')) return 'citation';
  return /^dc(?:terms)?\./u.test(name) ? 'dublinCore' : 'meta';
}

function namesOf(element: Element): readonly string[] {
  const words: string[] = [];
  for (const attribute of ['property', 'name', 'http-equiv']) {
    const written = element.getAttribute(attribute)?.slice(0, 200).trim().toLowerCase();
    if (written) words.push(...(/\s/u.test(written) ? written.split(/\s+/u) : [written]));
  }
  return words.map((word) => (word.startsWith('dc') ? word.replace(/^(dc|dcterms)[:.]/u, '$1.') : word));
}
