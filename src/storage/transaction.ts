import type { Result } from '../model/failure.ts';
import { abort } from './abort.ts';
import type { Database, StoreName, WriteTransaction } from './schema.ts';
import { updateIndex } from './search/update-index.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * Does one user action in one transaction and answers after the browser has said that it is on disk. A failure that the
 * action returns, or that the database meets, leaves everything as it was. The action may await only requests of its
 * transaction: anything else would let it commit halfway. `relaxed` answers before it is on disk, for what can be had again.
 * Whoever writes records changes the search index with them.
 */
export async function write<T>(
  database: Database,
  stores: readonly StoreName[],
  action: (transaction: WriteTransaction) => Promise<Result<T>>,
  durability: 'strict' | 'relaxed' = 'strict',
): Promise<Result<T>> {
  let transaction: WriteTransaction;
  try {
    transaction = database.transaction(withIndex(stores), 'readwrite', { durability });
  } catch (error) {
    return storageFailure(error);
  }
  // The end is awaited below in every branch; held here so that an early abort is never an unhandled rejection.
  const ended = transaction.done.then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    const result = await action(transaction);
    if (result.ok) await updateIndex(transaction);
    else abort(transaction);
    const error = await ended;
    return result.ok && error !== undefined ? storageFailure(error) : result;
  } catch (error) {
    abort(transaction);
    await ended;
    // A request that was still waiting says only that it was aborted; the transaction knows why.
    return storageFailure(transaction.error ?? error);
  }
}

const searched: readonly StoreName[] = ['annotations', 'articles', 'claimants'];
const indexStores: readonly StoreName[] = [
  'searchState',
  'searchDocuments',
  'searchColumns',
  'searchRecent',
  'searchTerms',
];

function withIndex(stores: readonly StoreName[]): StoreName[] {
  return stores.some((store) => searched.includes(store)) ? [...stores, ...indexStores] : [...stores];
}
