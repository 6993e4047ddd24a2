import { standingVerdict } from '../../model/claim.ts';
import { savedState } from '../../model/search/saved-state.ts';
import type { ReadTransaction } from '../schema.ts';
import { type AnnotationColumns, packFacts, tagsAt } from '../search/columns.ts';
import { segmentSize } from '../search/postings.ts';
import type { SearchDocumentRow } from '../search/schema.ts';
import type { Readable } from './inspect.ts';

/** Whether the columns say of an annotation what its record does not, or have one that is not there. */
export async function columnsDiffer(
  transaction: ReadTransaction,
  { annotations }: Readable,
  documents: ReadonlyMap<string, SearchDocumentRow>,
): Promise<boolean> {
  const store = transaction.objectStore('searchColumns');
  const range = IDBKeyRange.bound(['annotation'], ['annotation', []]);
  const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const segments = new Map<number, AnnotationColumns>();
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'annotation') return true;
    segments.set(keys[index]?.[1] ?? 0, row);
  }
  const seen = new Set<number>();
  for (const { record, number } of annotations.values()) {
    if (number === undefined) continue;
    const columns = segments.get(Math.floor(number / segmentSize));
    const place = number % segmentSize;
    const facts = columns?.facts[place] ?? 0;
    if (record.deleted !== null) {
      if (facts !== 0) return true;
      continue;
    }
    seen.add(number);
    const { motivation, color, created, tags, articleId, claimantId } = record;
    const verdict = motivation === 'assessing' ? standingVerdict(record).verdict : null;
    const isSame =
      columns !== undefined &&
      facts === packFacts({ motivation, color, verdict, state: savedState(record) }) &&
      columns.created[place] === created &&
      columns.start[place] === (record.selectors?.position.start ?? -1) &&
      columns.article[place] === documents.get(`article ${articleId}`)?.number &&
      columns.claimant[place] === (claimantId === null ? 0 : documents.get(`claimant ${claimantId}`)?.number) &&
      JSON.stringify(tagsAt(columns, place)) === JSON.stringify(tags);
    if (!isSame) return true;
  }
  for (const [segment, { facts }] of segments) {
    for (const [place, packed] of facts.entries()) {
      if (packed !== 0 && !seen.has(segment * segmentSize + place)) return true;
    }
  }
  return false;
}
