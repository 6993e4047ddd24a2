import type { SliceSchedule } from '../../src/model/slices.ts';
import type { FileTarget } from './file-target.ts';

/** How much is handed to the file at a time, in UTF-16 code units or bytes. */
const partLength = 250_000;

/** How a page of ours does long work: 24 ms between two pauses in which it draws and hears of being ended: far from the 100 ms at which it would be felt, on slow devices too. */
export function scheduleOf(signal: AbortSignal): SliceSchedule & { readonly signal: AbortSignal } {
  return {
    budgetMs: 24,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    signal,
  };
}

/** Writes a file's pieces in order, with pauses; false when it was ended before the last. `onPause` is told before each pause. */
export async function writePieces(
  pieces: AsyncIterable<string> | AsyncIterable<Uint8Array>,
  target: FileTarget,
  schedule: SliceSchedule,
  onPause: () => void,
): Promise<boolean> {
  let texts: string[] = [];
  let length = 0;
  let started = schedule.now();

  async function flush(): Promise<void> {
    if (texts.length > 0) await target.write(texts.join(''));
    texts = [];
    length = 0;
  }

  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      length += piece.length;
      if (length >= partLength) await flush();
    } else await target.write(piece as Uint8Array<ArrayBuffer>);
    if (schedule.now() - started < schedule.budgetMs) continue;
    onPause();
    await schedule.pause();
    if (schedule.signal?.aborted === true) return false;
    started = schedule.now();
  }
  await flush();
  return schedule.signal?.aborted !== true;
}
