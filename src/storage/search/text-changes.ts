import { occurrencesIn } from '../../model/search/search-fields.ts';
import type { WriteTransaction } from '../schema.ts';
import type { RecentRow } from './schema.ts';
import { TermEdits } from './term-edits.ts';

/** From so many documents in one transaction on, as an import has, the rows of terms are written at once. */
const manyDocuments = 64;

/** The documents whose texts one transaction changes. */
export class TextChanges {
  readonly #changes: RecentRow[] = [];

  add(change: RecentRow): void {
    this.#changes.push(change);
  }

  async write(transaction: WriteTransaction): Promise<void> {
    const recent = transaction.objectStore('searchRecent');
    const rows = await Promise.all(
      this.#changes.map(async (change): Promise<RecentRow> => {
        const known = await recent.get([change.kind, change.number]);
        return known === undefined ? change : { ...change, before: known.before };
      }),
    );
    if (rows.length >= manyDocuments) {
      await writeTerms(transaction, rows);
      return;
    }
    await Promise.all(
      rows.map(async (row) => {
        const isAsBefore = JSON.stringify(row.before) === JSON.stringify(row.after);
        await (isAsBefore ? recent.delete([row.kind, row.number]) : recent.put(row));
      }),
    );
  }
}

/** Brings the rows of terms up to documents that were changed. */
export async function writeTerms(transaction: WriteTransaction, rows: readonly RecentRow[]): Promise<void> {
  const edits = new TermEdits();
  for (const { kind, number, before, after } of rows) {
    edits.change(kind, number, occurrencesIn(before), occurrencesIn(after));
  }
  await edits.write(transaction);
  await Promise.all(rows.map(({ kind, number }) => transaction.objectStore('searchRecent').delete([kind, number])));
}
