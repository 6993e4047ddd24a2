import { addBatchToIndex } from '../storage/search/backfill.ts';
import { mergeRecent } from '../storage/search/merge-recent.ts';
import { withDatabase } from './database-access.ts';
import { clearOldBin } from './old-bin.ts';

/** How long after a change the index is looked after: several changes then are one piece of work. */
const delayMs = 2_000;

let isAwaited = false;

/**
 * Sees to the search index a little after a change: what was saved before there was an index is added, and what changed
 * lately is taken up. Should the browser stop the background meanwhile, the next change goes on with it.
 */
export function keepIndexSoon(): void {
  if (isAwaited) return;
  isAwaited = true;
  setTimeout(() => void keepIndex(), delayMs);
}

async function keepIndex(): Promise<void> {
  isAwaited = false;
  await clearOldBin();
  for (;;) {
    const added = await withDatabase(addBatchToIndex);
    if (!added.ok || added.value.isComplete) break;
  }
  for (;;) {
    const merged = await withDatabase((database) => mergeRecent(database));
    if (!merged.ok || !merged.value) break;
  }
}
