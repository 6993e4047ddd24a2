import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { mergeArticleCopies } from './merge-articles.ts';
import { mergeAnnotations } from './merge-records.ts';
import { sortedText } from './sorted-text.ts';

/** What becomes of one imported record. */
export type Planned<T> =
  | { readonly kind: 'added'; readonly record: T }
  /** `imported` is what the file says where part of it is older than the library and loses. */
  | { readonly kind: 'updated'; readonly before: T; readonly record: T; readonly imported?: T }
  | { readonly kind: 'unchanged'; readonly record: T }
  /** The library's is newer wherever they differ; it stays. */
  | { readonly kind: 'conflict'; readonly record: T; readonly imported: T };

/**
 * Decides what an imported annotation does to the one of its id in the library. Of each field the later change stays, so
 * that an older file overwrites nothing that was edited since; where the file says otherwise and loses, that is a
 * conflict to be shown. What was deleted here stays deleted unless the file's deletion is newer. The same file a second
 * time changes nothing. A file's record without times of its own (`isDated` false) is as old as the library's.
 */
export function planAnnotation(
  annotation: Annotation,
  isDated: boolean,
  before: Annotation | undefined,
): Planned<Annotation> {
  if (before === undefined) return { kind: 'added', record: annotation };
  const imported = { ...annotation, articleId: before.articleId };
  if (isSame(imported, before)) return { kind: 'unchanged', record: before };
  const merged = isDated ? mergeAnnotations(before, imported) : before;
  const isLosing = saidBy(imported) !== saidBy(merged);
  // Times alone are not worth a word: where nothing that is said changes, the library stays as it is.
  if (isSame(withoutTimes(merged), withoutTimes(before)))
    return isLosing ? { kind: 'conflict', record: before, imported } : { kind: 'unchanged', record: before };
  return { kind: 'updated', before, record: merged, ...(isLosing ? { imported } : {}) };
}

/** Decides the same of an article; of what was read of it only what was missing is taken over. */
export function planArticle(article: Article, before: Article | undefined): Planned<Article> {
  if (before === undefined) return { kind: 'added', record: article };
  if (isSame(article, before)) return { kind: 'unchanged', record: before };
  return planMerged(before, mergeArticleCopies(before, article));
}

/** Decides the same of a record whose copies were merged already. */
export function planMerged<T>(before: T | undefined, merged: T): Planned<T> {
  if (before === undefined) return { kind: 'added', record: merged };
  return isSame(before, merged) ? { kind: 'unchanged', record: before } : { kind: 'updated', before, record: merged };
}

/** What an annotation says to a person. */
function saidBy({ motivation, note, tags, color, claimant, cue, ownWords, selectors, deleted }: Annotation): string {
  const isDeleted = deleted !== null;
  return JSON.stringify([motivation, note, tags, color, claimant, cue, ownWords, selectors?.quote, isDeleted]);
}

function withoutTimes({ stamps: _stamps, modified: _modified, ...said }: Annotation): object {
  return said;
}

function isSame(one: unknown, other: unknown): boolean {
  return sortedText(one) === sortedText(other);
}
