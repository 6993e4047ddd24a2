import type { Evidence, VerdictEntry } from './claim.ts';
import type { Color } from './color.ts';
import type { HistoryEntry } from './history.ts';
import type { AnnotationId, ArticleId, ClaimantId } from './ids.ts';
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
  /** Who says it, for a claim, as it was written there; empty when not given. */
  readonly claimant: string;
  /** The word or words that attribute it ("concludes", "according to"); empty when not given. */
  readonly cue: string;
  /** The claim in the person's own words; empty when not given. */
  readonly ownWords: string;
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
  /** The record of who says it; null when `claimant` is empty. It changes with `claimant`, under the same stamp. */
  readonly claimantId: ClaimantId | null;
  readonly created: number;
  readonly modified: number;
  /** When it was deleted, or null while it lives: a tombstone, so that a deletion can be undone and merged. */
  readonly deleted: number | null;
  /** What became of its words after they were saved, oldest first; see `history-edits.ts`. */
  readonly history: readonly HistoryEntry[];
  /** Every verdict that was given on it, oldest first; see `claim-edits.ts`. */
  readonly verdicts: readonly VerdictEntry[];
  /** What speaks for and against it, in the order in which it was added, with what was taken away. */
  readonly evidence: readonly Evidence[];
  readonly stamps: Readonly<Record<StampedField, number>>;
  /** What another system's annotation said beyond this record, for the next export; absent where there is no such thing. */
  readonly foreign?: ForeignAnnotation;
}

/** An annotation as another system wrote it. */
export interface ForeignAnnotation {
  readonly format: 'web-annotation';
  /** The JSON object, to the letter of its names and values. */
  readonly json: string;
}

/** A wish to make an annotation, before it has an id, an article and times. */
export interface AnnotationDraft extends AnnotationBody {
  readonly selectors: PassageSelectors | null;
}
