import type { MetadataSource } from '../../model/metadata-source.ts';
import type { Found } from './found.ts';
import { readMeta } from './meta-tags.ts';
import type { PageSources } from './page-sources.ts';
import { isArticleNode, textOf } from './schema-node.ts';
import { isDomainName } from './site-address.ts';
import { shareOfSlug, slugWords } from './slug.ts';
import { isSameName, withoutSiteName, wordsInCommon } from './titles.ts';

/** How sure each source is by itself, what each other source that says the very same adds, and what the words of the page's address add. */
const trust: Readonly<Partial<Record<MetadataSource, number>>> = {
  openGraph: 1,
  jsonLd: 0.7,
  microdata: 0.7,
  rdfa: 0.7,
};
const trustInOthers = 0.5;
const perAgreement = 0.2;
const perSlug = 0.6;
/** How like a stated headline must be to something else that the page calls itself (shares of words in common), or it is about something else. */
const minAgreement = 0.34;
/** How like the heading must be to the title to stand for it. */
const minLikeness = 0.6;

/** The article's headline, without the site's name. `siteNames` are all names that the page gives its site. */
export function readHeadline(sources: PageSources, siteNames: readonly string[]): Found<string> | undefined {
  const { title, headingText } = sources;
  const stated = statedHeadlines(sources)
    .map((each) => ({ ...each, value: withoutSite(each.value, siteNames) }))
    .filter(({ value }) => !siteNames.some((name) => isSameName(name, value)));
  const others = [
    { value: withoutSite(title, siteNames), voice: 'title' },
    { value: headingText, voice: 'heading' },
  ].filter(({ value }) => value !== '');
  const slug = slugWords(sources.url);
  let best: Found<string> | undefined;
  let bestRating = 0;
  for (const each of stated) {
    const rating = rate(each);
    if (rating > bestRating) [best, bestRating] = [{ value: each.value, source: each.source }, rating];
  }
  return best ?? fromHeadingOrTitle(sources, siteNames);

  function rate({ value, source, voice }: Statement): number {
    const heard = [...others, ...stated].filter((other) => other.voice !== voice);
    const isAlone = heard.length > 0 && heard.every((other) => wordsInCommon(value, other.value) < minAgreement);
    if (isAlone && source !== 'openGraph') return 0;
    // A word more or less tells a headline with its topic before it from one without, so only the very same agrees.
    const agreeing = new Set(heard.filter((other) => isSameName(value, other.value)).map((other) => other.voice));
    return (trust[source] ?? trustInOthers) + perAgreement * agreeing.size + perSlug * shareOfSlug(slug, value);
  }
}

/** A title without the names of its site. */
export function withoutSite(title: string, siteNames: readonly string[]): string {
  return withoutSiteName(
    title,
    (part) => isDomainName(part) || siteNames.some((name) => isSameName(name, part) || isPartOfName(part, name)),
  );
}

/** A headline that the page states. What one voice says several times counts once. */
interface Statement extends Found<string> {
  readonly voice: string;
}

const metaNames = [
  'citation_title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'title',
];

function statedHeadlines({ meta, items }: PageSources): readonly Statement[] {
  const articles = items.filter(({ node }) => isArticleNode(node));
  const ofMeta = (name: string) => {
    const found = readMeta(meta, [name]);
    if (found === undefined) return [];
    const isOwn = name === 'twitter:title' || found.source !== 'meta';
    return [{ ...found, voice: isOwn ? name : 'meta' }];
  };
  return [
    ...ofMeta('og:title'),
    ...articles.map(({ node, source }) => ({ value: textOf(node['headline']), source, voice: source })),
    ...metaNames.flatMap(ofMeta),
    ...articles
      .filter(({ node }) => node['headline'] === undefined)
      .map(({ node, source }) => ({ value: textOf(node['name']), source, voice: source })),
  ].filter(({ value }) => /\p{L}.*\p{L}/u.test(value));
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
