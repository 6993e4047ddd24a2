import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { explainArticle, isArticle } from '../../../src/article/detect-article.ts';
import { readDeclared, readJsonLd } from '../../../src/article/detection/page-head.ts';
import { guessArticle } from '../../../src/article/guess-article.ts';
import { reasonKinds } from '../../../src/model/article-verdict.ts';
import { cards, jsonLd, type Language, openGraph, page, paragraphs, sentences } from './made-pages.ts';

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;
const slug = 'https://courier.example/2026/03/council-keeps-the-winter-ferry';
const news = `${openGraph('article')}<meta name="author" content="Ines Lind"><meta property="article:published_time" content="2026-03-11T08:00:00Z">${jsonLd({ '@type': 'NewsArticle', headline: 'The ferry stays', author: { '@type': 'Person', name: 'Ines Lind' }, datePublished: '2026-03-11' })}`;
const story = (count: number, language: Language = 'en') =>
  `<main><article><h1>The ferry stays</h1>${paragraphs(count, language)}</article></main>`;

describe('an article is recognised', () => {
  test.each(Object.keys(sentences) as Language[])('in the script of %s', (language) => {
    expect(isArticle(parse(page({ head: news, body: story(8, language) })), slug)).toBe(true);
  });

  test.each(Object.keys(sentences) as Language[])('in the script of %s, when it declares nothing', (language) => {
    expect(isArticle(parse(page({ body: story(10, language) })), slug)).toBe(true);
  });

  test.each<[string, string, string]>([
    ['that says so with Open Graph alone', slug, page({ head: openGraph('article'), body: story(8) })],
    [
      'that says so with JSON-LD in a graph',
      slug,
      page({
        head: jsonLd({
          '@graph': [{ '@type': 'WebPage' }, { '@type': ['NewsArticle'], headline: 'x', datePublished: '2026' }],
        }),
        body: story(8),
      }),
    ],
    ['whose JSON-LD is broken', slug, page({ head: news.replace('"headline"', '"headline'), body: story(8) })],
    [
      'behind a paywall, of which one paragraph is to be read',
      slug,
      page({ head: news, body: `${story(1)}<form><input name="mail"><button>Subscribe</button></form>` }),
    ],
    [
      'that goes on live, in many short posts',
      'https://courier.example/news/live/storm-reaches-the-coast',
      page({
        head:
          jsonLd({
            '@type': 'LiveBlogPosting',
            headline: 'Storm',
            datePublished: '2026-03-11',
            liveBlogUpdate: [{ '@type': 'BlogPosting', headline: 'a', datePublished: '2026' }],
          }) + openGraph('article'),
        body: `<main><article><h1>Storm reaches the coast</h1>${Array.from({ length: 20 }, () => `<section><time>10:00</time>${paragraphs(1)}</section>`).join('')}</article></main>`,
      }),
    ],
    [
      'with a page of comments below',
      slug,
      page({
        head: news,
        body: `${story(10)}<section class="comments"><h2>Comments</h2>${'<p>I agree.</p>'.repeat(60)}<form><textarea></textarea></form></section>`,
      }),
    ],
    ['whose address says nothing', 'https://courier.example/?p=1234', page({ head: news, body: story(12) })],
  ])('%s', (_name, url, html) => {
    expect(isArticle(parse(html), url)).toBe(true);
  });
});

describe('a page of another kind is none', () => {
  test.each<[string, string, string]>([
    [
      'a front page',
      'https://courier.example/',
      page({ head: openGraph('website'), body: cards(40, () => '<p>What happened, told in a line.</p>') }),
    ],
    [
      'a section',
      'https://courier.example/category/news',
      page({ head: jsonLd({ '@type': 'CollectionPage' }), body: cards(30, () => paragraphs(1)) }),
    ],
    [
      'a product',
      'https://shop.example/product/kettle',
      page({
        head: openGraph('product') + jsonLd({ '@type': 'Product', offers: { '@type': 'Offer', price: '20' } }),
        body: `<main class="product"><h1>Kettle</h1>${paragraphs(2)}<form><button>+</button><button>-</button><button>Add</button><a href="/cart">Cart</a></form></main>`,
      }),
    ],
    [
      'a thread of a forum',
      'https://forum.example/threads/which-kettle.123/',
      page({
        head: jsonLd({ '@type': 'DiscussionForumPosting' }),
        body: Array.from(
          { length: 20 },
          () =>
            `<div class="message"><span>Mo</span><button>Reply</button><div class="message-body">${paragraphs(1)}</div></div>`,
        ).join(''),
      }),
    ],
    [
      'questions and answers',
      'https://qa.example/questions/12/which-kettle',
      page({
        head: jsonLd({ '@type': 'QAPage' }) + openGraph('website'),
        body: Array.from(
          { length: 6 },
          () => `<div class="answer"><span>7</span>${paragraphs(2)}<button>Reply</button></div>`,
        ).join(''),
      }),
    ],
    [
      'a manual',
      'https://docs.example/reference/api/commands',
      page({
        body: `<nav></nav><nav></nav><main class="document"><h1>Commands</h1>${`<h2>Run</h2>${paragraphs(1)}<pre><code><span>run</span> <span>now</span></code></pre>`.repeat(12)}</main>`,
      }),
    ],
    [
      'a form',
      'https://office.example/login',
      page({ body: '<form><input><input type="password"><button>Sign in</button></form>' }),
    ],
    ['nothing at all', 'https://courier.example/nothing', '<html></html>'],
  ])('%s', (_name, url, html) => {
    expect(isArticle(parse(html), url)).toBe(false);
  });
});

describe('the reasons', () => {
  test('of a declared article speak for it, the declaration among them', () => {
    const { isArticle: is, reasons } = explainArticle(parse(page({ head: news, body: story(8) })), slug);
    expect(is).toBe(true);
    expect(reasons).toContainEqual({ kind: 'declared', isFor: true });
    expect(reasons.filter(({ isFor }) => isFor).length).toBeGreaterThan(reasons.length / 2);
  });

  test('of a front page name its address', () => {
    const html = page({ body: cards(40, () => '<p>In a line.</p>') });
    const { isArticle: is, reasons } = explainArticle(parse(html), 'https://courier.example/');
    expect(is).toBe(false);
    expect(reasons).toContainEqual({ kind: 'address', isFor: false });
  });

  test('name each kind once, at least one, and say the same as the plain answer', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 12 }),
        fc.nat({ max: 30 }),
        fc.boolean(),
        fc.webUrl(),
        (texts, teasers, isNews, url) => {
          const html = page({ head: isNews ? news : '', body: story(texts) + cards(teasers, () => '') });
          const verdict = explainArticle(parse(html), url);
          expect(verdict.isArticle).toBe(isArticle(parse(html), url));
          const kinds = verdict.reasons.map(({ kind }) => kind);
          expect(kinds.length).toBeGreaterThan(0);
          expect(new Set(kinds).size).toBe(kinds.length);
          expect(reasonKinds).toEqual(expect.arrayContaining(kinds));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('a hostile page', () => {
  test.each<[string, string, string]>([
    [
      'with 2 MB of malformed JSON-LD',
      slug,
      page({ head: `<script type="application/ld+json">${'{"@type":["a",'.repeat(140_000)}</script>`, body: story(3) }),
    ],
    ['with 5 MB of text', slug, page({ body: `<article>${paragraphs(14_000)}</article>` })],
    ['without head and body', slug, '<p>'],
    [
      'with very long attributes',
      slug,
      page({
        head: `<meta property="og:type" content="${'article'.repeat(10_000)}">`,
        body: `<div class="${'article '.repeat(10_000)}"><p>${sentences.en.repeat(4)}</p></div>`,
      }),
    ],
    ['with an address that is none', 'about:blank', page({ body: story(3) })],
    ['with an address of broken escapes', 'https://courier.example/%E0%A4%A/%', page({ body: story(3) })],
    [
      'with names from the prototype',
      slug,
      page({
        head:
          jsonLd({ '@type': 'constructor', toString: 1 }) +
          '<meta name="__proto__" content="x"><meta name="constructor" content="y">',
        body: story(3),
      }),
    ],
  ])('%s gets an answer', (_name, url, html) => {
    expect(typeof isArticle(parse(html), url)).toBe('boolean');
  });
});

describe('a guess by address and head alone', () => {
  test.each<[string, string, string, boolean]>([
    ['takes a page for an article that says so', slug, page({ head: news, body: story(8) }), true],
    [
      'takes a front page for none',
      'https://courier.example/',
      page({ body: cards(12, () => '<p>In a line.</p>') }),
      false,
    ],
    ['does not look at what is below the head', slug, page({ head: news, body: '' }), true],
  ])('%s', (_name, url, html, isOne) => {
    const document = parse(html);
    expect(guessArticle({ ...readDeclared(document), json: readJsonLd(document) }, url)).toBe(isOne);
  });
});
