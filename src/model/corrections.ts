import type { Article, ArticleMetadata } from './article.ts';

/** The fields that a person can correct. */
export const correctableFields = ['headline', 'byline', 'publisher', 'published', 'language', 'section'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** What a person set in a field's place, null once that was taken back, and when, in milliseconds since the Unix epoch. */
export interface Correction<T> {
  readonly value: T | null;
  readonly at: number;
}

/** A person's corrections, each with its own time, so that two devices' can be merged field by field. */
export type Corrections = { readonly [K in CorrectableField]?: Correction<ArticleMetadata[K]> };

/** Corrections that a person makes (a value) and takes back (null); fields left out stay. */
export type CorrectionEdit = { readonly [K in CorrectableField]?: ArticleMetadata[K] | null };

/**
 * Makes and takes back corrections; what changes nothing returns the same record. What counts before the change are the
 * corrections of all records that are the article together.
 */
export function correctArticle(
  article: Article,
  edit: CorrectionEdit,
  now: number,
  shared: Corrections = article.corrections,
): Article {
  const changed = correctableFields.filter(
    (field) => edit[field] !== undefined && !isSame(edit[field], shared[field]?.value ?? null),
  );
  if (changed.length === 0) return article;
  // Later than any time before it, so that a device whose clock was set back still moves forward.
  const at = Math.max(now, article.modified + 1, ...changed.map((field) => (shared[field]?.at ?? -1) + 1));
  const entries = changed.map((field) => [field, { value: edit[field], at }] as const);
  return { ...article, corrections: { ...article.corrections, ...Object.fromEntries(entries) }, modified: at };
}

/** What was read with what the person set in its place. */
export function withCorrections(metadata: ArticleMetadata, corrections: Corrections): ArticleMetadata {
  const set = correctableFields.filter((field) => isSet(corrections, field));
  if (set.length === 0) return metadata;
  return { ...metadata, ...Object.fromEntries(set.map((field) => [field, corrections[field]?.value])) };
}

/** An article as a person sees it and takes it elsewhere. */
export function correctedArticle(article: Article): Article {
  const metadata = withCorrections(article.metadata, article.corrections);
  return metadata === article.metadata ? article : { ...article, metadata };
}

/** The corrections of records that are one article together: what was set on one page of it holds on the others. */
export function sharedCorrections(articles: readonly Article[]): Corrections {
  return articles.reduce<Corrections>((shared, { corrections }) => mergeCorrections(shared, corrections), {});
}

/** Whether a person's correction stands in a field's place. */
export function isSet(corrections: Corrections, field: CorrectableField): boolean {
  return (corrections[field]?.value ?? null) !== null;
}

/** Joins the corrections of two copies of an article: the later one of each field. In whatever order copies are merged, the outcome is the same. */
export function mergeCorrections(one: Corrections, other: Corrections): Corrections {
  const merged = correctableFields.flatMap((field) => {
    const [left, right] = [one[field], other[field]];
    if (left === undefined && right === undefined) return [];
    return [[field, isLater(right, left) ? right : left] as const];
  });
  return Object.fromEntries(merged);
}

function isLater(one: Correction<unknown> | undefined, other: Correction<unknown> | undefined): boolean {
  if (one === undefined || other === undefined) return other === undefined;
  if (one.at !== other.at) return one.at > other.at;
  return JSON.stringify(one.value) > JSON.stringify(other.value);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
