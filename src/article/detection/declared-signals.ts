import type { Signals } from './signals.ts';

/** How many `meta` elements, and how much JSON-LD in UTF-16 code units, are looked at. */
const mostMetas = 150;
const mostJson = 100_000;

/** What is read off JSON-LD: types, and properties that describe one piece. Looking for keys alone survives what is no JSON. */
const jsonKey =
  /"(?:@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?([A-Za-z]+)|(datePublished|headline|author|articleSection|articleBody|wordCount)"\s*:)/gu;

const jsonProperties: Readonly<Record<string, readonly [group: 'declared' | 'credits', name: string]>> = {
  datePublished: ['credits', 'jsonTime'],
  author: ['credits', 'jsonAuthor'],
  headline: ['declared', 'headline'],
};

const jsonTypes: Readonly<Record<string, RegExp>> = {
  jsonTech: /^(?:TechArticle|APIReference)$/u,
  jsonArticle: /Article$|^(?:Blog|LiveBlog)Posting$|^Report$/u,
  jsonProduct: /Product|Offer|^AggregateRating$|^ItemPage$/u,
  jsonList: /^(?:ItemList|CollectionPage|Blog|SearchResultsPage)$/u,
  jsonForum: /^(?:QAPage|DiscussionForumPosting)$/u,
  jsonBusiness: /Business$|Application$|Service$|^(?:Place|PostalAddress)$/u,
  jsonPage: /^WebPage$/u,
  jsonPerson: /^Person$/u,
};

/** What a page says it is, in `meta` and JSON-LD, and whether it names author and time. */
export function readDeclarations(document: Document): Pick<Signals, 'declared' | 'credits'> {
  const declared: Record<string, number> = {};
  for (const name of ['ogArticle', 'ogProduct', 'ogWebsite', 'ogPrice', 'articleTags', 'largeCard', 'cardLabel']) {
    declared[name] = 0;
  }
  for (const name of ['headline', 'extent', ...Object.keys(jsonTypes)]) declared[name] = 0;
  const credits: Record<string, number> = { metaTime: 0, metaAuthor: 0, metaDate: 0, jsonTime: 0, jsonAuthor: 0 };

  let left = mostMetas;
  for (const meta of document.head?.getElementsByTagName('meta') ?? []) {
    if (left === 0) break;
    left -= 1;
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const said = readMeta(name, meta);
    if (said !== undefined) add(declared, said);
    if (/^article:published/u.test(name)) add(credits, 'metaTime');
    if (/author|creator$/u.test(name)) add(credits, 'metaAuthor');
    if (/date|^pub|^citation/u.test(name)) add(credits, 'metaDate');
  }
  for (const [, type, property] of readJson(document).matchAll(jsonKey)) {
    if (property !== undefined) {
      const [group, name] = jsonProperties[property] ?? ['declared', 'extent'];
      add(group === 'declared' ? declared : credits, name);
    }
    const known = Object.keys(jsonTypes).find((name) => type !== undefined && jsonTypes[name]?.test(type));
    if (known !== undefined) add(declared, known);
  }
  return { declared, credits };
}

function readMeta(name: string, meta: Element): string | undefined {
  if (name === 'og:type') {
    const type = (meta.getAttribute('content') ?? '').slice(0, 100).toLowerCase();
    if (/article|blog|news/u.test(type)) return 'ogArticle';
    if (/product/u.test(type)) return 'ogProduct';
    return type === 'website' ? 'ogWebsite' : undefined;
  }
  if (name.startsWith('article:')) return 'articleTags';
  if (name === 'twitter:card') return /large/u.test(meta.getAttribute('content') ?? '') ? 'largeCard' : undefined;
  if (name === 'twitter:label1') return 'cardLabel';
  return /price/u.test(name) ? 'ogPrice' : undefined;
}

function add(signals: Record<string, number>, name: string): void {
  signals[name] = (signals[name] ?? 0) + 1;
}

function readJson(document: Document): string {
  let json = '';
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    json += (script.textContent ?? '').slice(0, mostJson - json.length);
    if (json.length >= mostJson) break;
  }
  return json;
}
