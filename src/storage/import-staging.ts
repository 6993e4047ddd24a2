import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRunId } from '../model/ids.ts';
import type { ImportedSetting, ImportItem, ImportRun } from '../model/import-run.ts';
import { packText } from './article-text.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** How many written imports can still be undone. */
const undoableRuns = 5;

/** Begins an import: it stands there as being read, so that one that the browser ended is known. */
export function beginImport(database: Database, run: ImportRun): Promise<Result<null>> {
  return write(database, ['importRuns'], async (transaction) => {
    await transaction.objectStore('importRuns').put(run);
    return success(null);
  });
}

/** Puts aside a part of what an import reads. Nothing of it is in the library; fails with `notFound` once the import was thrown away. */
export async function stageBatch(
  database: Database,
  run: ImportRunId,
  number: number,
  read: readonly ImportItem[],
): Promise<Result<null>> {
  const items = await Promise.all(read.map(packed));
  return write(
    database,
    ['importRuns', 'importBatches'],
    async (transaction) => {
      if ((await transaction.objectStore('importRuns').getKey(run)) === undefined) return failed('notFound', run);
      await transaction.objectStore('importBatches').put({ run, number, items });
      return success(null);
    },
    // What is lost is read from the file again.
    'relaxed',
  );
}

/** Compressing would end a transaction, so that it is done before any. */
async function packed(item: ImportItem): Promise<ImportItem> {
  return item.kind === 'text' && typeof item.text === 'string' ? { ...item, text: await packText(item.text) } : item;
}

/** Takes back what was put aside from a number on: of a file that turned out to be none. */
export function dropBatches(database: Database, run: ImportRunId, from: number): Promise<Result<null>> {
  return write(database, ['importBatches'], async (transaction) => {
    await transaction.objectStore('importBatches').delete(IDBKeyRange.bound([run, from], [run, []]));
    return success(null);
  });
}

/** Ends the reading of an import: from now on it can be gone on with after a restart. */
export function finishStaging(database: Database, run: ImportRun): Promise<Result<null>> {
  return write(database, ['importRuns'], async (transaction) => {
    const runs = transaction.objectStore('importRuns');
    if ((await runs.getKey(run.id)) === undefined) return failed('notFound', run.id);
    await runs.put({ ...run, state: 'ready' });
    return success(null);
  });
}

/** Throws an import away that was not written, or was undone; one in the library stays. */
export function dropImport(database: Database, id: ImportRunId): Promise<Result<null>> {
  return write(database, ['importRuns', 'importBatches', 'importBefores'], async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run?.state === 'written') return failed('notAllowed', 'an import that is in the library');
    await Promise.all([
      transaction.objectStore('importRuns').delete(id),
      transaction.objectStore('importBatches').delete(batchesOf(id)),
      transaction.objectStore('importBefores').delete(batchesOf(id)),
    ]);
    return success(null);
  });
}

/** Says which of an import's settings are in place now, with what stood there before. */
export function keepSettings(
  database: Database,
  id: ImportRunId,
  settings: readonly ImportedSetting[],
): Promise<Result<null>> {
  return write(database, ['importRuns'], async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    await transaction.objectStore('importRuns').put({ ...run, settings });
    return success(null);
  });
}

/** Forgets how to undo all but the newest imports: what stood before them takes as much room as they do. */
export function pruneImports(database: Database): Promise<Result<null>> {
  return write(database, ['importRuns', 'importBefores'], async (transaction) => {
    const runs = await transaction.objectStore('importRuns').getAll();
    const ended = runs.filter(({ state }) => state === 'written' || state === 'undone');
    const old = ended.toSorted((one, other) => (other.written ?? 0) - (one.written ?? 0)).slice(undoableRuns);
    await Promise.all(
      old.flatMap(({ id }) => [
        transaction.objectStore('importRuns').delete(id),
        transaction.objectStore('importBefores').delete(batchesOf(id)),
      ]),
    );
    return success(null);
  });
}

/** Every import that is known, newest first. */
export async function readImports(database: Database): Promise<readonly ImportRun[]> {
  const runs = await database.getAll('importRuns');
  return runs.toSorted((one, other) => other.created - one.created);
}

/** One import, or undefined. */
export function readImportRun(database: Database, id: ImportRunId): Promise<ImportRun | undefined> {
  return database.get('importRuns', id);
}

/** The keys of what an import has put aside. */
export function batchesOf(run: ImportRunId): IDBKeyRange {
  return IDBKeyRange.bound([run], [run, []]);
}
