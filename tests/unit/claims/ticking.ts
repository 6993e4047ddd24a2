import type { SliceSchedule } from '../../../src/model/slices.ts';

/** Slices by a clock that goes on by one millisecond whenever it is read, with a count of the pauses that were made. */
export function tickingSlices(budgetMs = 8): SliceSchedule & { pauses(): number } {
  let now = 0;
  let pauses = 0;
  return {
    budgetMs,
    now: () => {
      now += 1;
      return now;
    },
    pause: async () => {
      pauses += 1;
    },
    pauses: () => pauses,
  };
}
