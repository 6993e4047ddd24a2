import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { ImportItem } from '../../model/import-run.ts';
import type { ImportReason } from './import-reason.ts';

/** The formats that can be read. */
export type ImportFormat =
  | 'backup'
  | 'web-annotation'
  | 'hypothesis'
  | 'obsidian-clipper'
  | 'recogito'
  | 'highlighter'
  | 'csv'
  | 'readwise'
  | 'readwise-export'
  | 'hypothesis-csv';

/** A file, read from its beginning whenever it is asked for. */
export interface ImportFile {
  readonly name: string;
  read(): AsyncIterable<Uint8Array>;
}

/** What reading needs of the world. */
export interface ImportTools {
  /** Time of the import, in milliseconds since the Unix epoch. */
  readonly now: number;
  /** SHA-256 of bytes; ids of foreign records are made of it, so that the same file gives the same records. */
  digest(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  /** The version of the database of this extension: a backup of a newer one is not read. */
  readonly schema: number;
  /** For a table whose columns are not known: the names of the columns that hold these. */
  readonly mapping?: ColumnMapping;
}

/** Columns of a table, by what they hold. */
export const mappedFields = ['quote', 'note', 'url', 'title', 'author', 'tags', 'created'] as const;
export type MappedField = (typeof mappedFields)[number];
export type ColumnMapping = Partial<Record<MappedField, string>>;

/** One record of a file, and where it stood there. */
export interface ImportedRecord {
  readonly where: string;
  readonly article: Article;
  readonly annotation: Annotation;
  /** Whether the file says when it was made; if not, its times are those of the import. */
  readonly isDated: boolean;
}

/**
 * What comes out of a file, in its order. The last event is `end`; until it says `valid`, nothing of what came before
 * may be written for good.
 */
export type ImportEvent =
  | ({ readonly kind: 'record' } & ImportedRecord)
  /** Of a backup: what stands for itself. */
  | { readonly kind: 'item'; readonly item: ImportItem }
  | { readonly kind: 'setting'; readonly name: string; readonly value: string }
  | { readonly kind: 'skipped'; readonly where: string; readonly reason: ImportReason }
  | { readonly kind: 'end'; readonly verdict: 'valid'; readonly format: ImportFormat }
  | {
      readonly kind: 'end';
      readonly verdict: 'invalid' | 'unsupported';
      readonly format: ImportFormat | null;
      readonly where: string;
      readonly reason: ImportReason;
    };
