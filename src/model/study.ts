import type { Annotation } from './annotation.ts';
import type { AnnotationId } from './ids.ts';
import { maxLineLength } from './limits.ts';
import { integer, list, moment, nullable, number, object, oneOf, type Parser, text } from './parse.ts';
import { annotationId } from './record-parsers.ts';

/** How far a card is learned, as FSRS counts it. */
export const reviewStages = ['new', 'learning', 'review', 'relearning'] as const;
export type ReviewStage = (typeof reviewStages)[number];

/** How well a person knew the answer; each has the key of its number, from 1. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof grades)[number];

/** What FSRS remembers of one card. Times in milliseconds since the Unix epoch. */
export interface ReviewState {
  readonly due: number;
  /** Days after which nine in ten of such cards are still known. */
  readonly stability: number;
  /** From 1 to 10. */
  readonly difficulty: number;
  readonly scheduledDays: number;
  /** The step of learning that the card stands on. */
  readonly learningSteps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly stage: ReviewStage;
  /** Null for a card that was never seen. */
  readonly lastReview: number | null;
}

export const reviewState: Parser<ReviewState> = object({
  due: number(0),
  stability: number(0),
  difficulty: number(0),
  scheduledDays: number(0),
  learningSteps: integer(0),
  reps: integer(0),
  lapses: integer(0),
  stage: oneOf(reviewStages),
  lastReview: nullable(number(0)),
});

/** Most notes of one course whose order is kept. */
export const maxOutlineLength = 100_000;

/** The order of a course's notes. */
export interface Outline {
  /** The course's tag, folded. */
  readonly tag: string;
  readonly order: readonly AnnotationId[];
  /** In milliseconds since the Unix epoch. */
  readonly modified: number;
}

export const outline: Parser<Outline> = object({
  tag: text(maxLineLength),
  order: list(annotationId, maxOutlineLength),
  modified: moment,
});

/** What is remembered of an annotation as a card. */
export interface Review {
  readonly id: AnnotationId;
  readonly review: ReviewState;
  /** In milliseconds since the Unix epoch. */
  readonly modified: number;
}

export const review: Parser<Review> = object({ id: annotationId, review: reviewState, modified: moment });

/** A course's notes in the order that the person gave them; those that have no place yet follow, oldest first. */
export function inOutlineOrder(
  annotations: readonly Annotation[],
  order: readonly AnnotationId[],
): readonly Annotation[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return annotations.toSorted(
    (one, other) =>
      (places.get(one.id) ?? order.length) - (places.get(other.id) ?? order.length) ||
      one.created - other.created ||
      (one.id < other.id ? -1 : 1),
  );
}

/** A list in which one item stands at another place, from 0; the nearest there is where the list has no such place. */
export function moved<T>(items: readonly T[], item: T, place: number): readonly T[] {
  if (!items.includes(item)) return items;
  const others = items.filter((each) => each !== item);
  return others.toSpliced(Math.min(Math.max(place, 0), others.length), 0, item);
}

/** Whether a note can be asked for: it is about words that can be the answer. */
export function isCard({ selectors }: Annotation): boolean {
  return selectors !== null;
}

/** What a card asks: what the person noted, else the sentence of the quote without it; empty where neither is there. */
export function promptOf({ note, selectors }: Annotation): string {
  if (note.trim() !== '') return note.trim();
  if (selectors === null) return '';
  const { sentence, quote } = selectors;
  const around = sentence.replace(quote.exact, ' … ').replace(/\s+/gu, ' ').trim();
  return around === '…' || !sentence.includes(quote.exact) ? '' : around;
}
