import type { MetadataSource } from '../../model/metadata-source.ts';
import { cleanLine, foldLetters, foldWords } from './clean-line.ts';
import type { Found } from './found.ts';
import { resolveNode } from './json-ld.ts';
import { readAllMeta, sourceOfMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { isNode, isOrganizationNode, type SchemaItem, textOf, textsOf, typesOf, valuesOf } from './schema-node.ts';
import { isDomainName, isLatin, nameOfAddress, sharesAddress, siteLabel, spellsAddress } from './site-address.ts';
import { addedToHeadline, isSameName, titleParts } from './titles.ts';

/** A company's name rather than that of what it publishes. */
const company =
  /(?:^|[\s,])(?:gmbh|ag|kg|ltd|limited|inc|llc|corp|co|plc|publishing|verlag|a\.\s?s|s\.\s?a|s\.\s?r\.\s?l|s\.\s?p\.\s?a|b\.\s?v|oy|ab|ооо|зао)\.?(?:$|[\s,])/iu;
/** A longer text is a slogan or a notice. */
const maxNameLength = 70;
/** A shorter part of a path is a section. */
const minHousedName = 8;

/** The names that a page gives its site and publisher, the surest first, each once. */
export function readSiteNames(sources: PageSources): readonly Found<string>[] {
  const { meta, items, title, headingText } = sources;
  const stated: Found<string>[] = [];
  const fromMeta = (names: readonly string[]) => {
    for (const name of names) {
      for (const value of readAllMeta(meta, name)) stated.push({ value, source: sourceOfMeta(name) });
    }
  };
  fromMeta(['og:site_name']);
  for (const item of items) stated.push(...publisherNames(sources, item));
  fromMeta(['citation_journal_title', 'citation_publisher', 'dc.publisher', 'dcterms.publisher', 'publisher']);
  stated.push(...organizationNames(sources));
  fromMeta(['application-name', 'apple-mobile-web-app-title', 'copyright']);
  const shared = readAllMeta(meta, 'og:title')[0] ?? '';
  for (const headline of [shared, headingText]) {
    const added = addedToHeadline(title, headline).at(-1);
    if (added !== undefined) stated.push({ value: added, source: 'title' });
  }
  const headlines = new Set([shared, headingText, title].map(foldLetters));
  return stated
    .map(({ value, source }) => ({ value: withoutNotice(value), source }))
    .filter(({ value }) => value !== '' && value.length <= 2 * maxNameLength && !/^(?:https?:|www\.|@)/iu.test(value))
    .filter(({ value, source }) => source === 'openGraph' || !headlines.has(foldLetters(value)));
}

/**
 * The publisher's or site's name: the first that is stated, unless the site's address speaks for another one. Where none
 * is stated, a page that names its author in its head is the author's own, and any other is called by its address.
 */
export function readPublisher(
  sources: PageSources,
  names: readonly Found<string>[],
  authors: Found<readonly string[]> | undefined,
): Found<string> | undefined {
  const label = siteLabel(sources.url) || siteLabel(sources.canonicalUrl);
  const short = names.map((name) => ({ ...name, value: shortName(name.value, names, label) }));
  const first = short.find(({ value }) => !company.test(value)) ?? short[0];
  if (first === undefined) return ownerOrAddress(label, authors);
  const found = spaced(housed() ?? (isSure(first.value) ? (spelledOut() ?? first) : (spokenFor() ?? first)));
  const long = /^\p{Lu}{2,6}$/u.test(found.value) ? longForm(found.value, short) : undefined;
  return long ?? found;

  function isSure(name: string): boolean {
    return !isDomainName(name) && (sharesAddress(name, label) || isForeign(name, sources));
  }

  /** "The Mirror" at mirror.example for "Daily Mirror": a name that is the whole address, where another is but a part of it. */
  function spelledOut(): Found<string> | undefined {
    if (first === undefined || spellsAddress(first.value, label)) return undefined;
    const own = foldWords(first.value);
    return short.find(({ value }) => {
      const isShorter = foldWords(value).every((word) => own.includes(word));
      return value.includes(' ') && !isShorter && !isDomainName(value) && spellsAddress(value, label);
    });
  }

  /** "Harbour Courier" for "harbourcourier": the same name as it is written elsewhere in words. */
  function spaced(found: Found<string>): Found<string> {
    if (/[\s.-]/u.test(found.value)) return found;
    return short.find(({ value }) => value.includes(' ') && isSameName(value, found.value)) ?? found;
  }

  /** A publication on a platform of many: its publisher's name is the first part of the address's path. */
  function housed(): Found<string> | undefined {
    const segment = URL.canParse(sources.url) ? (new URL(sources.url).pathname.split('/')[1] ?? '') : '';
    return segment.length < minHousedName
      ? undefined
      : short.find(({ value, source }) => source === 'jsonLd' && value.includes(' ') && spellsAddress(value, segment));
  }

  /** Another name that the address speaks for. */
  function spokenFor(): Found<string> | undefined {
    const plain = short.filter(({ value }) => !value.split(' ').some(isDomainName) && !company.test(value));
    const isDomain = isDomainName(first?.value ?? '');
    return (
      plain.find(({ value }) => spellsAddress(value, label)) ??
      plain.find(({ value }, at) => {
        const isTwice = plain.some((other, index) => index !== at && isSameName(other.value, value));
        return sharesAddress(value, label) && (isTwice || isDomain);
      }) ??
      (isDomain ? plain.find(({ source }) => source === 'jsonLd' || source === 'microdata') : undefined) ??
      (label.includes('-') && !isDomain && label.length > 6
        ? { value: nameOfAddress(label), source: 'address' }
        : undefined)
    );
  }
}

function ownerOrAddress(label: string, authors: Found<readonly string[]> | undefined): Found<string> | undefined {
  const owner = authors !== undefined && authors.source === 'meta' ? authors.value[0] : undefined;
  if (owner !== undefined) return { value: owner, source: 'meta' };
  return label === '' ? undefined : { value: nameOfAddress(label), source: 'address' };
}

/** "Mitteldeutscher Rundfunk" for "MDR": the long name that the publisher gives beside its initials. */
function longForm(initials: string, names: readonly Found<string>[]): Found<string> | undefined {
  return names.find(({ value, source }) => {
    const isLonger = value.includes(' ') && value.length > 2 * initials.length && !value.includes(initials);
    return source === 'jsonLd' && isLonger && value.charAt(0).toUpperCase() === initials.charAt(0);
  });
}

/** A name in another script than Latin is none that an address could speak against, unless the page is in Latin script too. */
function isForeign(name: string, { title }: PageSources): boolean {
  return !isLatin(name) && !isLatin(title);
}

/** Of "Name – slogan" the name: the part that another source gives alone, or that the address spells. */
function shortName(name: string, names: readonly Found<string>[], label: string): string {
  const parts = titleParts(name);
  if (parts.length < 2) return name;
  const spelled = parts.find((part) => spellsAddress(part, label));
  const alone = parts.find((part) => names.some(({ value }) => isSameName(value, part)));
  return spelled ?? alone ?? (name.length > maxNameLength ? (parts[0] ?? name) : name);
}

function publisherNames({ jsonLd }: PageSources, { node, source }: SchemaItem): readonly Found<string>[] {
  const names: Found<string>[] = [];
  for (const property of ['publisher', 'sourceOrganization', 'isPartOf']) {
    for (const value of valuesOf(node[property])) {
      const publisher = resolveNode(jsonLd, value);
      if (property === 'isPartOf' && !(isNode(publisher) && isSite(typesOf(publisher)))) continue;
      names.push(...namesOf(publisher, source));
    }
  }
  return names;
}

function organizationNames({ jsonLd }: PageSources): readonly Found<string>[] {
  return jsonLd.nodes
    .filter((node) => isSite(typesOf(node)) || typesOf(node).some((type) => /^(?:News\w*)?Organization$/iu.test(type)))
    .flatMap((node) => namesOf(node, 'jsonLd'));
}

function isSite(types: readonly string[]): boolean {
  return types.some((type) => /^(?:WebSite|Periodical|Newspaper|NewsMediaOrganization)$/iu.test(type));
}

function namesOf(publisher: unknown, source: MetadataSource): readonly Found<string>[] {
  const texts = isNode(publisher)
    ? [textOf(publisher['name']), ...textsOf(publisher['alternateName'])]
    : textsOf(publisher);
  // A person who publishes is no site.
  if (isNode(publisher) && !isOrganizationNode(publisher) && typesOf(publisher).length > 0) return [];
  return texts.filter((text) => text !== '').map((value) => ({ value, source }));
}

/** "© 2026 Name. All rights reserved." without what is no name. */
function withoutNotice(text: string): string {
  if (!/©|\(c\)|copyright|版权所有|版權所有/iu.test(text)) return text;
  return cleanLine(
    text
      .replace(/©|\(c\)|copyright/giu, ' ')
      .replace(/\b\d{4}(?:\s*[-–]\s*\d{4})?\b/gu, ' ')
      .replace(/[.,]?\s*(?:all rights reserved|版权所有|版權所有).*$/iu, ''),
  );
}
