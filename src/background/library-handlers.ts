import type { LibraryRequests } from '../messages/library-requests.ts';
import { announceChange, type Handlers } from '../messages/runtime.ts';
import { success } from '../model/failure.ts';
import { purgeDeleted, purgeOne } from '../storage/bin-commands.ts';
import { changeMany } from '../storage/many-commands.ts';
import { addBatchToIndex } from '../storage/search/backfill.ts';
import { announceEverywhere } from './changes.ts';
import { withDatabase } from './database-access.ts';

/** Answers to what the library asks about many annotations at once. */
export const libraryHandlers: Required<Handlers<LibraryRequests, null>> = {
  async appChangeMany({ ids, change }) {
    const result = await withDatabase((database) => changeMany(database, { ids, change, now: Date.now() }));
    if (result.ok && result.value.length > 0) void announceEverywhere();
    return result;
  },

  async appEmptyBin() {
    let count = 0;
    for (;;) {
      const purged = await withDatabase((database) => purgeDeleted(database, { until: Date.now() }));
      if (!purged.ok) return purged;
      count += purged.value.count;
      if (purged.value.isDone) break;
    }
    void announceChange();
    return success(count);
  },

  async appPurge({ id }) {
    const result = await withDatabase((database) => purgeOne(database, { id }));
    if (result.ok) void announceChange();
    return result;
  },

  async appAddToIndex() {
    const result = await withDatabase(addBatchToIndex);
    if (result.ok && result.value.isComplete) void announceChange();
    return result;
  },
};
