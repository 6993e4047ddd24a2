import type { Annotation, AnnotationDraft } from '../model/annotation.ts';
import { type Result, success } from '../model/failure.ts';
import type { AnnotationId } from '../model/ids.ts';
import { findArticles } from './find-articles.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { write } from './transaction.ts';

/** Keeps a note as it is being written, in the place of the one kept before on this page. `keys` has at least one, the page's own first. */
export function keepNoteDraft(
  database: Database,
  {
    keys,
    annotationId,
    draft,
    now,
  }: {
    readonly keys: readonly string[];
    readonly annotationId: AnnotationId | null;
    readonly draft: AnnotationDraft;
    readonly now: number;
  },
): Promise<Result<null>> {
  return write(database, ['articles', 'noteDrafts'], async (transaction) => {
    const [pageKey, ...otherKeys] = keys;
    if (pageKey === undefined) throw new Error('A note draft needs the key of its page');
    const [article] = await findArticles(transaction, keys);
    const drafts = transaction.objectStore('noteDrafts');
    await Promise.all(otherKeys.map((key) => drafts.delete(key)));
    await drafts.put({ pageKey, articleId: article?.id ?? null, annotationId, draft, updated: now });
    return success(null);
  });
}

/** Forgets the note that was being written on a page. */
export function dropNoteDraft(database: Database, keys: readonly string[]): Promise<Result<null>> {
  return write(database, ['noteDrafts'], async (transaction) => {
    const drafts = transaction.objectStore('noteDrafts');
    await Promise.all(keys.map((key) => drafts.delete(key)));
    return success(null);
  });
}

/** Forgets the kept draft of a note that has just been saved, and no other: what is being written elsewhere on the page stays. */
export async function dropFulfilledDraft(
  transaction: WriteTransaction,
  keys: readonly string[],
  { annotationId, saved }: { readonly annotationId: AnnotationId | null; readonly saved: Annotation },
): Promise<void> {
  if (saved.note === '') return;
  const drafts = transaction.objectStore('noteDrafts');
  for (const key of keys) {
    const kept = await drafts.get(key);
    if (kept === undefined || kept.annotationId !== annotationId) continue;
    const isSamePassage = JSON.stringify(kept.draft.selectors) === JSON.stringify(saved.selectors);
    if (annotationId !== null || isSamePassage) await drafts.delete(key);
  }
}
