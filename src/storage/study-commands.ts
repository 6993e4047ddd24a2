import { failed, type Result, success } from '../model/failure.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { ReviewState } from '../model/study.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** Keeps the order of a course's notes; `tag` is folded. */
export function saveOutline(
  database: Database,
  { tag, order, now }: { readonly tag: string; readonly order: readonly AnnotationId[]; readonly now: number },
): Promise<Result<null>> {
  return write(database, ['outlines'], async (transaction) => {
    await transaction.objectStore('outlines').put({ tag, order: [...new Set(order)], modified: now });
    return success(null);
  });
}

/** What a review of a card came to. */
export interface ReviewWish {
  readonly id: AnnotationId;
  /** When it was last reviewed, as far as the asker knows. */
  readonly before: number | null;
  readonly review: ReviewState;
  readonly now: number;
}

/** Keeps a review, unless another place has reviewed the card meanwhile, and answers with what is kept then. Fails with `notFound` for an annotation that is gone. */
export function saveReview(database: Database, { id, before, review, now }: ReviewWish): Promise<Result<ReviewState>> {
  return write(database, ['annotations', 'reviews'], async (transaction) => {
    const row = await transaction.objectStore('annotations').get(id);
    if (row === undefined || row.record.deleted !== null) return failed('notFound');
    const reviews = transaction.objectStore('reviews');
    const kept = (await reviews.get(id))?.review;
    if (kept !== undefined && kept.lastReview !== before) return success(kept);
    await reviews.put({ id, review, modified: now });
    return success(review);
  });
}
