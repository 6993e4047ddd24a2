import { type Result, success } from '../model/failure.ts';
import { readReach } from './queries.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** Hides a suggestion on a page for good, or brings it back; `content` as `contentKey` folds it, `now` in milliseconds. */
export function hideSuggestion(
  database: Database,
  wish: {
    readonly keys: readonly string[];
    readonly content: string;
    readonly isHidden: boolean;
    readonly now: number;
  },
): Promise<Result<null>> {
  const { keys, content, isHidden, now: at } = wish;
  return write(database, ['hiddenSuggestions'], async (transaction) => {
    const hidden = transaction.objectStore('hiddenSuggestions');
    const [pageKey, ...otherKeys] = keys;
    if (pageKey === undefined) throw new Error('A hidden suggestion needs the key of its page');
    await hidden.put({ pageKey, content, isHidden, at });
    // What another address of the page says is older.
    for (const other of otherKeys) {
      const known = await hidden.get([other, content]);
      if (known !== undefined) await hidden.put({ ...known, isHidden, at });
    }
    return success(null);
  });
}

/** The folded words of the suggestions that are hidden on a page, or on another address of its article. */
export async function readHiddenSuggestions(database: Database, keys: readonly string[]): Promise<readonly string[]> {
  const reach = await readReach(database, keys);
  const rows = await Promise.all(
    reach.map((key) => database.getAll('hiddenSuggestions', IDBKeyRange.bound([key], [key, []]))),
  );
  const newest = new Map<string, { readonly isHidden: boolean; readonly at: number }>();
  for (const row of rows.flat()) if ((newest.get(row.content)?.at ?? -1) < row.at) newest.set(row.content, row);
  return [...newest].flatMap(([content, { isHidden }]) => (isHidden ? [content] : []));
}
