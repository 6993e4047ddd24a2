import { isTrackingParameter } from './tracking-parameters.ts';

/**
 * The canonical key of a page's address, or undefined when no such page can be annotated: scheme, "www." and mobile
 * hosts, tracking parameters, fragments, trailing slashes, index files and AMP forms are gone, what can tell articles
 * apart is kept. A key turned back into an address ("https://" before it) has itself as its key.
 */
export function articleKey(url: string): string | undefined {
  const parsed = parseUrl(url);
  return parsed === undefined
    ? undefined
    : `${hostKey(parsed)}${pathKey(parsed)}${queryKey(parsed)}${fragmentKey(parsed)}`;
}

/** The keys by which a page is known, its own first, then that of its canonical URL when this can be believed. */
export function identityKeys(url: string, canonicalUrl: string): readonly string[] {
  const own = articleKey(url);
  if (own === undefined) return [];
  const canonical = articleKey(canonicalUrl);
  if (canonical === undefined || canonical === own) return [own];
  const [page, claimed] = [parseUrl(url), parseUrl(canonicalUrl)];
  return page !== undefined && claimed !== undefined && isBelievable(page, claimed) ? [own, canonical] : [own];
}

/**
 * Whether a canonical URL may stand for the page: on the same site, and naming the same piece. Sites point a whole
 * section at its front page, and single-page sites leave the link of the article before: joining two articles is worse
 * than missing that two addresses are one.
 */
function isBelievable(page: URL, claimed: URL): boolean {
  if (hostKey(page) !== hostKey(claimed)) return false;
  const [own, other] = [lastSegment(page), lastSegment(claimed)];
  if (other === '') return false;
  const idsOfOther = idsIn(`${pathKey(claimed)}${queryKey(claimed)}`);
  if (idsIn(`${pathKey(page)}${queryKey(page)}`).some((id) => idsOfOther.includes(id))) return true;
  // The same last segment but another query: only a segment that can name one piece does without the query.
  return own === other && (isTelling(own) || queryKey(page) === queryKey(claimed));
}

/** A slug of three words or more, or one with a long number. */
function isTelling(segment: string): boolean {
  return segment.split(/[-_+.]|%20/u).filter((word) => word !== '').length >= 3 || idsIn(segment).length > 0;
}

/** Numbers that databases give to pieces: five digits and more, but no calendar dates. */
function idsIn(text: string): readonly string[] {
  return (text.match(/(?<!\d)\d{5,}(?!\d)/gu) ?? []).filter(
    (digits) => !/^(19|20)\d\d(0[1-9]|1[0-2])([0-3]\d)?$/u.test(digits),
  );
}

function lastSegment(url: URL): string {
  return pathKey(url).split('/').at(-1) ?? '';
}

function hostKey(url: URL): string {
  let host = url.host.replace(/\.(?=:|$)/u, '');
  for (let before = ''; before !== host; ) {
    before = host;
    const plain = host.replace(/^www\d?\.|(?<=^|\.)(m|mobile|amp)\./u, '');
    if (/[^.]\.[^.]/u.test(plain)) host = plain;
  }
  return host;
}

function pathKey(url: URL): string {
  let path = tidyEscapes(url.pathname).replace(/\/{2,}/gu, '/');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path
      .replace(/\/(index|default)\.(html?|php\d?|aspx?|jsp|cfm)$/iu, '/')
      .replace(/\/+$/u, '')
      .replace(/(?<=\/[^/]+)(\/amp|\.amp|\/amphtml)$/iu, '')
      .replace(/\.amp(?=\.html?$)/iu, '')
      .replace(/^\/amp(?=\/[^/]+)/iu, '');
  }
  return path;
}

function queryKey(url: URL): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .map((pair) => pair.replace(/^amp;/u, ''))
    .filter((pair) => {
      const name = pair.split('=')[0] ?? '';
      return name !== '' && !isTrackingParameter(name) && !/^(amp(=(1|true)?)?|output(type)?=amp)$/iu.test(pair);
    });
  return kept.length === 0 ? '' : `?${tidyEscapes(kept.sort(byName).join('&'))}`;
}

/** A fragment is a place in the page, except where single-page sites keep the address of the piece in it. */
function fragmentKey(url: URL): string {
  return /^#!?\/./u.test(url.hash) ? tidyEscapes(url.hash) : '';
}

function byName(one: string, other: string): number {
  const [a, b] = [one.split('=')[0] ?? '', other.split('=')[0] ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Writes each escape in one way: unreserved characters plain, the others in capitals (RFC 3986, section 6.2.2). */
function tidyEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/giu, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : written.toUpperCase();
  });
}

function parseUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
}
