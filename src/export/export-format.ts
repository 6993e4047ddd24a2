import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';

/** An article and its living annotations in reading order, notes about the whole article first. */
export interface ExportedArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
}

/** What a format is given to write. */
export interface ExportInput {
  readonly articles: readonly ExportedArticle[];
  /** Time of the export, in milliseconds since the Unix epoch. */
  readonly exported: number;
}

/** The writer of one format, loaded when it is first wanted. */
export interface ExportWriter {
  write(input: ExportInput): string;
}

/** One way out, as the registry lists it. */
export interface ExportFormat {
  readonly id: string;
  /** The key of its name in `_locales`. */
  readonly nameKey: string;
  /** File extension, without the dot. */
  readonly extension: string;
  readonly mimeType: string;
  load(): Promise<ExportWriter>;
}
