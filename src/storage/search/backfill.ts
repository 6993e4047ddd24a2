import type { Annotation } from '../../model/annotation.ts';
import { type Result, success } from '../../model/failure.ts';
import type { ArticleId, ClaimantId } from '../../model/ids.ts';
import { putAnnotation } from '../record-writes.ts';
import type { Database, WriteTransaction } from '../schema.ts';
import { write } from '../transaction.ts';
import { changesOf } from './index-changes.ts';
import { type DocumentKind, searchStateKey } from './schema.ts';

/** How much of what was saved before there was an index stands in it. */
export interface IndexProgress {
  readonly isComplete: boolean;
  readonly indexed: number;
  /** All annotations, those in the bin counted. */
  readonly total: number;
}

/** How many records one batch adds: a second's work on a slow machine, so that a background that is stopped loses little. */
const batchSize = 500;

/** What follows when all of a kind are in the index: annotations last, when what they point to is there. */
const kindAfter = { claimant: 'article', article: 'annotation', annotation: null } as const;

/**
 * Adds a batch of what was saved before there was an index, in one transaction. Not a part of the migration: that would
 * keep every view from opening until 100,000 annotations are read, and a browser that stops the background meanwhile would
 * have it begin anew each time.
 */
export function addBatchToIndex(database: Database): Promise<Result<IndexProgress>> {
  return write(database, ['articles', 'annotations', 'claimants'], async (transaction) => {
    const changes = changesOf(transaction);
    const { backfill } = await changes.state();
    if (backfill !== null) {
      const last = await addBatch(transaction, backfill.kind, backfill.after);
      const kind = last === null ? kindAfter[backfill.kind] : backfill.kind;
      changes.backfill = kind === null ? null : { kind, after: last ?? '' };
    }
    const { next } = await changes.state();
    const isComplete = backfill === null || changes.backfill === null;
    const total = await transaction.objectStore('annotations').count();
    return success({ isComplete, indexed: Math.min(next.annotation - 1, total), total });
  });
}

/** How far the index has come. */
export async function readIndexProgress(database: Database): Promise<IndexProgress> {
  const transaction = database.transaction(['searchState', 'annotations'], 'readonly');
  const state = await transaction.objectStore('searchState').get(searchStateKey);
  const total = await transaction.objectStore('annotations').count();
  return {
    isComplete: (state?.backfill ?? null) === null,
    indexed: Math.min((state?.next.annotation ?? 1) - 1, total),
    total,
  };
}

/** Adds up to `batchSize` records with ids after `after`; answers the last one's, null when none is left. */
async function addBatch(transaction: WriteTransaction, kind: DocumentKind, after: string): Promise<string | null> {
  const changes = changesOf(transaction);
  const range = IDBKeyRange.lowerBound(after, true);
  switch (kind) {
    case 'claimant': {
      const ids = await transaction.objectStore('claimants').getAllKeys(range, batchSize);
      for (const id of ids) changes.claimants.add(id as ClaimantId);
      return ids.at(-1) ?? null;
    }
    case 'article': {
      const ids = await transaction.objectStore('articles').getAllKeys(range, batchSize);
      for (const id of ids) changes.articles.add(id as ArticleId);
      return ids.at(-1) ?? null;
    }
    case 'annotation': {
      const rows = await transaction.objectStore('annotations').getAll(range, batchSize);
      const missing: readonly Annotation[] = rows.flatMap(({ record, number }) =>
        number === undefined ? [record] : [],
      );
      for (const record of missing) await putAnnotation(transaction, record);
      return rows.at(-1)?.record.id ?? null;
    }
  }
}
