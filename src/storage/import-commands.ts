import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRunId } from '../model/ids.ts';
import { emptySummary, type ImportRun } from '../model/import-run.ts';
import { type Decision, decideBatch, newMemory } from './import-decisions.ts';
import { addUp, type ImportWork } from './import-plan.ts';
import { printAt, purgeRecord, putNewRecord, putRecord, recordAt, rowBefore } from './import-rows.ts';
import { batchesOf } from './import-staging.ts';
import {
  type Database,
  type ImportedStore,
  importedStores,
  type RowBefore,
  type StoreName,
  type WriteTransaction,
} from './schema.ts';
import { indexFromTheStart } from './search/index-changes.ts';
import { updateIndex } from './search/update-index.ts';
import { write } from './transaction.ts';

/** Everything that an import reads and writes. */
const stores: readonly StoreName[] = [...importedStores, 'importRuns', 'importBatches', 'importBefores'];

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
  return write(database, stores, async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    if (run.state === 'written') return success(run);
    if (run.state === 'reading') return failed('notAllowed', 'an import that is not read to its end');
    const memory = await newMemory(transaction);
    const isBulk = run.annotations > indexedAtOnce;
    let summary = emptySummary;
    let done = 0;
    for (let number = 0; number < run.batches; number += 1) {
      if (signal.aborted) return failed('stopped');
      const batch = await transaction.objectStore('importBatches').get([id, number]);
      if (batch === undefined) return failed('notFound', `part ${number} of ${id}`);
      const decisions = await decideBatch(transaction, batch.items, memory, now);
      await writeDecisions(transaction, { run: id, number, decisions, isBulk });
      summary = addUp(summary, decisions);
      done += batch.items.length;
      onProgress(done);
    }
    if (isBulk) indexFromTheStart(transaction);
    const written: ImportRun = { ...run, state: 'written', written: now, summary };
    await transaction.objectStore('importBatches').delete(batchesOf(id));
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
      const rows = batch?.rows ?? [];
      kept += await putBackAll(transaction, rows);
      done += rows.length;
      await updateIndex(transaction);
      onProgress(done);
    }
    const undone: ImportRun = { ...run, state: 'undone', kept };
    await befores.delete(batchesOf(id));
    await transaction.objectStore('importRuns').put(undone);
    return success(undone);
  });
}

/** What annotations need comes after them. */
const neededStores: readonly ImportedStore[] = ['claimants', 'articles'];
const storesInOrder = [...importedStores.filter((store) => !neededStores.includes(store)), ...neededStores];

/** Puts rows back as they were and answers how many annotations were changed since and stay. Rows of one store are seen to at once: each waits for the disk. */
async function putBackAll(transaction: WriteTransaction, rows: readonly RowBefore[]): Promise<number> {
  const byKey = new Map<string, RowBefore>();
  for (const row of rows) {
    const key = `${row.store} ${JSON.stringify(row.key)}`;
    // Of one that was written twice counts what stood there first, and what stands there now.
    byKey.set(key, { ...row, before: byKey.has(key) ? byKey.get(key)?.before : row.before });
  }
  const single = [...byKey.values()];
  let kept = 0;
  for (const store of storesInOrder) {
    const ofStore = single.filter((row) => row.store === store);
    const isBack = await Promise.all(ofStore.map((row) => putBack(transaction, row)));
    if (store === 'annotations') kept = isBack.filter((each) => !each).length;
  }
  return kept;
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
