import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findNestedArticles } from '../../../src/article/nested-articles.ts';

const page = 'https://news.example/world/first-story?utm_source=x';
const text = `<p>${'Words that run on. '.repeat(40)}</p>`;

function found(body: string): readonly (readonly [string, string])[] {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  return findNestedArticles(document as unknown as Document, page).map(({ url, headline }) => [url, headline] as const);
}

describe('an article that stands on the page of another', () => {
  const second = [['https://news.example/world/second-story', 'Second']];
  test.each([
    [
      'a permanent link (HTML, rel=bookmark)',
      `<article><h2>Second</h2><a rel="bookmark" href="second-story">#</a>${text}</article>`,
    ],
    [
      'its headline’s link (WordPress themes)',
      `<article><h2><a href="/world/second-story">Second</a></h2>${text}</article>`,
    ],
    ['data-url (lazy loaders)', `<article data-url="/world/second-story"><h2>Second</h2>${text}</article>`],
    ['data-permalink on any element', `<div data-permalink="/world/second-story"><h2>Second</h2>${text}</div>`],
    [
      'itemid (microdata)',
      `<div itemscope itemtype="https://schema.org/NewsArticle" itemid="/world/second-story"><h2>Second</h2>${text}</div>`,
    ],
    [
      'mainEntityOfPage (microdata)',
      `<article><meta itemprop="mainEntityOfPage" content="/world/second-story#x"><h2>Second</h2>${text}</article>`,
    ],
  ])('is known by %s', (_name, body) => {
    expect(found(`<article>${text}</article>${body}`)).toEqual(second);
  });

  test.each([
    ['has no address', `<article><h2>Second</h2>${text}</article>`],
    ['is a teaser', '<article><h2><a href="/world/second-story">Second</a></h2><p>In short.</p></article>'],
    ['is the page’s own', `<article data-url="${page}#top">${text}</article>`],
    ['is the page’s own, reached with a campaign', `<article data-url="/world/first-story/">${text}</article>`],
    ['says another site’s address', `<article data-url="https://other.example/world/second-story">${text}</article>`],
    ['says the front page', `<article data-url="/">${text}</article>`],
    [
      'says no address',
      `<article data-url="javascript:alert(1)">${text}</article><article data-url="http://[">${text}</article>`,
    ],
    ['is a comment under the page', `<article><a rel="bookmark" href="${page}#comment-5">5</a>${text}</article>`],
  ])('is not told apart when it %s', (_name, body) => {
    expect(found(body)).toEqual([]);
  });

  test('does not lend its link and words to the one around it', () => {
    const inner = `<article data-url="/inner"><h2>Inner</h2>${text}</article>`;
    expect(found(`<article><h1>Outer</h1>${inner}</article>`)).toEqual([['https://news.example/inner', 'Inner']]);
  });

  test('is looked for among the first three hundred elements, and twenty are told of', () => {
    const many = Array.from({ length: 400 }, (_, index) => `<article data-url="/s/${index}">${text}</article>`).join(
      '',
    );
    expect(found(many)).toHaveLength(20);
  });
});
