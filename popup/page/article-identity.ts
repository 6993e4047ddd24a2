import { addressesWithin } from '../../src/model/address-wrappers.ts';
import type { Article, PageFacts } from '../../src/model/article.ts';
import { articleKey } from '../../src/model/article-key.ts';
import type { Result } from '../../src/model/failure.ts';
import { livingKeys, ownKey, relationOf } from '../../src/model/same-article.ts';
import type { Database } from '../../src/storage/database.ts';
import { findArticle, readArticles } from '../../src/storage/queries.ts';
import { readDatabase } from './popup-database.ts';

/** Every article that a page can be joined with, last changed first. */
export function readKnownArticles(): Promise<Result<readonly Article[]>> {
  return readDatabase(readArticles);
}

/**
 * The known article of which a page says that it is a copy: its canonical link leads to another site, or its address
 * holds another one, as an archive's does. It is offered, never taken for granted. Null when there is none, or the
 * person parted the two.
 */
export async function findOriginal(
  database: Database,
  facts: PageFacts,
  articles: readonly Article[],
): Promise<Article | null> {
  const named = [facts.metadata.canonicalUrl, ...addressesWithin(facts.url)];
  const own = articleKey(facts.url);
  const record = articles.find((article) => ownKey(article) === own);
  for (const key of named.map(articleKey)) {
    if (key === undefined || key === own) continue;
    const original = await findArticle(database, [key]);
    const isHere = original === undefined || articles.some(({ id }) => id === original.id);
    const isWanted = !isHere && livingKeys(original).includes(key) && new URL(`https://${key}`).pathname !== '/';
    if (isWanted && (record === undefined || relationOf(record, original) === 'open')) return original;
  }
  return null;
}
