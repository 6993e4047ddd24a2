import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import type { ArticleRuling } from './article-ruling.ts';
import type { Claimant } from './claimant.ts';
import type { ArticleId, ImportRunId } from './ids.ts';
import type { NoteDraft } from './note-draft.ts';
import type { SettingChange } from './settings.ts';
import type { Outline, Review } from './study.ts';

/** What a person said of a suggestion that they took for no claim. */
export interface ImportedHiding {
  readonly pageKey: string;
  readonly content: string;
  readonly isHidden: boolean;
  readonly at: number;
}

/** A text as it is stored: UTF-8, raw DEFLATE (RFC 1951) when `isCompressed`. */
export interface PackedText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCompressed: boolean;
}

/** One thing read out of a file and put aside. An article comes before all that belongs to it. */
export type ImportItem =
  | { readonly kind: 'article'; readonly where: string; readonly article: Article }
  /** `isDated`: whether the file says when it was made; if not, its times are those of the import. */
  | {
      readonly kind: 'annotation';
      readonly where: string;
      readonly annotation: Annotation;
      readonly isDated: boolean;
    }
  | { readonly kind: 'claimant'; readonly where: string; readonly claimant: Claimant }
  /** An article's text as it was when first annotated; packed once it is put aside. */
  | {
      readonly kind: 'text';
      readonly where: string;
      readonly articleId: ArticleId;
      readonly text: string | PackedText;
      readonly taken: number;
    }
  | { readonly kind: 'ruling'; readonly where: string; readonly ruling: ArticleRuling }
  | { readonly kind: 'hiding'; readonly where: string; readonly hiding: ImportedHiding }
  | { readonly kind: 'draft'; readonly where: string; readonly draft: NoteDraft }
  | { readonly kind: 'outline'; readonly where: string; readonly outline: Outline }
  | { readonly kind: 'review'; readonly where: string; readonly review: Review }
  | { readonly kind: 'setting'; readonly where: string; readonly change: SettingChange; readonly modified: number };

/** Why something is not taken over; its words are `import_reason_<kind>`, with the values in their places. */
export interface Refusal {
  readonly file: string;
  readonly where: string;
  readonly kind: string;
  readonly values: readonly string[];
}

/** A file of an import, with its format when it was read to its end, or why it was refused as a whole. */
export interface ImportedFileRow {
  readonly name: string;
  readonly size: number;
  readonly format: string | null;
  readonly refusal: Refusal | null;
}

/** What a backup brings for the local storage of our pages, with what stood there before it was put in place. */
export interface ImportedSetting {
  readonly name: string;
  readonly value: string;
  /** Null when there was none; undefined while it is not in place. */
  readonly before?: string | null;
}

/** How many of each an import adds, brings up to date, finds the same, leaves as they are because they are newer here, and cannot take. */
export interface ImportCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly conflict: number;
  readonly refused: number;
}

export const noCounts: ImportCounts = { added: 0, updated: 0, unchanged: 0, conflict: 0, refused: 0 };

/** What an import does: to annotations, and to all that stands beside them. */
export interface ImportSummary {
  readonly annotations: ImportCounts;
  readonly others: ImportCounts;
}

export const emptySummary: ImportSummary = { annotations: noCounts, others: noCounts };

/**
 * An import. `reading`: its files are still being read, or were when the browser died; `ready`: all of it is put aside
 * and nothing written; `written`: it is in the library and can be undone; `undone`: it was taken out again.
 */
export interface ImportRun {
  readonly id: ImportRunId;
  readonly state: 'reading' | 'ready' | 'written' | 'undone';
  readonly files: readonly ImportedFileRow[];
  /** When it was begun, in milliseconds since the Unix epoch. */
  readonly created: number;
  readonly annotations: number;
  readonly batches: number;
  /** The first of them; `refused` counts all. */
  readonly refusals: readonly Refusal[];
  readonly refused: number;
  readonly settings: readonly ImportedSetting[];
  /** When it was written, and what that did; null before. */
  readonly written: number | null;
  readonly summary: ImportSummary | null;
  /** How many records the person had changed since, and which undoing left as they are. */
  readonly kept: number;
}

/** Most refusals and conflicts that are listed one by one; beyond that they are counted. */
export const maxListed = 500;
