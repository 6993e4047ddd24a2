import { type Result, success } from '../model/failure.ts';
import type { AnnotationId } from '../model/ids.ts';
import { changeOneOfMany, type ManyChange } from '../model/many-edits.ts';
import { reviveClaimant } from './claimant-of-name.ts';
import { putAnnotation } from './record-writes.ts';
import type { Database } from './schema.ts';
import { updateIndex } from './search/update-index.ts';
import { write } from './transaction.ts';

/** How many annotations are read, written and indexed before the next ones are. */
const partSize = 500;

/**
 * Does one thing to many annotations in one transaction: to all of them or, when it fails, to none. Answers the ids of those
 * that it changed, which are what undoing has to be done to; ids of annotations that are gone are passed over.
 */
export function changeMany(
  database: Database,
  { ids, change, now }: { readonly ids: readonly AnnotationId[]; readonly change: ManyChange; readonly now: number },
): Promise<Result<readonly AnnotationId[]>> {
  return write(database, ['annotations', 'claimants', 'articles'], async (transaction) => {
    const annotations = transaction.objectStore('annotations');
    const changed: AnnotationId[] = [];
    for (let from = 0; from < ids.length; from += partSize) {
      const rows = await Promise.all(ids.slice(from, from + partSize).map((id) => annotations.get(id)));
      for (const row of rows) {
        if (row === undefined) continue;
        const after = changeOneOfMany(row.record, change, now);
        if (after === row.record) continue;
        if (change.kind === 'restore' && after.claimantId !== null)
          await reviveClaimant(transaction, after.claimantId, now);
        await putAnnotation(transaction, after);
        changed.push(after.id);
      }
      await updateIndex(transaction);
    }
    return success(changed);
  });
}
