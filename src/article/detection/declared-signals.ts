import type { PageHead } from '../../model/page-visit.ts';
import type { SignalGroup } from './signals.ts';

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
export function readDeclarations(said: Omit<PageHead, 'json'>): Declarations {
  const declared: Record<string, number> = {};
  for (const name of ['ogArticle', 'ogProduct', 'ogWebsite', 'ogPrice', 'articleTags', 'largeCard', 'cardLabel']) {
    declared[name] = 0;
  }
  const names = said.classes.toLowerCase();
  for (const [name, parts] of Object.entries(templates)) {
    const word = wholeWords[name];
    declared[name] = Number(parts.some((part) => names.includes(part)) || (word !== undefined && hasWord(names, word)));
  }
  const credits: Record<string, number> = { metaTime: 0, metaAuthor: 0, metaDate: 0 };
  readMetas(said, declared, credits);
  return { declared, credits };
}

type Counts = Record<string, number>;

function readMetas({ names, type, card }: Omit<PageHead, 'json'>, declared: Counts, credits: Counts): void {
  for (const written of names) {
    const name = written.toLowerCase();
    const signal = signalOfName(name, type.toLowerCase(), card);
    if (signal !== undefined) add(declared, signal);
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

function signalOfName(name: string, type: string, card: string): string | undefined {
  if (name === 'og:type') {
    if (['article', 'blog', 'news'].some((word) => type.includes(word))) return 'ogArticle';
    if (type.includes('product')) return 'ogProduct';
    return type === 'website' ? 'ogWebsite' : undefined;
  }
  if (name.startsWith('article:')) return 'articleTags';
  if (name === 'twitter:card') return card.includes('large') ? 'largeCard' : undefined;
  if (name === 'twitter:label1') return 'cardLabel';
  return name.includes('price') ? 'ogPrice' : undefined;
}

function add(signals: Record<string, number>, name: string): void {
  signals[name] = (signals[name] ?? 0) + 1;
}
