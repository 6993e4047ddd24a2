import type { SearchText } from '../../model/search/search-fields.ts';
import type { AnnotationColumns, ArticleColumns, ClaimantColumns } from './columns.ts';

/** What is searched: annotations, and the articles and claimants whose texts count for their annotations. */
export type DocumentKind = 'annotation' | 'article' | 'claimant';

/** Which number an article or a claimant has in the index, and what stands there of it. */
export interface SearchDocumentRow {
  readonly kind: 'article' | 'claimant';
  readonly id: string;
  readonly number: number;
  /** The texts as they are indexed, so that they can be taken out to the word. */
  readonly texts: readonly SearchText[];
  /** An article's site, or the id of the claimant that stands for this one. */
  readonly group: string;
}

/**
 * A document that was changed a short time ago: what stands of it in the rows of terms, and what is to stand there. A save
 * writes this one row; the rows of terms, some fifty for an annotation, are written later for many documents at once.
 */
export interface RecentRow {
  readonly kind: DocumentKind;
  readonly number: number;
  readonly before: readonly SearchText[];
  readonly after: readonly SearchText[];
}

/** How far the index has come; there is one row, with the key `searchStateKey`. */
export interface SearchState {
  /** Grows with each change, so that whoever kept columns knows that they are old. */
  readonly version: number;
  /** The next number of each kind; numbers are from 1 and never given twice. */
  readonly next: Readonly<Record<DocumentKind, number>>;
  /** What was saved before there was an index is added in batches: what comes next, and the last id that was added; null at the end. */
  readonly backfill: { readonly kind: DocumentKind; readonly after: string } | null;
}

export const searchStateKey = 'state';

/** The key of a row of terms: the kind of documents, the beginning of its terms, the segment. */
export type TermKey = readonly [DocumentKind, string, number];

/** The key of a row of columns. */
export type ColumnKey = readonly [DocumentKind, number];

export type SearchColumns = AnnotationColumns | ArticleColumns | ClaimantColumns;
