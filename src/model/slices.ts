/** Runs sliced work to its end in one go. */
export function finishSlices<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What sliced work needs of its surroundings, so that no task on the page's thread grows long. */
export interface SliceSchedule {
  /** Milliseconds of work between two pauses. */
  readonly budgetMs: number;
  /** A clock in milliseconds. */
  now(): number;
  /** Resolves in a later task. */
  pause(): Promise<void>;
  readonly signal?: AbortSignal;
}

/** Runs sliced work with a pause whenever the budget is spent; undefined when it was aborted. */
export async function runInSlices<T>(work: Generator<void, T>, schedule: SliceSchedule): Promise<T | undefined> {
  let started = schedule.now();
  for (;;) {
    if (schedule.signal?.aborted === true) return undefined;
    const step = work.next();
    if (step.done === true) return step.value;
    if (schedule.now() - started >= schedule.budgetMs) {
      await schedule.pause();
      started = schedule.now();
    }
  }
}
