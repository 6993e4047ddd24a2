import type { StoreValue } from 'idb';
import type { ClaimlightSchema, Database, StoreName } from './schema.ts';

/**
 * Reads a store in the order of its keys, some rows at a time, each time in a transaction of its own, so that whoever
 * reads may take its time. Rows that are written meanwhile come if their key is still ahead.
 */
export async function* readPages<S extends StoreName>(
  database: Database,
  storeName: S,
  rowsAtOnce: number,
): AsyncGenerator<readonly StoreValue<ClaimlightSchema, S>[]> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const { store } = database.transaction(storeName);
    const [rows, keys] = await Promise.all([store.getAll(range, rowsAtOnce), store.getAllKeys(range, rowsAtOnce)]);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < rowsAtOnce) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
