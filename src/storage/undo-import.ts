import type { Article } from '../model/article.ts';
import { failed, type Result, success } from '../model/failure.ts';
import type { AnnotationId, ImportRunId } from '../model/ids.ts';
import type { ImportRun } from '../model/import-run.ts';
import { importStores } from './import-commands.ts';
import type { ImportWork } from './import-plan.ts';
import { printAt, purgeRecord, putRecord, recordAt, withoutBrought } from './import-rows.ts';
import { batchesOf } from './import-staging.ts';
import { purgeAnnotations } from './record-writes.ts';
import {
  type AnnotationRow,
  type Database,
  type ImportedStore,
  importedStores,
  type RowBefore,
  type WriteTransaction,
} from './schema.ts';
import { updateIndex } from './search/update-index.ts';
import { write } from './transaction.ts';

/** How many added annotations are gathered before they are taken out in the order of their ids. */
const gatheredAtOnce = 50_000;

/** How many are taken out at once, and how many others may lie between them for the rows to be read in one. */
const takenAtOnce = 500;
const betweenAtMost = 500;

/**
 * Takes a written import out again, in one transaction: every row stands as it stood before. What the person changed
 * since stays as it is, and annotations of that kind are counted in `kept`; what was added and since deleted goes; an
 * article stays while anything is kept on it. One that is undone already is answered as it is. Fails with `notFound`,
 * `notAllowed` for one that was never written, or `stopped`.
 */
export function undoImport(
  database: Database,
  request: ImportWork & { readonly id: ImportRunId },
): Promise<Result<ImportRun>> {
  const { id, signal, onProgress } = request;
  return write(database, importStores, async (transaction) => {
    const run = await transaction.objectStore('importRuns').get(id);
    if (run === undefined) return failed('notFound', id);
    if (run.state === 'undone') return success(run);
    if (run.state !== 'written') return failed('notAllowed', 'an import that was not written');
    const befores = transaction.objectStore('importBefores');
    const added = new Map<AnnotationId, string>();
    let kept = 0;
    let done = 0;

    /** Takes added annotations out. Their order is that of the store and of the search index, so that what lies together goes together. */
    async function takeOutAdded(): Promise<boolean> {
      const ids = [...added.keys()].sort();
      for (let at = 0; at < ids.length; at += takenAtOnce) {
        if (signal.aborted) return false;
        const part = ids.slice(at, at + takenAtOnce);
        kept += await takeOut(transaction, part, added);
        await updateIndex(transaction);
        done += part.length;
        onProgress(done);
      }
      added.clear();
      return true;
    }

    // Backwards, so that a row that was written twice ends as it was first.
    for (let number = run.batches - 1; number >= 0; number -= 1) {
      if (signal.aborted) return failed('stopped');
      const rows = (await befores.get([id, number]))?.rows ?? [];
      const isAdded = (row: RowBefore) => row.store === 'annotations' && row.before === null;
      for (const row of rows.filter(isAdded)) added.set(row.key as AnnotationId, row.print);
      const changed = rows.filter((row) => row.store === 'annotations' && row.before !== null);
      kept += await putBackAll(transaction, changed);
      await updateIndex(transaction);
      done += changed.length;
      if (added.size >= gatheredAtOnce && !(await takeOutAdded())) return failed('stopped');
    }
    if (!(await takeOutAdded())) return failed('stopped');
    // What annotations need comes after them.
    for (let number = run.batches - 1; number >= 0; number -= 1) {
      if (signal.aborted) return failed('stopped');
      const rows = ((await befores.get([id, number]))?.rows ?? []).filter(({ store }) => store !== 'annotations');
      await putBackAll(transaction, rows);
      await updateIndex(transaction);
      done += rows.length;
      onProgress(done);
    }
    const undone: ImportRun = { ...run, state: 'undone', kept };
    await befores.delete(batchesOf(id));
    await transaction.objectStore('importRuns').put(undone);
    return success(undone);
  });
}

/** Takes annotations out that have the prints they were given, or were deleted since; answers how many stay. `ids` in order. */
async function takeOut(
  transaction: WriteTransaction,
  ids: readonly AnnotationId[],
  prints: ReadonlyMap<AnnotationId, string>,
): Promise<number> {
  const range = IDBKeyRange.bound(ids[0], ids.at(-1));
  const annotations = transaction.objectStore('annotations');
  const near = await annotations.getAll(range, ids.length + betweenAtMost);
  const isAll = near.length < ids.length + betweenAtMost;
  const stored = isAll
    ? near.filter(({ record }) => prints.has(record.id))
    : (await Promise.all(ids.map((id) => annotations.get(id)))).filter((row) => row !== undefined);
  const going = stored.filter((row) => isGoing(row, prints));
  await purgeAnnotations(transaction, going, isAll && going.length === near.length ? range : undefined);
  return stored.length - going.length;
}

function isGoing({ record }: AnnotationRow, prints: ReadonlyMap<AnnotationId, string>): boolean {
  return record.deleted !== null || printAt('annotations', record) === prints.get(record.id);
}

/** What needs others comes before them. */
const neededStores: readonly ImportedStore[] = ['claimants', 'articles'];
const storesInOrder = [...importedStores.filter((store) => !neededStores.includes(store)), ...neededStores];

/** Puts rows back as they were and answers how many were changed since and stay. Rows of one store are seen to at once: each waits for the disk. */
async function putBackAll(transaction: WriteTransaction, rows: readonly RowBefore[]): Promise<number> {
  const byKey = new Map<string, RowBefore>();
  for (const row of rows) {
    const key = `${row.store} ${JSON.stringify(row.key)}`;
    // Of one that was written twice counts what stood there first, and what stands there now.
    const first = byKey.get(key);
    const relations = [...(first?.relations ?? []), ...(row.relations ?? [])];
    byKey.set(key, { ...row, before: first === undefined ? row.before : first.before, relations });
  }
  const single = [...byKey.values()];
  let kept = 0;
  for (const store of storesInOrder) {
    const ofStore = single.filter((row) => row.store === store);
    const isBack = await Promise.all(ofStore.map((row) => putBack(transaction, row)));
    kept += isBack.filter((each) => !each).length;
  }
  return kept;
}

/** False when the row was changed since and stays. */
async function putBack(transaction: WriteTransaction, row: RowBefore): Promise<boolean> {
  const { store, key, before, print } = row;
  const now = await recordAt(transaction, store, key);
  const isAdded = before === null;
  if (now === null) return isAdded;
  if (printAt(store, now) !== print) return stays(transaction, row, now);
  if (!isAdded) {
    await putRecord(transaction, store, before);
    return true;
  }
  // An article that something was marked on since, or a claimant that is named since, is needed.
  if (await isNeeded(transaction, store, key as string)) return stays(transaction, row, now);
  await purgeRecord(transaction, store, key);
  return true;
}

/** What is needed or was changed since stays; an article without the joins that the import brought. */
async function stays(transaction: WriteTransaction, row: RowBefore, now: unknown): Promise<false> {
  const { store, before, relations = [] } = row;
  if (store === 'articles' && relations.length > 0)
    await putRecord(transaction, store, withoutBrought(now as Article, relations, before as Article | null));
  return false;
}

async function isNeeded(transaction: WriteTransaction, store: ImportedStore, key: string): Promise<boolean> {
  const annotations = transaction.objectStore('annotations');
  if (store === 'articles') {
    return (await annotations.index('byPlace').getKey(IDBKeyRange.bound([key], [key, []]))) !== undefined;
  }
  if (store !== 'claimants') return false;
  return (await annotations.index('byClaimant').getKey(IDBKeyRange.bound([key], [key, []]))) !== undefined;
}
