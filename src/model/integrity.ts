import { integer, moment, object, type Parser } from './parse.ts';

/** What a check of the library can find. Each kind has its words as `check_found_<kind>`. */
export const findingKinds = [
  /** A row that no part of the extension can read: it is put aside, as it is. */
  'unreadable',
  /** An annotation whose article is gone: it is given one again. */
  'noArticle',
  /** A claimant that is gone, or one that a merger leads to: it is made again by its name, or the merger is undone. */
  'noClaimant',
  /** Two pieces of evidence of one claim with one id: the second is given another. */
  'sameId',
  /** What belongs to a record that is gone (an article's text, a part of an import): it is put aside. */
  'leftOver',
  /** A row that stands elsewhere in the lists than its record says: it is written anew. */
  'wrongRow',
  /** The search index says something else than the records: it is made anew. */
  'searchIndex',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How many of each were found. */
export type FindingCounts = Readonly<Record<FindingKind, number>>;

export const noFindings: FindingCounts = {
  unreadable: 0,
  noArticle: 0,
  noClaimant: 0,
  sameId: 0,
  leftOver: 0,
  wrongRow: 0,
  searchIndex: 0,
};

/** What a check came to. */
export interface IntegrityReport {
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
  /** How many records were looked at. */
  readonly records: number;
  /** What was found, all of which was mended. */
  readonly found: FindingCounts;
}

const count = integer(0);

/** Accepts a report as it was kept. */
export const integrityReport: Parser<IntegrityReport> = object<IntegrityReport>({
  at: moment,
  records: count,
  found: object<FindingCounts>({
    unreadable: count,
    noArticle: count,
    noClaimant: count,
    sameId: count,
    leftOver: count,
    wrongRow: count,
    searchIndex: count,
  }),
});

/** Whether a check found anything. */
export function hasFindings(found: FindingCounts): boolean {
  return findingKinds.some((kind) => found[kind] > 0);
}

/** Where the last check's report is kept in the extension's local storage. */
export const lastCheckKey = 'lastCheck';
