import type { Annotation } from '../model/annotation.ts';
import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRunId } from '../model/ids.ts';
import {
  emptySummary,
  type ImportCounts,
  type ImportItem,
  type ImportSummary,
  maxListed,
} from '../model/import-run.ts';
import { type Decision, decideBatch, type RefusedFor } from './import-decisions.ts';
import { newMemory } from './import-memory.ts';
import { type Database, importedStores, type StoreName } from './schema.ts';

/** How a long piece of work is watched and ended. */
export interface ImportWork {
  readonly signal: AbortSignal;
  /** Told now and then how many items are done. */
  onProgress(done: number): void;
}

/** An annotation that is newer here than in the file, and stays. */
export interface ImportConflict {
  readonly where: string;
  readonly here: Annotation;
  readonly imported: Annotation;
}

/** A record of the file that has no place here. */
export interface PlannedRefusal {
  readonly where: string;
  readonly item: ImportItem;
  readonly why: RefusedFor;
}

/** What an import would do, and what stands against it; of both lists the first entries. */
export interface ImportPlan {
  readonly summary: ImportSummary;
  readonly conflicts: readonly ImportConflict[];
  readonly refusals: readonly PlannedRefusal[];
}

/**
 * Says what writing an import would do to the library as it is now. Reads it part by part, so that saving goes on
 * beside it; writing decides anew. Fails with `notFound` or `stopped`.
 */
export async function planImport(
  database: Database,
  id: ImportRunId,
  { signal, onProgress }: ImportWork,
): Promise<Result<ImportPlan>> {
  const run = await database.get('importRuns', id);
  if (run === undefined) return failed('notFound', id);
  const stores: readonly StoreName[] = [...importedStores, 'importBatches'];
  const memory = await newMemory(database.transaction(['annotations', 'articles'], 'readonly') as never);
  const conflicts: ImportConflict[] = [];
  const refusals: PlannedRefusal[] = [];
  let summary = emptySummary;
  let done = 0;
  for (let number = 0; number < run.batches; number += 1) {
    if (signal.aborted) return failed('stopped');
    const transaction = database.transaction(stores, 'readonly');
    const batch = await transaction.objectStore('importBatches').get([id, number]);
    if (batch === undefined) return failed('notFound', `part ${number} of ${id}`);
    const decisions = await decideBatch(transaction as never, batch.items, memory, 0);
    summary = addUp(summary, decisions);
    for (const { item, here, why } of decisions) {
      if (item.kind === 'annotation' && here !== undefined && conflicts.length < maxListed)
        conflicts.push({ where: item.where, here, imported: item.annotation });
      if (why !== undefined && refusals.length < maxListed) refusals.push({ where: item.where, item, why });
    }
    done += batch.items.length;
    onProgress(done);
  }
  return success({ summary, conflicts, refusals });
}

/** Adds what some items come to. */
export function addUp(summary: ImportSummary, decisions: readonly Decision[]): ImportSummary {
  const annotations: Record<keyof ImportCounts, number> = { ...summary.annotations };
  const others: Record<keyof ImportCounts, number> = { ...summary.others };
  for (const { item, kind } of decisions) (item.kind === 'annotation' ? annotations : others)[kind] += 1;
  return { annotations, others };
}
