import type { WriteTransaction } from '../schema.ts';
import { type SearchState, searchStateKey } from './schema.ts';

/** Empties the index, so that the batches that add to it (`backfill.ts`) begin anew. No row may have a number of the old one. */
export async function beginIndexAnew(transaction: WriteTransaction): Promise<void> {
  const states = transaction.objectStore('searchState');
  const known: Partial<SearchState> | undefined = await states.get(searchStateKey);
  const version = typeof known?.version === 'number' ? known.version + 1 : 1;
  await Promise.all([
    transaction.objectStore('searchDocuments').clear(),
    transaction.objectStore('searchColumns').clear(),
    transaction.objectStore('searchRecent').clear(),
    transaction.objectStore('searchTerms').clear(),
    states.clear(),
  ]);
  const backfill = { kind: 'claimant', after: '' } as const;
  await states.put({ version, next: { annotation: 1, article: 1, claimant: 1 }, backfill }, searchStateKey);
}
