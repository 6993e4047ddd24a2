import type { Article, PageFacts } from '../model/article.ts';
import { plainAddress } from '../model/article-key.ts';
import type { ArticleId } from '../model/ids.ts';
import { fillMetadata } from '../model/merge-articles.ts';

/** Most keys that one article is found by; a page that invents ever new ones must not grow its record without end. */
const maxKeys = 1_000;
/** Most addresses that are remembered of one article: more than a person would look through. */
const maxUrls = 200;

/** The record of an article that is annotated for the first time. */
export function createArticle(id: ArticleId, facts: PageFacts, keys: readonly string[], now: number): Article {
  return {
    id,
    url: facts.url,
    keys: [...new Set(keys)],
    urls: [plainAddress(facts.url)],
    relations: [],
    isArticle: facts.isArticle,
    metadata: facts.metadata,
    corrections: {},
    created: now,
    modified: now,
  };
}

/**
 * What a later visit adds to an article: keys and addresses that were not known, and metadata that were missing. What was there,
 * and what the person corrected, stays; a visit that adds nothing returns the same record.
 */
export function enrichArticle(article: Article, facts: PageFacts, keys: readonly string[], now: number): Article {
  const newKeys = keys.filter((key) => !article.keys.includes(key)).slice(0, maxKeys - article.keys.length);
  const metadata = fillMetadata(article.metadata, facts.metadata);
  const isArticle = article.isArticle || facts.isArticle;
  const url = plainAddress(facts.url);
  const isNewUrl = !article.urls.includes(url) && article.urls.length < maxUrls;
  if (newKeys.length === 0 && !isNewUrl && metadata === article.metadata && isArticle === article.isArticle) {
    return article;
  }
  return {
    ...article,
    keys: [...article.keys, ...new Set(newKeys)],
    urls: isNewUrl ? [...article.urls, url] : article.urls,
    metadata,
    isArticle,
    modified: Math.max(now, article.modified + 1),
  };
}
