import type { ReadTransaction, StoreName, WriteTransaction } from '../schema.ts';

/** How many rows are read at once. */
const rowsAtOnce = 500;

/** Every row of a store with its key, in the order of keys, within one transaction. */
export async function* rowsOf(
  transaction: ReadTransaction | WriteTransaction,
  name: StoreName,
): AsyncGenerator<{ readonly key: IDBValidKey; readonly row: unknown }> {
  const store = (transaction as ReadTransaction).objectStore(name);
  let range: IDBKeyRange | undefined;
  for (;;) {
    const [keys, rows] = await Promise.all([
      store.getAllKeys(range as never, rowsAtOnce),
      store.getAll(range as never, rowsAtOnce),
    ]);
    for (const [index, key] of keys.entries()) yield { key, row: rows[index] };
    const last = keys.at(-1);
    if (last === undefined || keys.length < rowsAtOnce) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
