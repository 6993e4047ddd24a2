import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRuling } from '../model/article-ruling.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Claimant } from '../model/claimant.ts';
import { printOf } from '../model/sorted-text.ts';
import { annotationRow } from './annotation-row.ts';
import { claimantRow } from './claimant-row.ts';
import type { ArticleTextRow, HiddenSuggestionRow, ImportedStore, RowBefore, WriteTransaction } from './schema.ts';

/** A record as it stood, null where there was none, and as it is to stand. */
type Change<Store extends ImportedStore, T> = {
  readonly store: Store;
  readonly before: T | null;
  readonly after: T;
};

/** What an import writes. */
export type ImportWrite =
  | Change<'articles', Article>
  | Change<'annotations', Annotation>
  | Change<'claimants', Claimant>
  | Change<'articleTexts', ArticleTextRow>
  | Change<'articleRulings', ArticleRuling>
  | Change<'hiddenSuggestions', HiddenSuggestionRow>;

/** Writes a record and says how to take it back; the request ends with the transaction. */
export function putWrite(transaction: WriteTransaction, change: ImportWrite): RowBefore {
  void putRecord(transaction, change.store, change.after).catch(heldByTransaction);
  return { store: change.store, key: keyOf(change), before: change.before, print: printOf(printed(change)) };
}

/** Puts a record of a store into the row that belongs to it. */
export function putRecord(transaction: WriteTransaction, store: ImportedStore, record: unknown): Promise<unknown> {
  if (store === 'annotations') return transaction.objectStore(store).put(annotationRow(record as Annotation));
  if (store === 'claimants') return transaction.objectStore(store).put(claimantRow(record as Claimant));
  return transaction.objectStore(store).put(record as never);
}

/** The record that stands at a key, or null. */
export async function recordAt(
  transaction: WriteTransaction,
  store: ImportedStore,
  key: RowBefore['key'],
): Promise<unknown> {
  const row: unknown = await transaction.objectStore(store).get(key as never);
  if (row === undefined) return null;
  return store === 'annotations' || store === 'claimants' ? (row as { readonly record: unknown }).record : row;
}

/** The print of a record as `putWrite` takes it. */
export function printAt(store: ImportedStore, record: unknown): string {
  return printOf(store === 'articleTexts' ? textPrint(record as ArticleTextRow) : record);
}

/** A request that fails takes its transaction with it, and whoever began that one tells. */
export const heldByTransaction = (): undefined => undefined;

function printed(change: ImportWrite): unknown {
  return change.store === 'articleTexts' ? textPrint(change.after) : change.after;
}

/** Texts are never changed in place: their length and time tell them apart. */
function textPrint({ articleId, bytes, taken }: ArticleTextRow): readonly unknown[] {
  return [articleId, bytes.length, taken];
}

function keyOf(change: ImportWrite): RowBefore['key'] {
  switch (change.store) {
    case 'articles':
    case 'annotations':
    case 'claimants':
      return change.after.id;
    case 'articleTexts':
      return change.after.articleId;
    case 'articleRulings':
      return change.after.place;
    case 'hiddenSuggestions':
      return [change.after.pageKey, change.after.content];
    default:
      return assertNever(change);
  }
}
