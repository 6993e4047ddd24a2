import type { SignalGroup } from './signals.ts';

/** How many `meta` elements are looked at. */
const mostMetas = 150;

/** Names that publishing software gives to a page's template, in lower case. */
const templates: Readonly<Record<string, readonly string[]>> = {
  templateArticle: ['postid', 'article', 'story', 'blogpost', 'blog-post'],
  templatePage: ['page-template', 'page-id'],
  templateShop: ['product', 'woocommerce', 'shop'],
};
const wholeWords: Readonly<Record<string, string>> = { templateArticle: 'single', templatePage: 'page' };

/** What a page says of itself. */
export interface Declarations {
  readonly declared: SignalGroup;
  readonly credits: SignalGroup;
}

/** What a page says it is, in `meta` and its template's name, and whether it names author and time. */
export function readDeclarations(document: Document): Declarations {
  const declared: Record<string, number> = {};
  for (const name of ['ogArticle', 'ogProduct', 'ogWebsite', 'ogPrice', 'articleTags', 'largeCard', 'cardLabel']) {
    declared[name] = 0;
  }
  const names = `${classOf(document.body)} ${classOf(document.documentElement)}`.toLowerCase();
  for (const [name, parts] of Object.entries(templates)) {
    const word = wholeWords[name];
    declared[name] = Number(parts.some((part) => names.includes(part)) || (word !== undefined && hasWord(names, word)));
  }
  const credits: Record<string, number> = { metaTime: 0, metaAuthor: 0, metaDate: 0 };
  readMetas(document, declared, credits);
  return { declared, credits };
}

type Counts = Record<string, number>;

function readMetas(document: Document, declared: Counts, credits: Counts): void {
  let left = mostMetas;
  for (const meta of document.head?.getElementsByTagName('meta') ?? []) {
    if (left === 0) return;
    left -= 1;
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').slice(0, 100).toLowerCase();
    if (name === '') continue;
    const said = readMeta(name, meta);
    if (said !== undefined) add(declared, said);
    if (name.startsWith('article:published')) add(credits, 'metaTime');
    if (name.includes('author') || name.endsWith('creator')) add(credits, 'metaAuthor');
    if (name.includes('date') || name.startsWith('pub') || name.startsWith('citation')) add(credits, 'metaDate');
  }
}

function hasWord(names: string, word: string): boolean {
  for (let at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1)) {
    if (!isWordCharacter(names.charCodeAt(at - 1)) && !isWordCharacter(names.charCodeAt(at + word.length))) return true;
  }
  return false;
}

/** Of names in lower case, as `\w` has it; outside of a text there is none. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

function readMeta(name: string, meta: Element): string | undefined {
  if (name === 'og:type') {
    const type = (meta.getAttribute('content') ?? '').slice(0, 100).toLowerCase();
    if (['article', 'blog', 'news'].some((word) => type.includes(word))) return 'ogArticle';
    if (type.includes('product')) return 'ogProduct';
    return type === 'website' ? 'ogWebsite' : undefined;
  }
  if (name.startsWith('article:')) return 'articleTags';
  if (name === 'twitter:card') return (meta.getAttribute('content') ?? '').includes('large') ? 'largeCard' : undefined;
  if (name === 'twitter:label1') return 'cardLabel';
  return name.includes('price') ? 'ogPrice' : undefined;
}

function add(signals: Record<string, number>, name: string): void {
  signals[name] = (signals[name] ?? 0) + 1;
}

function classOf(element: Element | null): string {
  return (element?.getAttribute('class') ?? '').slice(0, 2_000);
}
