import { unwrapAmp } from './address-wrappers.ts';
import { namesPiece } from './piece-name.ts';
import { isTrackingParameter } from './tracking-parameters.ts';

/** The parts of an address's key; the key is their concatenation. */
export interface KeyParts {
  readonly host: string;
  readonly path: string;
  /** With its "?", or empty. */
  readonly query: string;
  /** With its "#": the route of a single-page site; empty for a place in the page. */
  readonly route: string;
}

/**
 * The canonical key of a page's address, or undefined when no such page can be annotated: scheme, "www." and mobile
 * hosts, tracking parameters, fragments, trailing slashes, index files, AMP and print forms are gone, what can tell
 * articles apart is kept. A key turned back into an address ("https://" before it) has itself as its key.
 */
export function articleKey(url: string): string | undefined {
  const parts = keyParts(url);
  return parts === undefined ? undefined : `${parts.host}${parts.path}${parts.query}${parts.route}`;
}

/** The same in its parts. */
export function keyParts(address: string): KeyParts | undefined {
  if (!URL.canParse(address)) return undefined;
  const parsed = new URL(address);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return undefined;
  const url = unwrapAmp(parsed);
  const path = pathKey(url.pathname);
  return { host: hostKey(url.host), path, query: queryKey(url.search, namesPiece(path)), route: routeKey(url.hash) };
}

/** The address as a person may see and open it: as it was reached, without what tracks and without a place in the page. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const isPieceNamed = namesPiece(pathKey(url.pathname));
  const kept = pairsOf(url.search).filter((pair) => !isTrackingParameter(nameOf(pair), isPieceNamed));
  return `${url.origin}${url.pathname}${kept.length === 0 ? '' : `?${kept.join('&')}`}${routeKey(url.hash)}`;
}

function hostKey(written: string): string {
  let host = written.replace(/\.(?=:|$)/u, '');
  for (let before = ''; before !== host; ) {
    before = host;
    const plain = host.replace(/^w{2,3}\d{0,2}\.|(?<=^|\.)(m|mobile|touch|amp)\./u, '');
    if (/[^.]\.[^.]/u.test(plain)) host = plain;
  }
  return host;
}

function pathKey(written: string): string {
  let path = tidyEscapes(written)
    .replace(/;jsessionid=[^/]*/giu, '')
    .replace(/\/\((?:[a-z]\([^()/]*\))+\)(?=\/)/giu, '')
    .replace(/\/{2,}/gu, '/');
  for (let before = ''; before !== path; ) {
    before = path;
    path = path
      .replace(/\/(index|default)\.(html?|php\d?|aspx?|jsp|cfm)$/iu, '/')
      .replace(/\/+$/u, '')
      .replace(/\.amp(?=\.html?$)/iu, '');
    // Many words can end or begin a path that names no piece: a shop's "/printers/print" is no print view.
    const plain = path.replace(/(\/amp|\.amp|\/amphtml|\/print|\/printable|\/printview)$|^\/(amp|print)(?=\/)/iu, '');
    if (plain !== path && namesPiece(plain)) path = plain;
  }
  return path;
}

/** Parameters that choose how the same words are shown. */
const viewParameter =
  /^(amp(=(1|true)?)?|amp_\w+=.*|(output|outputtype|format|view)=(amp|print|printable)|print(able|er|erfriendly)?(=(1|y|yes|true|print)?)?|no_?(amp|mobile)(=.*)?|replytocom=\d+|_x_tr_(hl|pto|sch|hist)=.*)$/iu;
/** The same where the path names the piece; elsewhere they may choose a month, or a part of a list. */
const viewParameterOfPiece = /^((m|mobile)=[01]|page=1)$/iu;

function queryKey(search: string, isPieceNamed: boolean): string {
  const kept = pairsOf(search)
    .map((pair) => tidyEscapes(pair.replaceAll('%20', '+')))
    .filter(
      (pair) =>
        !isTrackingParameter(nameOf(pair), isPieceNamed) &&
        !viewParameter.test(pair) &&
        !(isPieceNamed && viewParameterOfPiece.test(pair)),
    )
    .sort(byName);
  const single = kept.filter((pair, index) => kept.indexOf(pair) === index);
  return single.length === 0 ? '' : `?${single.join('&')}`;
}

/** The parameters as they are written; without those that have no name, or a name and an empty value. */
function pairsOf(search: string): readonly string[] {
  return search
    .slice(1)
    .split('&')
    .map((pair) => pair.replace(/^(amp;)+/u, ''))
    .filter((pair) => nameOf(pair) !== '' && !/^[^=]+=$/u.test(pair));
}

function nameOf(pair: string): string {
  return pair.split('=')[0] ?? '';
}

/** A fragment is a place in the page, except where single-page sites keep the address of the piece in it. */
function routeKey(hash: string): string {
  return /^#!?\/./u.test(hash) ? tidyEscapes(hash) : '';
}

function byName(one: string, other: string): number {
  const [a, b] = [nameOf(one), nameOf(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Writes each escape in one way: unreserved characters plain, the others in capitals (RFC 3986, section 6.2.2). */
function tidyEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/giu, (written) => {
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[\w.~-]/u.test(character) ? character : written.toUpperCase();
  });
}
