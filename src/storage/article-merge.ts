import type { Article, ArticleMetadata, PageFacts } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';

/** Most keys that one article is found by; a page that invents ever new ones must not grow its record without end. */
const maxKeys = 1_000;

/** The record of an article that is annotated for the first time. */
export function createArticle(id: ArticleId, facts: PageFacts, keys: readonly string[], now: number): Article {
  return {
    id,
    url: facts.url,
    keys: [...new Set(keys)],
    isArticle: facts.isArticle,
    metadata: facts.metadata,
    created: now,
    modified: now,
  };
}

/**
 * What a later visit adds to an article: keys that were not known, and metadata that were missing. What was there
 * stays; a visit that adds nothing returns the same record.
 */
export function enrichArticle(article: Article, facts: PageFacts, keys: readonly string[], now: number): Article {
  const newKeys = keys.filter((key) => !article.keys.includes(key)).slice(0, maxKeys - article.keys.length);
  const metadata = fillMetadata(article.metadata, facts.metadata);
  const isArticle = article.isArticle || facts.isArticle;
  if (newKeys.length === 0 && metadata === article.metadata && isArticle === article.isArticle) return article;
  return {
    ...article,
    keys: [...article.keys, ...new Set(newKeys)],
    metadata,
    isArticle,
    modified: Math.max(now, article.modified + 1),
  };
}

/** Of several records that one page's keys lead to, the one that new annotations join: the oldest, so that every tab chooses the same. */
export function oldestArticle(articles: readonly Article[]): Article | undefined {
  return articles.toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1))[0];
}

function fillMetadata(known: ArticleMetadata, seen: ArticleMetadata): ArticleMetadata {
  const missing = (Object.keys(known) as (keyof ArticleMetadata)[]).filter(
    (field) => known[field].length === 0 && seen[field].length > 0,
  );
  return missing.length === 0
    ? known
    : { ...known, ...Object.fromEntries(missing.map((field) => [field, seen[field]])) };
}
