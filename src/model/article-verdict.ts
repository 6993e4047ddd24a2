/** What speaks for or against a page being an article. Each has its words in `_locales` as `reason_for_<kind>` and `reason_against_<kind>`. */
export const reasonKinds = [
  /** What the page declares itself to be: JSON-LD types, microdata, Open Graph. */
  'declared',
  /** A time of publication, an author. */
  'credits',
  /** How much running text there is, and whether it stands together. */
  'text',
  /** How much of the page is links, teasers and headings that lead elsewhere. */
  'links',
  /** Home page, depth, date and slug in the address. */
  'address',
  /** Forms, prices, replies, code: what pages of other kinds are built of. */
  'parts',
] as const;

export type ReasonKind = (typeof reasonKinds)[number];

export interface ArticleReason {
  readonly kind: ReasonKind;
  /** Whether it speaks for an article. */
  readonly isFor: boolean;
}

/** Whether a page was taken for an article, and why, the strongest reason first. */
export interface ArticleVerdict {
  readonly isArticle: boolean;
  readonly reasons: readonly ArticleReason[];
}
