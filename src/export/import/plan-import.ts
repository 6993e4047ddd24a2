import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import { mergeAnnotations } from '../../model/merge-records.ts';
import type { ImportedRecord } from './import-format.ts';

/** What a library holds, as far as one imported record asks. */
export interface LibraryView {
  /** An annotation by its id, also a deleted one. */
  annotation(id: Annotation['id']): Annotation | undefined;
  /** The article that one of these keys leads to, or that has the id. */
  article(keys: readonly string[], id: ArticleId): Article | undefined;
}

/** What becomes of one imported record. */
export type PlannedChange =
  | { readonly kind: 'added'; readonly article: Article; readonly annotation: Annotation }
  | { readonly kind: 'updated'; readonly before: Annotation; readonly annotation: Annotation }
  | { readonly kind: 'unchanged'; readonly annotation: Annotation }
  /** The library's is newer where they differ; it stays. `imported` is what the file says. */
  | { readonly kind: 'conflict'; readonly annotation: Annotation; readonly imported: Annotation };

/**
 * Decides what an imported record does to a library. Of each field the later change stays, so that an older file
 * overwrites nothing that was edited since; where the file says otherwise and loses, that is a conflict to be shown.
 * What was deleted here stays deleted unless the file's deletion is newer. The same file a second time changes nothing.
 */
export function planRecord({ article, annotation, isDated }: ImportedRecord, library: LibraryView): PlannedChange {
  const before = library.annotation(annotation.id);
  const home = library.article(article.keys, article.id) ?? article;
  if (before === undefined) return { kind: 'added', article: home, annotation: { ...annotation, articleId: home.id } };
  const imported = { ...annotation, articleId: before.articleId };
  if (isSame(imported, before)) return { kind: 'unchanged', annotation: before };
  // Without times of its own, a file's record is as old as the library's.
  const merged = isDated ? mergeAnnotations(before, imported) : before;
  if (!isSame(merged, before)) return { kind: 'updated', before, annotation: merged };
  return saysSame(before, imported)
    ? { kind: 'unchanged', annotation: before }
    : { kind: 'conflict', annotation: before, imported };
}

/** Whether two records say the same to a person. */
function saysSame(one: Annotation, other: Annotation): boolean {
  const said = ({ motivation, note, tags, color, claimant, cue, ownWords, selectors }: Annotation) =>
    JSON.stringify([motivation, note, tags, color, claimant, cue, ownWords, selectors?.quote]);
  return said(one) === said(other) && one.deleted === null;
}

function isSame(one: Annotation, other: Annotation): boolean {
  return sorted(one) === sorted(other);
}

/** A record as text in which the order of keys does not show. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inner,
  );
}
