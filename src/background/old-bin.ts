import { purgeDeleted } from '../storage/bin-commands.ts';
import { binLifeMs } from '../storage/bin-queries.ts';
import { withDatabase } from './database-access.ts';

/** Takes away what has lain in the bin for its time. */
export async function clearOldBin(): Promise<void> {
  for (;;) {
    const purged = await withDatabase((database) => purgeDeleted(database, { until: Date.now() - binLifeMs }));
    if (!purged.ok || purged.value.isDone) return;
  }
}
