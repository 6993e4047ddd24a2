import { maxLineLength } from './limits.ts';
import { list, object, type Parser, text } from './parse.ts';

/** What a page's head says, as it is written there: read on every page, so nothing is made of it in the page. */
export interface PageHead {
  /** Classes of body and root element. */
  readonly classes: string;
  /** Names of `meta` elements in lower case, each followed by its content; both cut at `maxMetaLength`. */
  readonly metas: readonly string[];
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

/** What the loader says of the page it stands on. */
export interface PageVisit {
  readonly url: string;
  readonly canonical: CanonicalHints;
  /** Addresses, of the same origin, of further articles that stand whole on the page. */
  readonly parts: readonly string[];
  readonly head: PageHead;
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

const pageHead: Parser<PageHead> = object({
  classes: text(2 * maxClassLength + 1),
  // A capital letter may be two small ones.
  metas: list(text(3 * maxMetaLength), 2 * maxMetas),
  json: text(maxJsonLength),
});

const line = text(maxLineLength);

/** Accepts what a loader says of its page. */
export const pageVisit: Parser<PageVisit> = object({
  url: line,
  canonical: object<CanonicalHints>({ links: list(line, maxCanonicals), openGraph: line, base: line }),
  parts: list(line, 50),
  head: pageHead,
});
