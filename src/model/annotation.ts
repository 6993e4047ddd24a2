import type { Color } from './color.ts';
import type { HistoryEntry } from './history.ts';
import type { AnnotationId, ArticleId } from './ids.ts';
import type { PassageSelectors } from './selectors.ts';

/**
 * Why an annotation was made (W3C Web Annotation, section 3.3.5):
 * `assessing` is a claim, `highlighting` a plain highlight, `commenting` a note.
 */
export const motivations = ['assessing', 'highlighting', 'commenting'] as const;
export type Motivation = (typeof motivations)[number];

/** The parts of an annotation that a person can change after it was made. */
export interface AnnotationBody {
  readonly motivation: Motivation;
  readonly note: string;
  readonly tags: readonly string[];
  readonly color: Color;
  /** Who says it, for a claim; empty when not given. */
  readonly claimant: string;
}

/** The fields that carry their own time of last change, so that two devices' edits can be merged field by field. */
export type StampedField = keyof AnnotationBody | 'deleted' | 'selectors';

/**
 * A record about a passage of an article, or about the article as a whole when `selectors` is null.
 * All times are milliseconds since the Unix epoch.
 */
export interface Annotation extends AnnotationBody {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly selectors: PassageSelectors | null;
  readonly created: number;
  readonly modified: number;
  /** When it was deleted, or null while it lives: a tombstone, so that a deletion can be undone and merged. */
  readonly deleted: number | null;
  /** What became of its words after they were saved, oldest first; see `history-edits.ts`. */
  readonly history: readonly HistoryEntry[];
  readonly stamps: Readonly<Record<StampedField, number>>;
}

/** A wish to make an annotation, before it has an id, an article and times. */
export interface AnnotationDraft extends AnnotationBody {
  readonly selectors: PassageSelectors | null;
}
