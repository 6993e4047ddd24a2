import type { MetadataSource } from '../../model/metadata-source.ts';
import { cleanLine, foldLetters } from './clean-line.ts';
import { type Found, firstFound } from './found.ts';
import { resolveNode } from './json-ld.ts';
import { readAllMeta, sourceOfMeta } from './meta-tags.ts';
import { looksLikeName, maxNames, namesIn, turnedName, uniqueNames } from './names.ts';
import type { PageSources } from './page-sources.ts';
import { addressesOf, isNode, isOrganizationNode, type SchemaItem, textOf, valuesOf } from './schema-node.ts';
import { isDomainName, siteLabel, spellsAddress } from './site-address.ts';
import { readMarkedByline, readOpening, readSignature, readWrittenByline } from './visible-byline.ts';

const metaNames = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'byl',
  'sailthru.author',
];

/**
 * The authors' names, from the surest source that names a person. A page that names its own site alone is looked at
 * further, for a byline in its text, and its own statement stands where there is none.
 */
export function readAuthors(sources: PageSources, siteNames: readonly string[]): Found<readonly string[]> | undefined {
  const isSite = siteTest(sources, siteNames);
  /** Names of office accounts, which stay such wherever else the page gives them. */
  const accounts = new Set<string>();
  let fallback: Found<readonly string[]> | undefined;
  const keep = (found: Authors | undefined) => {
    if (found === undefined || found.value.length === 0) return undefined;
    if (found.isAccount === true) for (const name of found.value) accounts.add(foldLetters(name));
    const persons = found.value.filter((name) => !isSite(name) && !accounts.has(foldLetters(name)));
    // Beside an agency the site is one of two that wrote; beside a person it is where the person writes.
    const isAgency = persons.length > 0 && persons.length < found.value.length && !persons.some(looksLikeName);
    // A page that has said whose work it is, if only its own, is contradicted by a person's name alone.
    if (persons.length > 0 && (fallback === undefined || persons.some(looksLikeName))) {
      return isAgency ? found : { ...found, value: persons };
    }
    fallback ??= found;
    return undefined;
  };
  const found = firstFound<readonly string[]>(
    ...sources.items.map((item) => () => keep(authorsOfItem(sources, item, 'author'))),
    ...metaNames.map((name) => () => keep(authorsOfMeta(sources, name))),
    () => keep(otherMeta(sources)),
    ...sources.items.map((item) => () => keep(authorsOfItem(sources, item, 'creator'))),
    () => keep(readMarkedByline(sources)),
    () => keep(readWrittenByline(sources)),
    () => keep(readOpening(sources)),
    () => keep(readSignature(sources)),
    () => keep(accountOfPost(sources)),
  );
  return found ?? fallback;
}

/** Names, and whether they are only what the site calls the account of its own office. */
interface Authors extends Found<readonly string[]> {
  readonly isAccount?: boolean;
}

/** The address of an author's page at "admin" and its like: whoever puts texts in, not who wrote them. */
const officeAccount =
  /\/(?:author|autor|auteur|user|users|profile)\/(?:web)?(?:admin\d*|administrator|master|editor|editors|staff|newsroom|news-?desk|root|redaktion|redazione|redaccion|redaction)\/?(?:$|[?#])/iu;

function authorsOfItem({ jsonLd }: PageSources, { node, source }: SchemaItem, property: 'author' | 'creator'): Authors {
  const authors = valuesOf(node[property]).map((value) => resolveNode(jsonLd, value));
  const isAccount = authors.length === 1 && addressesOf(authors).some((address) => officeAccount.test(address));
  const names = authors.flatMap((author) => {
    if (!isNode(author)) return typeof author === 'string' ? namesIn(cleanLine(author)) : [];
    const full = textOf(author['name']) || `${textOf(author['givenName'])} ${textOf(author['familyName'])}`.trim();
    // An organisation's name is one, whatever words are in it.
    return isOrganizationNode(author)
      ? [full].filter((name) => name !== '' && !/^https?:/iu.test(name))
      : namesIn(full);
  });
  return { value: uniqueNames(names), source, isAccount };
}

function authorsOfMeta({ meta }: PageSources, name: string): Found<readonly string[]> {
  const source: MetadataSource = sourceOfMeta(name);
  const isLibrary = source === 'citation' || source === 'dublinCore';
  const texts = readAllMeta(meta, name).slice(0, maxNames);
  return { value: uniqueNames(texts.flatMap((text) => namesIn(isLibrary ? turnedName(text) : text))), source };
}

/** Tags of a site's own making whose names end in "author". */
function otherMeta(sources: PageSources): Found<readonly string[]> | undefined {
  for (const name of sources.meta.keys()) {
    if (metaNames.includes(name) || !/(?:^|[.:_-])authors?(?:[._-]?names?)?$/u.test(name)) continue;
    const found = authorsOfMeta(sources, name);
    if (found.value.length > 0) return found;
  }
  return undefined;
}

/** "Ada Lovelace (@ada)": how social sites title what one of their accounts has posted. */
function accountOfPost({ meta }: PageSources): Found<readonly string[]> | undefined {
  const title = readAllMeta(meta, 'og:title')[0] ?? '';
  const name = /^(?<name>[^()]{2,60}?)\s*\(@[\w.@-]{1,60}\)/u.exec(title)?.groups?.['name'];
  return name === undefined ? undefined : { value: [name], source: 'openGraph' };
}

function siteTest(sources: PageSources, siteNames: readonly string[]): (name: string) => boolean {
  const label = siteLabel(sources.url) || siteLabel(sources.canonicalUrl);
  const folded = new Set(siteNames.map(foldLetters));
  return (name) => isDomainName(name) || folded.has(foldLetters(name)) || (label !== '' && spellsAddress(name, label));
}
