import type { Declarations } from './declared-signals.ts';

/** Properties that describe one piece; each is looked for as a key, which survives what is no JSON. */
const properties: readonly (readonly [key: string, group: keyof Declarations, name: string])[] = [
  ['datePublished', 'credits', 'jsonTime'],
  ['author', 'credits', 'jsonAuthor'],
  ['headline', 'declared', 'headline'],
  ['articleSection', 'declared', 'extent'],
  ['articleBody', 'declared', 'extent'],
  ['wordCount', 'declared', 'extent'],
];

/** Types as a whole (`=`), by their end (`$`) or by a part; a type counts for the first that fits. */
const types: Readonly<Record<string, readonly string[]>> = {
  jsonTech: ['=TechArticle', '=APIReference'],
  jsonArticle: ['$Article', '=BlogPosting', '=LiveBlogPosting', '=Report'],
  jsonProduct: ['Product', 'Offer', '=AggregateRating', '=ItemPage'],
  jsonList: ['=ItemList', '=CollectionPage', '=Blog', '=SearchResultsPage'],
  jsonForum: ['=QAPage', '=DiscussionForumPosting'],
  jsonBusiness: ['$Business', '$Application', '$Service', '=Place', '=PostalAddress'],
  jsonPage: ['=WebPage'],
  jsonPerson: ['=Person'],
};

/** What stands before a type's name: the colon, the bracket of a list, the vocabulary's address. */
const beforeType = /\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?([A-Za-z]+)/uy;
const beforeValue = /\s*:/uy;

/** What a page's JSON-LD says it is, and whether it names author and time. Plain search: parsing costs more, and fails on what is no JSON. */
export function readJson(json: string): Declarations {
  const declared: Record<string, number> = { headline: 0, extent: 0 };
  for (const name of Object.keys(types)) declared[name] = 0;
  const signals = { declared, credits: { jsonTime: 0, jsonAuthor: 0 } as Record<string, number> };
  if (json === '') return signals;
  for (const [key, group, name] of properties) {
    for (const _ of matchesAfter(json, `"${key}"`, beforeValue)) add(signals[group], name);
  }
  const known = new Map<string, string | undefined>();
  for (const [, type = ''] of matchesAfter(json, '"@type"', beforeType)) {
    if (!known.has(type)) known.set(type, signalOf(type));
    const name = known.get(type);
    if (name !== undefined) add(declared, name);
  }
  return signals;
}

/** What a sticky pattern finds directly behind each place at which a key stands. */
function* matchesAfter(json: string, key: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let at = json.indexOf(key); at >= 0; at = json.indexOf(key, at + key.length)) {
    pattern.lastIndex = at + key.length;
    const match = pattern.exec(json);
    if (match !== null) yield match;
  }
}

function signalOf(type: string): string | undefined {
  return Object.keys(types).find((name) => types[name]?.some((shape) => fits(type, shape)));
}

function fits(type: string, shape: string): boolean {
  if (shape.startsWith('=')) return type === shape.slice(1);
  return shape.startsWith('$') ? type.endsWith(shape.slice(1)) : type.includes(shape);
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
