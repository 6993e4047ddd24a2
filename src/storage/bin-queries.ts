import type { Annotation } from '../model/annotation.ts';
import type { Database } from './schema.ts';

/** How long what was deleted can be brought back, in milliseconds: 30 days. */
export const binLifeMs = 30 * 86_400_000;

/** Some of what lies in the bin, last deleted first, and how much that is in all. */
export async function readBin(
  database: Database,
  limit: number,
): Promise<{ readonly annotations: readonly Annotation[]; readonly total: number }> {
  const index = database.transaction('annotations').store.index('byDeletion');
  const total = await index.count();
  const annotations: Annotation[] = [];
  for (
    let row = await index.openCursor(null, 'prev');
    row !== null && annotations.length < limit;
    row = await row.continue()
  ) {
    annotations.push(row.value.record);
  }
  return { annotations, total };
}
