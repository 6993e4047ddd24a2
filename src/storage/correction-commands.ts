import type { Article, PageFacts } from '../model/article.ts';
import { type CorrectionEdit, correctArticle, sharedCorrections } from '../model/corrections.ts';
import { type Result, success } from '../model/failure.ts';
import { type IdSource, newArticleId } from '../model/ids.ts';
import { createArticle, enrichArticle } from './article-merge.ts';
import { findArticles, findOwnArticle } from './find-articles.ts';
import { putArticle } from './record-writes.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

interface CorrectionWish {
  readonly facts: PageFacts;
  /** The page's keys, its own first; at least one. */
  readonly keys: readonly string[];
  readonly edit: CorrectionEdit;
  readonly now: number;
  readonly ids: IdSource;
}

/**
 * Corrects what was read of an article, or takes corrections back, on the page's own record, which is made when nothing was
 * saved of the page yet; what was corrected on pages that are one article with it counts as corrected. Asked for again, it
 * writes nothing.
 */
export function saveCorrections(
  database: Database,
  { facts, keys, edit, now, ids }: CorrectionWish,
): Promise<Result<Article>> {
  return write(database, ['articles'], async (transaction) => {
    const known = await findOwnArticle(transaction, keys);
    const article =
      known === undefined ? createArticle(newArticleId(ids), facts, keys, now) : enrichArticle(known, facts, keys, now);
    const shared = sharedCorrections([article, ...(await findArticles(transaction, keys))]);
    const corrected = correctArticle(article, edit, now, shared);
    if (corrected !== known) await putArticle(transaction, corrected);
    return success(corrected);
  });
}
