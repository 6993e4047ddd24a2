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
