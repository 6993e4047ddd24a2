import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claimant } from '../model/claimant.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import { annotationRow } from './annotation-row.ts';
import { claimantRow } from './claimant-row.ts';
import type { AnnotationRow, WriteTransaction } from './schema.ts';
import { changesOf } from './search/index-changes.ts';

/** How many rows are read at once. */
const rowsAtOnce = 500;

// The only place that writes annotations, articles and claimants (a test holds the others to that): the search index hears
// of each, and is brought up to date before the transaction ends (see `transaction.ts`).

/** Writes an annotation, new or known. */
export async function putAnnotation(transaction: WriteTransaction, record: Annotation): Promise<void> {
  const annotations = transaction.objectStore('annotations');
  const changes = changesOf(transaction);
  const known = await annotations.get(record.id);
  const number = known?.number ?? (await changes.numberFor(record.id));
  const first = changes.annotations.get(record.id);
  // A row without a number was saved before there was an index: nothing of it stands there yet.
  const before = first === undefined ? (known?.number === undefined ? null : known.record) : first.before;
  changes.annotations.set(record.id, { number, before, after: record });
  await annotations.put({ ...annotationRow(record), number });
}

/** Writes a new annotation of many, a new article or claimant: the index takes them up in batches, once `indexFromTheStart` was called. */
export async function putUnindexedAnnotation(transaction: WriteTransaction, record: Annotation): Promise<void> {
  await transaction.objectStore('annotations').put(annotationRow(record));
}

export async function putUnindexedArticle(transaction: WriteTransaction, record: Article): Promise<void> {
  await transaction.objectStore('articles').put(record);
}

export async function putUnindexedClaimant(transaction: WriteTransaction, record: Claimant): Promise<void> {
  await transaction.objectStore('claimants').put(claimantRow(record));
}

/** Takes an annotation away for good. */
export async function purgeAnnotation(transaction: WriteTransaction, id: AnnotationId): Promise<void> {
  const known = await transaction.objectStore('annotations').get(id);
  if (known !== undefined) await purgeAnnotations(transaction, [known]);
}

/** Takes annotations away for good, given as they stand; when no other one's id lies `between` theirs, all at once. */
export async function purgeAnnotations(
  transaction: WriteTransaction,
  rows: readonly AnnotationRow[],
  between?: IDBKeyRange,
): Promise<void> {
  const annotations = transaction.objectStore('annotations');
  const changes = changesOf(transaction);
  for (const { record, number } of rows) {
    if (number === undefined) continue;
    const first = changes.annotations.get(record.id);
    changes.annotations.set(record.id, { number, before: first === undefined ? record : first.before, after: null });
  }
  await (between === undefined
    ? Promise.all(rows.map(({ record }) => annotations.delete(record.id)))
    : annotations.delete(between));
}

/** Writes an article, new or known. */
export async function putArticle(transaction: WriteTransaction, record: Article): Promise<void> {
  changesOf(transaction).articles.add(record.id);
  await transaction.objectStore('articles').put(record);
}

/** Takes an article away for good, with its text. */
export async function purgeArticle(transaction: WriteTransaction, id: ArticleId): Promise<void> {
  changesOf(transaction).articles.add(id);
  await transaction.objectStore('articles').delete(id);
  await transaction.objectStore('articleTexts').delete(id);
}

/** Takes a claimant away for good. */
export async function purgeClaimant(transaction: WriteTransaction, id: ClaimantId): Promise<void> {
  changesOf(transaction).claimants.add(id);
  await transaction.objectStore('claimants').delete(id);
}

/** Writes a claimant, new or known. */
export async function putClaimant(transaction: WriteTransaction, record: Claimant): Promise<void> {
  changesOf(transaction).claimants.add(record.id);
  await transaction.objectStore('claimants').put(claimantRow(record));
}

/**
 * Writes every annotation's and claimant's row anew from its record, without numbers: for an index that is begun anew in the
 * same transaction, which gives each its number again.
 */
export async function rewriteRows(transaction: WriteTransaction): Promise<void> {
  const annotations = transaction.objectStore('annotations');
  for (let range: IDBKeyRange | null = null; ; ) {
    const rows = await annotations.getAll(range, rowsAtOnce);
    for (const { record } of rows) void annotations.put(annotationRow(record));
    const last = rows.at(-1);
    if (last === undefined) break;
    range = IDBKeyRange.lowerBound(last.record.id, true);
  }
  const claimants = transaction.objectStore('claimants');
  for (const { record } of await claimants.getAll()) void claimants.put(claimantRow(record));
}

/** The rows of records as the integrity check puts them right; `rewriteRows` sees to the index afterwards. */
export function mendAnnotation(transaction: WriteTransaction, record: Annotation): Promise<unknown> {
  return transaction.objectStore('annotations').put(annotationRow(record));
}

export function mendClaimant(transaction: WriteTransaction, record: Claimant): Promise<unknown> {
  return transaction.objectStore('claimants').put(claimantRow(record));
}

export function mendArticle(transaction: WriteTransaction, record: Article): Promise<unknown> {
  return transaction.objectStore('articles').put(record);
}
