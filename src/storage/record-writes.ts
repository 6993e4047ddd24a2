import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Claimant } from '../model/claimant.ts';
import { annotationRow } from './annotation-row.ts';
import { claimantRow } from './claimant-row.ts';
import type { WriteTransaction } from './schema.ts';

// The only place that writes annotations, articles and claimants (a test holds the others to that), so that whatever is
// kept beside a record goes with it in the same transaction.

/** Writes an annotation, new or known. */
export async function putAnnotation(transaction: WriteTransaction, record: Annotation): Promise<void> {
  await transaction.objectStore('annotations').put(annotationRow(record));
}

/** Writes an article, new or known. */
export async function putArticle(transaction: WriteTransaction, record: Article): Promise<void> {
  await transaction.objectStore('articles').put(record);
}

/** Writes a claimant, new or known. */
export async function putClaimant(transaction: WriteTransaction, record: Claimant): Promise<void> {
  await transaction.objectStore('claimants').put(claimantRow(record));
}
