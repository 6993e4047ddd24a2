import { type Card, createEmptyCard, fsrs, generatorParameters, Rating, State } from 'ts-fsrs';
import { type Grade, type ReviewStage, type ReviewState, reviewStages } from '../../src/model/study.ts';

// Without chance: the same answer at the same time leads to the same day on every device.
const scheduler = fsrs(generatorParameters({ enable_fuzz: false }));

const stages: { readonly [stage in ReviewStage]: State } = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

const ratings = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/** What a card is after an answer; `before` is undefined for one that was never seen, `now` in milliseconds since the Unix epoch. */
export function reviewed(before: ReviewState | undefined, grade: Grade, now: number): ReviewState {
  const { card } = scheduler.next(before === undefined ? createEmptyCard(now) : cardOf(before), now, ratings[grade]);
  return {
    due: card.due.getTime(),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    stage: reviewStages.find((stage) => stages[stage] === card.state) ?? 'review',
    lastReview: now,
  };
}

function cardOf(state: ReviewState): Card {
  return {
    due: new Date(state.due),
    stability: state.stability,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.scheduledDays,
    learning_steps: state.learningSteps,
    reps: state.reps,
    lapses: state.lapses,
    state: stages[state.stage],
    ...(state.lastReview === null ? {} : { last_review: new Date(state.lastReview) }),
  };
}
