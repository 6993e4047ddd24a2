import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, emptyMetadata, type PageFacts } from '../../../src/model/article.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import { createArticle, enrichArticle } from '../../../src/storage/article-merge.ts';

const facts = (changes: Partial<PageFacts> = {}): PageFacts => ({
  url: 'https://news.example/a',
  isArticle: false,
  metadata: emptyMetadata,
  ...changes,
});

function articleMadeAt(created: number, id = 'a', keys = ['news.example/a']): Article {
  return createArticle(id as ArticleId, facts(), keys, created);
}

describe('an article that is visited again', () => {
  test('stays the same record when the visit adds nothing', () => {
    const article = articleMadeAt(5);
    expect(enrichArticle(article, facts(), article.keys, 9)).toBe(article);
  });

  test('is an article once it has been recognised as one', () => {
    const recognised = enrichArticle(articleMadeAt(5), facts({ isArticle: true }), [], 9);
    expect(recognised).toMatchObject({ isArticle: true, modified: 9 });
    expect(enrichArticle(recognised, facts(), [], 10)).toBe(recognised);
  });

  test('moves forward in time even when the clock was set back', () => {
    expect(enrichArticle(articleMadeAt(5), facts(), ['b/'], 1).modified).toBe(6);
  });

  test('keeps every key it had, in order, and never a key twice', () => {
    const key = fc.stringMatching(/^[a-e]$/);
    fc.assert(
      fc.property(fc.array(fc.array(key)), (visits) => {
        const article = visits.reduce((known, keys) => enrichArticle(known, facts(), keys, 9), articleMadeAt(5));
        expect(article.keys).toEqual([...new Set(['news.example/a', ...visits.flat()])]);
      }),
    );
  });

  test('remembers each address it was seen at once, without what tracks', () => {
    const visit = (article: Article, url: string) => enrichArticle(article, facts({ url }), [], 9);
    const seen = visit(visit(articleMadeAt(5), 'https://m.news.example/a?utm_source=x'), 'https://m.news.example/a#b');
    expect(seen.urls).toEqual(['https://news.example/a', 'https://m.news.example/a']);
  });

  test('is not grown without end by a page that invents keys', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `news.example/${index}`);
    expect(enrichArticle(articleMadeAt(5), facts(), keys, 9).keys).toHaveLength(1_000);
    const urls = keys.reduce(
      (known, key) => enrichArticle(known, facts({ url: `https://${key}` }), [], 9),
      articleMadeAt(5),
    );
    expect(urls.urls).toHaveLength(200);
  });
});
