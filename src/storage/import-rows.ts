import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRuling } from '../model/article-ruling.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Claimant } from '../model/claimant.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import { printOf } from '../model/sorted-text.ts';
import {
  purgeAnnotation,
  purgeArticle,
  purgeClaimant,
  putAnnotation,
  putArticle,
  putClaimant,
} from './record-writes.ts';
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

/** Writes a record and says how to take it back. */
export async function putWrite(transaction: WriteTransaction, change: ImportWrite): Promise<RowBefore> {
  await putRecord(transaction, change.store, change.after);
  return { store: change.store, key: keyOf(change), before: change.before, print: printOf(printed(change)) };
}

/** Puts a record of a store into the row that belongs to it. */
export function putRecord(transaction: WriteTransaction, store: ImportedStore, record: unknown): Promise<unknown> {
  if (store === 'annotations') return putAnnotation(transaction, record as Annotation);
  if (store === 'claimants') return putClaimant(transaction, record as Claimant);
  if (store === 'articles') return putArticle(transaction, record as Article);
  return transaction.objectStore(store).put(record as never);
}

/** Takes a record away for good. */
export function deleteRecord(
  transaction: WriteTransaction,
  store: ImportedStore,
  key: RowBefore['key'],
): Promise<void> {
  if (store === 'annotations') return purgeAnnotation(transaction, key as AnnotationId);
  if (store === 'claimants') return purgeClaimant(transaction, key as ClaimantId);
  if (store === 'articles') return purgeArticle(transaction, key as ArticleId);
  return transaction.objectStore(store).delete(key as never);
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
