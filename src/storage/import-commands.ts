import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRunId } from '../model/ids.ts';
import { emptySummary, type ImportRun } from '../model/import-run.ts';
import { type Decision, decideBatch, newMemory } from './import-decisions.ts';
import { addUp, type ImportWork } from './import-plan.ts';
import { printAt, purgeRecord, putRecord, recordAt, rowBefore } from './import-rows.ts';
import { batchesOf } from './import-staging.ts';
import { type Database, importedStores, type RowBefore, type StoreName, type WriteTransaction } from './schema.ts';
import { updateIndex } from './search/update-index.ts';
import { write } from './transaction.ts';

/** Everything that an import reads and writes. */
const stores: readonly StoreName[] = [...importedStores, 'importRuns', 'importBatches', 'importBefores'];

/**
 * Writes an import into the library: all of it or, when anything fails, when it is ended or the browser dies, nothing,
 * because it is one transaction. What each row was before is kept with the run. One that is written already is
 * answered as it is, so that asking twice writes once. Fails with `notFound`, `notAllowed` while it is still being read,
 * `stopped` or what storage fails with.
 */
export function writeImport(
  database: Database,
  request: ImportWork & { readonly id: ImportRunId; readonly now: number },
): Promise<Result<ImportRun>> {
  const { id, now, signal, onProgress } = request;
  return write(database, stores, async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    if (run.state === 'written') return success(run);
    if (run.state === 'reading') return failed('notAllowed', 'an import that is not read to its end');
    const memory = newMemory();
    let summary = emptySummary;
    let done = 0;
    for (let number = 0; number < run.batches; number += 1) {
      if (signal.aborted) return failed('stopped');
      const batch = await transaction.objectStore('importBatches').get([id, number]);
      if (batch === undefined) return failed('notFound', `part ${number} of ${id}`);
      const decisions = await decideBatch(transaction, batch.items, memory, now);
      await writeDecisions(transaction, id, number, decisions);
      summary = addUp(summary, decisions);
      done += batch.items.length;
      onProgress(done);
    }
    const written: ImportRun = { ...run, state: 'written', written: now, summary };
    await transaction.objectStore('importBatches').delete(batchesOf(id));
    await transaction.objectStore('importRuns').put(written);
    return success(written);
  });
}

/** Every row of a part is written before the next is decided on; the index takes each part up at once, so that it never holds all. */
async function writeDecisions(
  transaction: WriteTransaction,
  run: ImportRunId,
  number: number,
  decisions: readonly Decision[],
): Promise<void> {
  const writes = decisions.flatMap((decision) => decision.writes);
  if (writes.length === 0) return;
  await Promise.all([
    ...writes.map(({ store, after }) => putRecord(transaction, store, after)),
    transaction.objectStore('importBefores').put({ run, number, rows: writes.map(rowBefore) }),
  ]);
  await updateIndex(transaction);
}

/**
 * Takes a written import out again, in one transaction: every row stands as it stood before. What the person changed
 * since stays as it is, and annotations of that kind are counted in `kept`; what was added and since deleted goes; an article stays while anything
 * is kept on it. One that is undone already is answered as it is. Fails with `notFound`, `notAllowed` for one that was never written, or
 * `stopped`.
 */
export function undoImport(
  database: Database,
  request: ImportWork & { readonly id: ImportRunId },
): Promise<Result<ImportRun>> {
  const { id, signal, onProgress } = request;
  return write(database, stores, async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    if (run.state === 'undone') return success(run);
    if (run.state !== 'written') return failed('notAllowed', 'an import that was not written');
    const befores = transaction.objectStore('importBefores');
    let kept = 0;
    let done = 0;
    // Backwards, so that a row that was written twice ends as it was first, and articles come after their annotations.
    for (let number = run.batches - 1; number >= 0; number -= 1) {
      if (signal.aborted) return failed('stopped');
      const batch = await befores.get([id, number]);
      for (const row of (batch?.rows ?? []).toReversed()) {
        if (!(await putBack(transaction, row)) && row.store === 'annotations') kept += 1;
        done += 1;
      }
      await updateIndex(transaction);
      onProgress(done);
    }
    const undone: ImportRun = { ...run, state: 'undone', kept };
    await befores.delete(batchesOf(id));
    await transaction.objectStore('importRuns').put(undone);
    return success(undone);
  });
}

/** False when the row was changed since and stays. */
async function putBack(transaction: WriteTransaction, { store, key, before, print }: RowBefore): Promise<boolean> {
  const now = await recordAt(transaction, store, key);
  const isAdded = before === null;
  if (now === null) return isAdded;
  const isDeleted = store === 'annotations' && (now as { readonly deleted: number | null }).deleted !== null;
  if (printAt(store, now) !== print && !(isAdded && isDeleted)) return false;
  if (!isAdded) {
    await putRecord(transaction, store, before);
    return true;
  }
  // An article that something was marked on since, or a claimant that is named since, is needed.
  if (await isNeeded(transaction, store, key as string)) return false;
  await purgeRecord(transaction, store, key);
  return true;
}

async function isNeeded(transaction: WriteTransaction, store: RowBefore['store'], key: string): Promise<boolean> {
  const annotations = transaction.objectStore('annotations');
  if (store === 'articles') {
    return (await annotations.index('byPlace').getKey(IDBKeyRange.bound([key], [key, []]))) !== undefined;
  }
  if (store !== 'claimants') return false;
  return (await annotations.index('byClaimant').getKey(IDBKeyRange.bound([key], [key, []]))) !== undefined;
}
