import { type Result, success } from '../../model/failure.ts';
import type { Database } from '../schema.ts';
import { write } from '../transaction.ts';
import { writeTerms } from './text-changes.ts';

/** How many documents may stand apart from the rows of terms: a search looks through them one by one. */
const enough = 128;

/** How many are taken up in one transaction: another save waits for no longer than that takes. */
const batchSize = 64;

/**
 * Takes a batch of recently changed documents into the rows of terms when there are many of them; answers whether more are
 * to be taken. Nothing depends on when it is done, or whether.
 */
export async function mergeRecent(database: Database, mayWait = enough): Promise<Result<boolean>> {
  const waiting = await database.count('searchRecent');
  if (waiting <= mayWait) return success(false);
  return write(database, ['searchRecent', 'searchTerms'], async (transaction) => {
    const rows = await transaction.objectStore('searchRecent').getAll(undefined, batchSize);
    await writeTerms(transaction, rows);
    return success(waiting - rows.length > mayWait);
  });
}
