import type { ReviewState } from '../../../src/model/study.ts';

/** A card that was never seen. */
export const newCard: ReviewState = {
  due: 5,
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningSteps: 0,
  reps: 0,
  lapses: 0,
  stage: 'new',
  lastReview: null,
};
