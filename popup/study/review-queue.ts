import type { Annotation } from '../../src/model/annotation.ts';
import type { AnnotationId } from '../../src/model/ids.ts';
import { isCard, type ReviewState } from '../../src/model/study.ts';

/** The cards to be reviewed at a time, in milliseconds since the Unix epoch: those that are due first, longest due before all, then those never seen, in the outline's order. */
export function dueCards(
  notes: readonly Annotation[],
  reviews: ReadonlyMap<AnnotationId, ReviewState>,
  now: number,
): readonly AnnotationId[] {
  const cards = notes.filter(isCard).map(({ id }) => ({ id, due: reviews.get(id)?.due }));
  const seen = cards.flatMap(({ id, due }) => (due !== undefined && due <= now ? [{ id, due }] : []));
  const unseen = cards.filter(({ due }) => due === undefined);
  return [...seen.toSorted((one, other) => one.due - other.due), ...unseen].map(({ id }) => id);
}

/** How soon a card that is being learned comes again in the same sitting, in milliseconds: the longest step of learning of FSRS is ten minutes. */
const sittingMs = 20 * 60_000;

/** The cards that are left after one was answered: it comes again at the end when it is due within this sitting. */
export function afterAnswer(
  queue: readonly AnnotationId[],
  id: AnnotationId,
  review: ReviewState,
  now: number,
): readonly AnnotationId[] {
  const others = queue.filter((each) => each !== id);
  return review.due - now <= sittingMs ? [...others, id] : others;
}

/** When the next card of a course is due, or undefined when none is. */
export function nextDue(
  notes: readonly Annotation[],
  reviews: ReadonlyMap<AnnotationId, ReviewState>,
): number | undefined {
  const dues = notes.filter(isCard).flatMap(({ id }) => reviews.get(id)?.due ?? []);
  return dues.length === 0 ? undefined : Math.min(...dues);
}
