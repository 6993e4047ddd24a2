import type { Article } from '../model/article.ts';
import { areLinked, byAge, isPartedFrom, joinedKeys, livingKeys, ownKey } from '../model/same-article.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type AnyTransaction = ReadTransaction | WriteTransaction;

/**
 * The records that are the article of a page with these keys (its own first), each once: found by the keys, by what
 * those have in common with others, and by what a person joined; none that a person parted. The page's own record
 * comes first when there is one, else the oldest.
 */
export async function findArticles(transaction: AnyTransaction, keys: readonly string[]): Promise<readonly Article[]> {
  const own = await findOwnArticle(transaction, keys);
  const parted = own === undefined ? [] : own.relations.filter(({ kind }) => kind === 'parted').map(({ key }) => key);
  const found = await getByKeys(
    transaction,
    keys.filter((key) => !parted.includes(key)),
  );
  const group: Article[] = [];
  const waiting = own === undefined ? [...found] : [own, ...found];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const taken = next;
    if (group.some(({ id }) => id === taken.id) || isPartedFrom(taken, group)) continue;
    group.push(taken);
    const near = await getByKeys(transaction, [...livingKeys(taken), ...joinedKeys(taken)]);
    waiting.push(...near.filter((each) => areLinked(taken, each)));
  }
  return group;
}

/** The records that are the same article as this one, which is among them. */
export async function findSameArticles(transaction: AnyTransaction, article: Article): Promise<readonly Article[]> {
  const keys = article.keys.slice(0, 1);
  const near = await getByKeys(transaction, [...keys, ...livingKeys(article), ...joinedKeys(article)]);
  // Nearly all are alone, which one look shows.
  if (near.every(({ id }) => id === article.id)) return [article];
  const found = await findArticles(transaction, keys);
  return found.some(({ id }) => id === article.id) ? found : [article, ...found];
}

/** The record of the page itself, to which new annotations belong: the oldest whose own key is the page's. */
export async function findOwnArticle(
  transaction: AnyTransaction,
  keys: readonly string[],
): Promise<Article | undefined> {
  const [own] = keys;
  if (own === undefined) return undefined;
  return (await getByKeys(transaction, [own])).find((article) => ownKey(article) === own);
}

/** The records that are found by any of the keys, oldest first. */
async function getByKeys(transaction: AnyTransaction, keys: readonly string[]): Promise<readonly Article[]> {
  const index = (transaction as ReadTransaction).objectStore('articles').index('byKey');
  const found = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  const single = new Map(found.flat().map((article) => [article.id, article]));
  return byAge([...single.values()].filter((article) => livingKeys(article).some((key) => keys.includes(key))));
}
