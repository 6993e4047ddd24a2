import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRuling } from '../model/article-ruling.ts';
import { assertNever } from '../model/assert-never.ts';
import type { Claimant } from '../model/claimant.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import type { NoteDraft } from '../model/note-draft.ts';
import type { ArticleRelation } from '../model/same-article.ts';
import { printOf } from '../model/sorted-text.ts';
import type { Outline, Review } from '../model/study.ts';
import {
  purgeAnnotation,
  purgeArticle,
  purgeClaimant,
  putAnnotation,
  putArticle,
  putClaimant,
  putUnindexedAnnotation,
  putUnindexedArticle,
  putUnindexedClaimant,
} from './record-writes.ts';
import type {
  ArticleTextRow,
  HiddenSuggestionRow,
  ImportedStore,
  RowBefore,
  SettingRow,
  WriteTransaction,
} from './schema.ts';

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
  | Change<'hiddenSuggestions', HiddenSuggestionRow>
  | Change<'noteDrafts', NoteDraft>
  | Change<'settings', SettingRow>
  | Change<'outlines', Outline>
  | Change<'reviews', Review>;

/** How a row is taken back once it is written. */
export function rowBefore(change: ImportWrite): RowBefore {
  const row = {
    store: change.store,
    key: keyOf(change),
    before: change.before,
    print: printAt(change.store, change.after),
  };
  if (change.store !== 'articles') return row;
  const relations = change.after.relations.filter((each) => !hasRelation(change.before?.relations ?? [], each));
  return relations.length === 0 ? row : { ...row, relations };
}

/** An article that stays when its import is undone, without what that said of its being one with others. */
export function withoutBrought(article: Article, brought: readonly ArticleRelation[], before: Article | null): Article {
  const kept = article.relations.filter((each) => !hasRelation(brought, each));
  const back = (before?.relations ?? []).filter(({ key }) => !kept.some((each) => each.key === key));
  return { ...article, relations: [...kept, ...back] };
}

function hasRelation(relations: readonly ArticleRelation[], { key, kind, at }: ArticleRelation): boolean {
  return relations.some((each) => each.key === key && each.kind === kind && each.at === at);
}

/** Puts a record of a store into the row that belongs to it. */
export async function putRecord(transaction: WriteTransaction, store: ImportedStore, record: unknown): Promise<void> {
  if (store === 'annotations') await putAnnotation(transaction, record as Annotation);
  else if (store === 'articles') await putArticle(transaction, record as Article);
  else if (store === 'claimants') await putClaimant(transaction, record as Claimant);
  else await transaction.objectStore(store).put(record as never);
}

/** Puts a record that was not there; the search index hears of it later (see `indexFromTheStart`). */
export async function putNewRecord(
  transaction: WriteTransaction,
  store: ImportedStore,
  record: unknown,
): Promise<void> {
  if (store === 'annotations') await putUnindexedAnnotation(transaction, record as Annotation);
  else if (store === 'articles') await putUnindexedArticle(transaction, record as Article);
  else if (store === 'claimants') await putUnindexedClaimant(transaction, record as Claimant);
  else await putRecord(transaction, store, record);
}

/** Takes a row away for good. */
export async function purgeRecord(
  transaction: WriteTransaction,
  store: ImportedStore,
  key: RowBefore['key'],
): Promise<void> {
  if (store === 'annotations') await purgeAnnotation(transaction, key as AnnotationId);
  else if (store === 'articles') await purgeArticle(transaction, key as ArticleId);
  else if (store === 'claimants') await purgeClaimant(transaction, key as ClaimantId);
  else await transaction.objectStore(store).delete(key as never);
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

/** The print of a record, by which is told whether it was changed since. */
export function printAt(store: ImportedStore, record: unknown): string {
  return printOf(store === 'articleTexts' ? textPrint(record as ArticleTextRow) : record);
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
    case 'reviews':
      return change.after.id;
    case 'articleTexts':
      return change.after.articleId;
    case 'articleRulings':
      return change.after.place;
    case 'hiddenSuggestions':
      return [change.after.pageKey, change.after.content];
    case 'noteDrafts':
      return change.after.pageKey;
    case 'settings':
      return change.after.place;
    case 'outlines':
      return change.after.tag;
    default:
      return assertNever(change);
  }
}
