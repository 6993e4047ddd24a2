import type { MetadataSource } from '../../model/metadata-source.ts';
import type { Found } from './found.ts';
import { readMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { isArticleNode, textOf } from './schema-node.ts';
import { isDomainName } from './site-address.ts';
import { shareOfSlug, slugWords } from './slug.ts';
import { isSameName, withoutSiteName, wordsInCommon } from './titles.ts';

/** How sure each source is by itself, what each other source that says the same adds, and what the words of the page's address add. */
const trust: Readonly<Partial<Record<MetadataSource, number>>> = {
  openGraph: 1,
  jsonLd: 0.9,
  microdata: 0.9,
  rdfa: 0.9,
};
const trustInOthers = 0.5;
const perAgreement = 0.3;
const perSlug = 0.6;
const sameFrom = 0.8;
/** How like a stated headline must be to something else that the page calls itself (shares of words in common), or it is about something else. */
const minAgreement = 0.34;
/** How like the heading must be to the title to stand for it. */
const minLikeness = 0.6;

/** The article's headline, without the site's name. `siteNames` are all names that the page gives its site. */
export function readHeadline(sources: PageSources, siteNames: readonly string[]): Found<string> | undefined {
  const { title, headingText } = sources;
  const stated = statedHeadlines(sources)
    .map((found) => ({ ...found, value: withoutSite(found.value, siteNames) }))
    .filter(({ value }) => !siteNames.some((name) => isSameName(name, value)));
  const others = [withoutSite(title, siteNames), headingText].filter((other) => other !== '');
  const slug = slugWords(sources.url);
  let best: Found<string> | undefined;
  let bestRating = 0;
  for (const found of stated) {
    const rating = rate(found);
    if (rating > bestRating) [best, bestRating] = [found, rating];
  }
  return best ?? fromHeadingOrTitle(sources, siteNames);

  function rate({ value, source }: Found<string>): number {
    const likenesses = [
      ...others.map((other) => wordsInCommon(value, other)),
      ...stated.filter((other) => other.source !== source).map((other) => wordsInCommon(value, other.value)),
    ];
    const isAlone = likenesses.length > 0 && likenesses.every((likeness) => likeness < minAgreement);
    if (isAlone && source !== 'openGraph') return 0;
    const agreements = likenesses.filter((likeness) => likeness >= sameFrom).length;
    return (trust[source] ?? trustInOthers) + perAgreement * agreements + perSlug * shareOfSlug(slug, value);
  }
}

/** A title without the names of its site. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  return withoutSiteName(
    title,
    (part) => isDomainName(part) || siteNames.some((name) => isSameName(name, part) || isPartOfName(part, name)),
  );
}

function statedHeadlines({ meta, items }: PageSources): readonly Found<string>[] {
  return [
    readMeta(meta, ['og:title']),
    ...items
      .filter(({ node }) => isArticleNode(node))
      .map(({ node, source }) => ({ value: textOf(node['headline']), source })),
    readMeta(meta, [
      'citation_title',
      'dc.title',
      'dcterms.title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
      'title',
    ]),
    ...items
      .filter(({ node }) => isArticleNode(node) && node['headline'] === undefined)
      .map(({ node, source }) => ({ value: textOf(node['name']), source })),
  ].filter((found): found is Found<string> => found !== undefined && /\p{L}.*\p{L}/u.test(found.value));
}

function fromHeadingOrTitle(
  { title, headingText }: PageSources,
  siteNames: readonly string[],
): Found<string> | undefined {
  const isHeading =
    headingText !== '' &&
    (title === '' || title.includes(headingText) || wordsInCommon(headingText, title) >= minLikeness) &&
    !siteNames.some((name) => isSameName(name, headingText));
  if (isHeading) return { value: withoutSite(headingText, siteNames), source: 'text' };
  if (title !== '') return { value: withoutTail(withoutSite(title, siteNames)), source: 'title' };
  return headingText === '' ? undefined : { value: headingText, source: 'text' };
}

/** A title that nothing explains: a few words after a dash are the site's name rather than the headline's end. */
function withoutTail(title: string): string {
  const match = /^(?<head>.{12,}?)\s+[|–—·»-]\s+(?<tail>[^|–—·»]{2,40})$/u.exec(title);
  const { head = title, tail = '' } = match?.groups ?? {};
  return tail !== '' && tail.split(/\s+/u).length <= 3 && head.split(/\s+/u).length >= 3 ? head : title;
}

/** "Daily Mail Online" for "Mail Online", "SZ.de" for "SZ": a site's name is written longer and shorter. */
function isPartOfName(part: string, name: string): boolean {
  return name.length >= 3 && part.length < 40 && part.length < name.length + 16 && wordsInCommon(part, name) >= 0.66;
}
