import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRunId } from '../model/ids.ts';
import { emptySummary, type ImportRun } from '../model/import-run.ts';
import { type Decision, decideBatch } from './import-decisions.ts';
import { newMemory } from './import-memory.ts';
import { addUp, type ImportWork } from './import-plan.ts';
import { putNewRecord, putRecord, rowBefore } from './import-rows.ts';
import { batchesOf } from './import-staging.ts';
import { type Database, importedStores, type StoreName, type WriteTransaction } from './schema.ts';
import { indexFromTheStart } from './search/index-changes.ts';
import { updateIndex } from './search/update-index.ts';
import { write } from './transaction.ts';

/** Everything that an import reads and writes. */
export const importStores: readonly StoreName[] = [...importedStores, 'importRuns', 'importBatches', 'importBefores'];

/** How many annotations are taken into the search index with the import; of more, the index hears afterwards, in batches. */
const indexedAtOnce = 2_000;

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
  return write(database, importStores, async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    if (run.state === 'written') return success(run);
    if (run.state === 'reading') return failed('notAllowed', 'an import that is not read to its end');
    const memory = await newMemory(transaction);
    const isBulk = run.annotations > indexedAtOnce;
    const batches = transaction.objectStore('importBatches');
    let summary = emptySummary;
    let done = 0;
    let next = batches.get([id, 0]);
    for (let number = 0; number < run.batches; number += 1) {
      const batch = await next;
      if (signal.aborted) return failed('stopped');
      if (batch === undefined) return failed('notFound', `part ${number} of ${id}`);
      // Read while this one is written.
      next = batches.get([id, number + 1]);
      const decisions = await decideBatch(transaction, batch.items, memory, now);
      await writeDecisions(transaction, { run: id, number, decisions, isBulk });
      summary = addUp(summary, decisions);
      done += batch.items.length;
      onProgress(done);
    }
    if (isBulk) indexFromTheStart(transaction);
    const written: ImportRun = { ...run, state: 'written', written: now, summary };
    await next;
    await batches.delete(batchesOf(id));
    await transaction.objectStore('importRuns').put(written);
    return success(written);
  });
}

/** Every row of a part is written before the next is decided on; the index takes each part up at once, so that it never holds all. */
async function writeDecisions(
  transaction: WriteTransaction,
  part: {
    readonly run: ImportRunId;
    readonly number: number;
    readonly decisions: readonly Decision[];
    readonly isBulk: boolean;
  },
): Promise<void> {
  const { run, number, decisions, isBulk } = part;
  const writes = decisions.flatMap((decision) => decision.writes);
  if (writes.length === 0) return;
  await Promise.all([
    ...writes.map((change) =>
      isBulk && change.before === null
        ? putNewRecord(transaction, change.store, change.after)
        : putRecord(transaction, change.store, change.after),
    ),
    transaction.objectStore('importBefores').put({ run, number, rows: writes.map(rowBefore) }),
  ]);
  await updateIndex(transaction);
}
