import { nextTurn } from './next-turn.ts';

/** Longest stretch of work between two turns of the page, in milliseconds: half a frame at 60 per second. */
export const sliceMs = 8;

/** Counts what work takes, and lets the page have a turn when a slice is used up. */
export class PageSlices {
  workedMs = 0;
  #start = performance.now();

  /** Gives the page a turn if it is time; true when the work is no longer wanted after that. */
  async pausedFor(isOver: () => boolean): Promise<boolean> {
    const spent = performance.now() - this.#start;
    if (spent < sliceMs) return false;
    this.workedMs += spent;
    await nextTurn();
    this.#start = performance.now();
    return isOver();
  }

  /** Runs sliced work; undefined when it is no longer wanted. */
  async run<T>(work: Generator<void, T>, isOver: () => boolean): Promise<T | undefined> {
    for (;;) {
      const step = work.next();
      if (await this.pausedFor(isOver)) return undefined;
      if (step.done === true) return step.value;
    }
  }
}
