import type { PageFacts } from './article.ts';
import { articleKey, type KeyParts, keyParts } from './article-key.ts';
import { isTelling, lastSegment, longNumbers } from './piece-name.ts';

/** What a page's canonical link is worth: the first two are believed, each of the others is a reason not to. */
export type CanonicalVerdict =
  /** It names the address that the page has. */
  | 'same'
  /** It names another address of the same piece. */
  | 'believed'
  /** There is none, or none that can be read. */
  | 'none'
  /** It points at the site's front page. */
  | 'homePage'
  /** It points at what lies above the page. */
  | 'section'
  /** It points from one of several pages of a piece to another, whose words are others. */
  | 'otherPage'
  /** It leaves out what can tell pieces apart: an id, a route. */
  | 'otherQuery'
  /** It names the piece in another language. */
  | 'otherLanguage'
  /** It names another piece on the site. */
  | 'otherPiece'
  /** It names a page of another site. */
  | 'otherSite';

/** The keys by which a page is known, its own first, then that of its canonical URL when this can be believed. */
export function identityKeys(url: string, canonicalUrl: string): readonly string[] {
  const own = articleKey(url);
  if (own === undefined) return [];
  const canonical = articleKey(canonicalUrl);
  return canonical !== undefined && judgeCanonical(url, canonicalUrl) === 'believed' ? [own, canonical] : [own];
}

/** The keys of the further articles that stand on a page, each by itself; an address of another origin than the page's is passed over: no page may claim it. */
export function keysOfParts({ url, parts = [] }: PageFacts): readonly string[] {
  const keys = parts
    .filter((part) => URL.canParse(part) && new URL(part).origin === new URL(url).origin)
    .map(articleKey);
  return [...new Set(keys)].filter((key) => key !== undefined);
}

/**
 * Whether a canonical URL may stand for the page. Sites point a whole section at its front page, and single-page sites
 * leave the link of the article before: joining two articles is worse than missing that two addresses are one.
 */
export function judgeCanonical(url: string, canonicalUrl: string): CanonicalVerdict {
  const [page, claimed] = [keyParts(url), keyParts(canonicalUrl)];
  if (page === undefined || claimed === undefined) return 'none';
  const relation = relateHosts(page.host, claimed.host);
  if (relation === 'other') return 'otherSite';
  if (page.path === claimed.path && page.query === claimed.query && page.route === claimed.route) {
    return relation === 'same' ? 'same' : namesAlone(page) ? 'believed' : 'otherPiece';
  }
  if (claimed.path === '' && claimed.query === '' && claimed.route === '') return 'homePage';
  if (page.route !== claimed.route) return 'otherQuery';
  if (pageNumber(page) !== pageNumber(claimed)) return 'otherPage';
  if (isTranslation(page, claimed)) return 'otherLanguage';
  const isNumbered = isShared(pieceNumbers(page), pieceNumbers(claimed));
  if (!isNumbered && differ(page, claimed, meaning)) return 'otherQuery';
  if (isNumbered && relation === 'same') return 'believed';
  if (page.path.startsWith(`${claimed.path}/`)) return 'section';
  if (lastSegment(page.path) !== lastSegment(claimed.path)) return 'otherPiece';
  if (isTelling(lastSegment(page.path))) return 'believed';
  if (page.query !== claimed.query) return 'otherQuery';
  // A short name may stand in many sections: only what stands before the whole path can be another view of it.
  const isView = page.path.endsWith(claimed.path) || claimed.path.endsWith(page.path);
  return isView && relation === 'same' ? 'believed' : 'otherPiece';
}

/** Whether two hosts, as keys have them, are one or lie one above the other. */
export function areKin(one: string, other: string): boolean {
  return relateHosts(one, other) !== 'other';
}

/**
 * Hosts are of one site when their keys are the same; a host above the other (`example.com`, `edition.example.com`) is
 * kin, of which more is asked; neighbours (`a.blogs.example`, `b.blogs.example`) are strangers.
 */
function relateHosts(one: string, other: string): 'same' | 'kin' | 'other' {
  if (one === other) return 'same';
  return one.endsWith(`.${other}`) || other.endsWith(`.${one}`) ? 'kin' : 'other';
}

/** Whether a path can name a piece even on another host of the family. */
function namesAlone({ path }: KeyParts): boolean {
  return isTelling(lastSegment(path)) || path.split('/').length > 3;
}

/** The numbers that name the piece: those of the query and of the last segment, else those of the whole path. */
function pieceNumbers({ path, query }: KeyParts): readonly string[] {
  const nearest = longNumbers(`${lastSegment(path)}${query}`);
  return nearest.length > 0 ? nearest : longNumbers(path);
}

function isShared(some: readonly string[], others: readonly string[]): boolean {
  return some.some((each) => others.includes(each));
}

/** Which of a piece's pages it is; 1 where nothing says so. */
function pageNumber({ path, query }: KeyParts): number {
  const written =
    /[?&](?:page|pg|paged|seite|pagina|sayfa|strana)=(\d{1,3})(?:&|$)/iu.exec(query)?.[1] ??
    /\/[^/]{3,}\/(?:page[/-]|p)?(\d{1,2})$/iu.exec(path)?.[1];
  return written === undefined ? 1 : Number(written);
}

/** Parameters that name a piece. */
const meaning = /^(\w{0,12}[_-]?id|p|item|story|article|post|news)$/iu;
/** Parameters that choose a language; the last are those of Google's translator. */
const language = /^(lang|language|locale|hl|l|_x_tr_[st]l)$/iu;
/** Languages that news are published in side by side (ISO 639-1); of the codes that are also countries' only those whose language is common. */
const languageCode =
  /^(ar|bg|bn|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|ur|vi|zh)(-[a-z]{2,4})?$/iu;

/** Whether two addresses choose different languages, by a parameter or by a segment in the same place. */
function isTranslation(one: KeyParts, other: KeyParts): boolean {
  if (differ(one, other, language)) return true;
  const others = other.path.split('/');
  return one.path
    .split('/')
    .some(
      (segment, index) =>
        segment !== others[index] && languageCode.test(segment) && languageCode.test(others[index] ?? ''),
    );
}

/** Whether a parameter of some name has not the same value in both. */
function differ(one: KeyParts, other: KeyParts, name: RegExp): boolean {
  const [some, others] = [one, other].map(({ query }) =>
    query
      .slice(1)
      .split('&')
      .filter((pair) => name.test(pair.split('=')[0] ?? ''))
      .join('&'),
  );
  return some !== others;
}
