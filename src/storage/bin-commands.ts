import { type Result, success } from '../model/failure.ts';
import type { AnnotationId, ArticleId } from '../model/ids.ts';
import { purgeAnnotation, purgeArticle } from './record-writes.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { write } from './transaction.ts';

/** How many deleted annotations are taken away in one transaction. */
const batchSize = 500;

/**
 * Takes away for good what was deleted up to a time (in milliseconds since the Unix epoch), and the articles, with their
 * texts, of which nothing else is kept. Answers how many annotations went; `isDone` is false when there are more.
 */
export function purgeDeleted(
  database: Database,
  { until }: { readonly until: number },
): Promise<Result<{ readonly count: number; readonly isDone: boolean }>> {
  return write(database, ['annotations', 'articles', 'articleTexts'], async (transaction) => {
    const annotations = transaction.objectStore('annotations');
    const rows = await annotations.index('byDeletion').getAll(IDBKeyRange.upperBound(until), batchSize);
    for (const { record } of rows) await purgeAnnotation(transaction, record.id);
    for (const articleId of new Set(rows.map(({ record }) => record.articleId)))
      await purgeUnused(transaction, articleId);
    return success({ count: rows.length, isDone: rows.length < batchSize });
  });
}

/** Takes away one deleted annotation for good; one that is not deleted stays. */
export function purgeOne(database: Database, { id }: { readonly id: AnnotationId }): Promise<Result<null>> {
  return write(database, ['annotations', 'articles', 'articleTexts'], async (transaction) => {
    const record = (await transaction.objectStore('annotations').get(id))?.record;
    if (record === undefined || record.deleted === null) return success(null);
    await purgeAnnotation(transaction, id);
    await purgeUnused(transaction, record.articleId);
    return success(null);
  });
}

/** What a person decided or set right about an article outlives its annotations. */
async function purgeUnused(transaction: WriteTransaction, id: ArticleId): Promise<void> {
  const article = await transaction.objectStore('articles').get(id);
  if (article === undefined || article.relations.length > 0 || Object.keys(article.corrections).length > 0) return;
  const left = await transaction
    .objectStore('annotations')
    .index('byPlace')
    .count(IDBKeyRange.bound([id], [id, []]));
  if (left === 0) await purgeArticle(transaction, id);
}
