import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { ArticleRuling } from '../model/article-ruling.ts';
import type { Claimant } from '../model/claimant.ts';
import type { ImportItem, ImportRun } from '../model/import-run.ts';
import type { NoteDraft } from '../model/note-draft.ts';
import type { ArticleRelation } from '../model/same-article.ts';
import type { SettingChange } from '../model/settings.ts';
import type { Outline, Review } from '../model/study.ts';
import type { DocumentKind, RecentRow, SearchColumns, SearchDocumentRow, SearchState } from './search/schema.ts';

/** An annotation with the keys its indexes need: IndexedDB leaves a row out of an index whose key is missing, and can index neither null nor a fold of case. */
export interface AnnotationRow {
  readonly record: Annotation;
  /** `[articleId, 0 living or 1 deleted, start (-1 for the whole article), created]`. */
  readonly place: readonly [string, 0 | 1, number, number];
  /** `[created, id]`, while it lives. */
  readonly time?: readonly [number, string];
  /** `[folded tag, created]` for each tag, while it lives. */
  readonly tagPlaces: readonly (readonly [string, number])[];
  /** `[claimant's id or '', created, id]`, while it lives and is a claim. */
  readonly claimantPlace?: readonly [string, number, string];
  /** `[claimant's id or '', verdict, created, id]`, as above. */
  readonly claimantVerdictPlace?: readonly [string, string, number, string];
  /** `[verdict, created, id]`, as above. */
  readonly verdictPlace?: readonly [string, number, string];
  /** The annotations that its evidence points to, while it lives. */
  readonly evidenceTargets?: readonly string[];
  /** Its number in the search index, which it keeps; absent until it was added to that. */
  readonly number?: number;
}

/** A claimant with the keys its indexes need. */
export interface ClaimantRow {
  readonly record: Claimant;
  /** Its names, folded, while it lives. */
  readonly names: readonly string[];
  /** The claimant that it is merged into, while it lives. */
  readonly mergedInto?: string;
}

/** An article's text as it was when first annotated. */
export interface ArticleTextRow {
  readonly articleId: string;
  /** UTF-8, raw DEFLATE (RFC 1951) when `isCompressed`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCompressed: boolean;
  /** When it was read off the page, in milliseconds since the Unix epoch. */
  readonly taken: number;
}

/** What a person said of a suggestion that they took for no claim. */
export interface HiddenSuggestionRow {
  readonly pageKey: string;
  /** Its words, as `contentKey` of the model folds them. */
  readonly content: string;
  /** False once it was brought back: kept, so that two devices' rows merge by their time. */
  readonly isHidden: boolean;
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
}

/** A part of what an import has read, in the file's order. */
export interface ImportBatchRow {
  readonly run: string;
  readonly number: number;
  readonly items: readonly ImportItem[];
}

/** The stores that an import writes to. */
export const importedStores = [
  'articles',
  'annotations',
  'claimants',
  'articleTexts',
  'articleRulings',
  'hiddenSuggestions',
  'noteDrafts',
  'settings',
  'outlines',
  'reviews',
] as const;
export type ImportedStore = (typeof importedStores)[number];

/** What stood in a row's place before an import, null where nothing did, and the print of what the import put there. */
export interface RowBefore {
  readonly store: ImportedStore;
  readonly key: string | [string, string];
  readonly before: unknown;
  readonly print: string;
  /** Of an article the decisions about being one with others that the import brought: they go with it, whatever else stays. */
  readonly relations?: readonly ArticleRelation[];
}

/** Rows as they were before a written import, in the order in which it wrote. */
export interface ImportBeforeRow {
  readonly run: string;
  readonly number: number;
  readonly rows: readonly RowBefore[];
}

/** A row that the integrity check took out of its store, as it was. */
export interface SetAsideRow {
  readonly store: string;
  readonly key: unknown;
  readonly row: unknown;
  readonly reason: string;
  /** In milliseconds since the Unix epoch. */
  readonly at: number;
}

/** The last change of one setting. */
export interface SettingRow {
  /** As `settingPlace` of the model names it. */
  readonly place: string;
  readonly change: SettingChange;
  /** In milliseconds since the Unix epoch. */
  readonly modified: number;
}

/** The stores of the newest version, as `migrations.ts` makes them. */
export interface ClaimlightSchema extends DBSchema {
  articles: { key: string; value: Article; indexes: { byKey: string } };
  annotations: {
    key: string;
    value: AnnotationRow;
    indexes: {
      byPlace: [string, number, number, number];
      byTime: [number, string];
      byTag: [string, number];
      byClaimant: [string, number, string];
      byClaimantVerdict: [string, string, number, string];
      byVerdict: [string, number, string];
      byEvidence: string;
      byDeletion: number;
      byNumber: number;
    };
  };
  claimants: { key: string; value: ClaimantRow; indexes: { byName: string; byMergedInto: string } };
  articleTexts: { key: string; value: ArticleTextRow };
  noteDrafts: { key: string; value: NoteDraft };
  articleRulings: { key: string; value: ArticleRuling };
  hiddenSuggestions: { key: [string, string]; value: HiddenSuggestionRow };
  importRuns: { key: string; value: ImportRun };
  importBatches: { key: [string, number]; value: ImportBatchRow };
  importBefores: { key: [string, number]; value: ImportBeforeRow };
  settings: { key: string; value: SettingRow };
  searchState: { key: string; value: SearchState };
  searchDocuments: { key: [string, string]; value: SearchDocumentRow; indexes: { byNumber: [string, number] } };
  searchRecent: { key: [DocumentKind, number]; value: RecentRow };
  /** By kind and segment. */
  searchColumns: { key: [DocumentKind, number]; value: SearchColumns };
  /** By kind, the beginning of the terms, and segment: see `search/postings.ts` and `search/term-edits.ts`. */
  searchTerms: { key: [DocumentKind, string, number]; value: Uint8Array<ArrayBuffer> };
  outlines: { key: string; value: Outline };
  reviews: { key: string; value: Review };
  setAside: { key: number; value: SetAsideRow };
}

export type Database = IDBPDatabase<ClaimlightSchema>;
export type StoreName = StoreNames<ClaimlightSchema>;
export type WriteTransaction = IDBPTransaction<ClaimlightSchema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<ClaimlightSchema, StoreName[], 'readonly'>;
