import type { AnnotationId } from '../../model/ids.ts';
import { correctedReader, type FoundAnnotation } from '../claim-windows.ts';
import type { Database, ReadTransaction } from '../schema.ts';

/** Reads the annotations with these numbers, each with its article, in their order; those that are gone are left out. */
export async function readFound(
  database: Database,
  numbers: readonly number[],
): Promise<readonly (FoundAnnotation & { readonly number: number })[]> {
  const transaction: ReadTransaction = database.transaction(['annotations', 'articles'], 'readonly');
  const byNumber = transaction.objectStore('annotations').index('byNumber');
  const readArticle = correctedReader(transaction);
  const found = await Promise.all(
    numbers.map(async (number) => {
      const annotation = (await byNumber.get(number))?.record;
      if (annotation === undefined || annotation.deleted !== null) return undefined;
      const article = await readArticle(annotation.articleId);
      return article === undefined ? undefined : { annotation, article, number };
    }),
  );
  return found.filter((each) => each !== undefined);
}

/** The ids of the annotations with these numbers, by one walk through the index of numbers, without their records. */
export async function readIdsOf(database: Database, numbers: Uint32Array): Promise<readonly AnnotationId[]> {
  const wanted = Uint32Array.from(numbers).sort();
  const index = database.transaction('annotations').store.index('byNumber');
  const ids: AnnotationId[] = [];
  let at = 0;
  let cursor = await index.openKeyCursor(IDBKeyRange.lowerBound(wanted[0] ?? 0));
  while (cursor !== null && at < wanted.length) {
    const number = Number(cursor.key);
    while (at < wanted.length && (wanted[at] ?? 0) < number) at += 1;
    if (at >= wanted.length) break;
    if (wanted[at] === number) ids.push(cursor.primaryKey as AnnotationId);
    cursor = await (wanted[at] === number ? cursor.continue() : cursor.continue(wanted[at]));
  }
  return ids;
}
