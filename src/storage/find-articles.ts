import type { Article } from '../model/article.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** All articles that have at least one of the keys, each once. More than one when pages turned out later to be the same article. */
export async function findArticles(
  transaction: ReadTransaction | WriteTransaction,
  keys: readonly string[],
): Promise<readonly Article[]> {
  const index = (transaction as ReadTransaction).objectStore('articles').index('byKey');
  const found = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  return [...new Map(found.flat().map((article) => [article.id, article])).values()];
}
