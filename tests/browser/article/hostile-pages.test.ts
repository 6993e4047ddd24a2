import { describe, expect, test } from 'vitest';
import { explainArticle, isArticle } from '../../../src/article/detect-article.ts';

const url = 'https://courier.example/2026/03/council-keeps-the-winter-ferry';
const sentence = 'The council voted late on Tuesday to keep the ferry running through the winter. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;
const megabyte = 'article story '.repeat(75_000);

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Nested deeper than the parser of HTML allows, as scripts can. */
function nest(depth: number): Document {
  const document = parse(`<h1>The ferry stays</h1><section></section>`);
  let inmost: Element = document.body;
  for (let level = 0; level < depth; level += 1) {
    const next = document.createElement(level % 2 === 0 ? 'div' : 'span');
    inmost.append(next);
    inmost = next;
  }
  for (let left = 8; left > 0; left -= 1) {
    const words = document.createElement('p');
    words.textContent = sentence.repeat(4);
    inmost.append(words);
  }
  return document;
}

describe('a hostile page gets an answer, with reasons that agree with it:', () => {
  test.each<[string, () => Document]>([
    ['50,000 elements deep', () => nest(50_000)],
    ['paragraphs and links nested 50,000 deep', () => parse('<p><a href="/x"><b>'.repeat(17_000) + sentence)],
    ['5 MB of running text', () => parse(`<h1>Long</h1><article>${paragraph.repeat(16_000)}</article>`)],
    ['5 MB of one paragraph', () => parse(`<article><p>${sentence.repeat(63_000)}</p></article>`)],
    ['5 MB of elements', () => parse('<div><a href="/cart">x</a><span>y</span></div>'.repeat(120_000))],
    [
      'attributes of 1 MB',
      () =>
        parse(
          `<html class="${megabyte}"><head><meta property="${megabyte}" content="x"><meta property="og:type" content="${megabyte}"><meta name="author" content="${megabyte}"></head><body class="${megabyte}"><div id="${megabyte}" class="${megabyte}" itemtype="${megabyte}"><h1>${megabyte}</h1>${paragraph.repeat(3)}<a href="/${megabyte}">x</a></div></body></html>`,
        ),
    ],
    [
      '2 MB of malformed JSON-LD',
      () => parse(`<script type="application/ld+json">${'{"@type":["a",'.repeat(140_000)}</script>${paragraph}`),
    ],
    ['an address of 1 MB', () => parse(paragraph.repeat(5))],
  ])('%s', (name, build) => {
    const document = build();
    const address = name.startsWith('an address') ? `${url}/${megabyte.replaceAll(' ', '/')}` : url;
    const before = document.documentElement.outerHTML.length;
    const verdict = explainArticle(document, address);
    expect(verdict.isArticle).toBe(isArticle(document, address));
    expect(verdict.reasons.length).toBeGreaterThan(0);
    expect(document.documentElement.outerHTML.length).toBe(before);
  });
});
