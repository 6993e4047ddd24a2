import { maxLineLength } from './limits.ts';
import { list, object, type Parser, parseWith, text } from './parse.ts';

/** What a page's head says, as it is written there: read on every page, so nothing is made of it in the page. */
export interface PageHead {
  /** Classes of body and root element. */
  readonly classes: string;
  /** Names of `meta` elements; each is cut at `maxMetaLength`. */
  readonly names: readonly string[];
  /** Open Graph's type, cut likewise, or empty. */
  readonly type: string;
  /** What sort of card Twitter should show, cut likewise, or empty. */
  readonly card: string;
  /** JSON-LD, all scripts in a row. */
  readonly json: string;
}

/** What a page says of its canonical URL, as it is written there. */
export interface CanonicalHints {
  /** Of each link of `rel=canonical`. */
  readonly links: readonly string[];
  /** Open Graph's, or empty. */
  readonly openGraph: string;
  /** What relative addresses start from, or empty. */
  readonly base: string;
}

/** What is read of a page when it is opened. */
export interface PageVisit {
  readonly url: string;
  /** As its head has it. */
  readonly canonical: CanonicalHints;
  readonly head: PageHead;
  /** Whether the head was found: XHTML's is read by nobody but the reader. */
  readonly isHtml: boolean;
}

/** The same as it comes from the page, which is spared the work of taking it apart. */
export interface WrittenVisit {
  readonly contentType: string;
  readonly url: string;
  /** Names of `meta` elements. */
  readonly names: readonly string[];
  /** All the rest, with U+0001 between. */
  readonly said: string;
}

/** What tells which articles stand on a page, read where something is saved on its site. */
export interface PageIdentity {
  readonly url: string;
  readonly canonical: CanonicalHints;
  /** Addresses, of the same origin, of further articles that stand whole on the page. */
  readonly parts: readonly string[];
}

/** How many canonical links are looked at: of several that differ none counts. */
export const maxCanonicals = 5;
/** How many `meta` elements are looked at, and how much of each, in UTF-16 code units. */
export const maxMetas = 150;
export const maxMetaLength = 100;
/** How much of the classes of one element is looked at, in UTF-16 code units. */
export const maxClassLength = 2_000;
/** How much JSON-LD is looked at, in UTF-16 code units. */
export const maxJsonLength = 100_000;

/** How much of all that is written in one string is taken, in UTF-16 code units. */
export const maxWrittenLength = 2 * maxJsonLength;

const line = text(maxLineLength);
const canonicalHints = object<CanonicalHints>({ links: list(line, maxCanonicals), openGraph: line, base: line });

const writtenVisit: Parser<WrittenVisit> = object({
  contentType: line,
  url: line,
  names: list(text(maxMetaLength), maxMetas),
  said: text(maxWrittenLength),
});

/** Takes apart what was read of a page when it was opened; undefined for what is no HTML, or nothing that was read so. */
export function readVisit(value: unknown): PageVisit | undefined {
  const parsed = parseWith(writtenVisit, value);
  if (!parsed.ok || !/^text\/html$|^application\/xhtml\+xml$/u.test(parsed.value.contentType)) return undefined;
  const { contentType, url, names, said } = parsed.value;
  const [link, otherLink, openGraph, base, type, card, body, root, ...json] = said.split('\u0001');
  const cut = (written: string | undefined, most: number) => written?.slice(0, most) ?? '';
  // An address too long to be one is none.
  const address = (written = '') => (written.length > maxLineLength ? '' : written);
  return {
    url,
    canonical: {
      links: [link, otherLink].map(address).filter((href) => href !== ''),
      openGraph: address(openGraph),
      base: address(base),
    },
    head: {
      classes: `${cut(body, maxClassLength)} ${cut(root, maxClassLength)}`,
      names,
      type: cut(type, maxMetaLength),
      card: cut(card, maxMetaLength),
      json: cut(json.join('').trim(), maxJsonLength),
    },
    isHtml: contentType === 'text/html',
  };
}

/** Accepts what tells which articles stand on a page. */
export const pageIdentity: Parser<PageIdentity> = object({
  url: line,
  canonical: canonicalHints,
  parts: list(line, 50),
});
