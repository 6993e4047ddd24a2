import { type Result, success } from '../../model/failure.ts';
import type { IdSource } from '../../model/ids.ts';
import { hasFindings, type IntegrityReport } from '../../model/integrity.ts';
import type { Database, StoreName } from '../schema.ts';
import { storageFailure } from '../storage-failure.ts';
import { write } from '../transaction.ts';
import { countFindings } from './findings.ts';
import { inspectLibrary } from './inspect.ts';
import { mendLibrary } from './mend.ts';

/**
 * Looks through the whole library and mends what it finds in one transaction; a library without a fault is only read. The
 * search index of a mended one is made anew by the batches that follow (`addBatchToIndex`).
 */
export async function checkLibrary(
  database: Database,
  wish: { readonly now: number; readonly ids: IdSource; readonly isThorough: boolean },
): Promise<Result<IntegrityReport>> {
  const stores = [...database.objectStoreNames] as StoreName[];
  try {
    const { findings, records } = await inspectLibrary(database.transaction(stores, 'readonly'), wish);
    const found = countFindings(findings);
    if (!hasFindings(found)) return success({ at: wish.now, records, found });
  } catch (error) {
    return storageFailure(error);
  }
  return write(database, stores, async (transaction) => {
    // Looked at anew: since the first look somebody may have written.
    const { findings, records } = await inspectLibrary(transaction, wish);
    await mendLibrary(transaction, findings, wish);
    return success({ at: wish.now, records, found: countFindings(findings) });
  });
}
