import type { AnnotationDraft } from './annotation.ts';
import type { AnnotationId, ArticleId } from './ids.ts';

/** A note that is being written, kept while it is typed so that no crash, reload or update of the extension loses it. */
export interface NoteDraft {
  /** The page it is written on: its first canonical key. One open editor a page. */
  readonly pageKey: string;
  readonly articleId: ArticleId | null;
  /** The annotation that is being edited, or null for a new one. */
  readonly annotationId: AnnotationId | null;
  readonly draft: AnnotationDraft;
  /** Milliseconds since the Unix epoch. */
  readonly updated: number;
}
