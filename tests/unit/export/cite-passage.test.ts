import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styleIds } from '../../../src/export/citation.ts';
import { citePassage, unsavedArticle } from '../../../src/export/cite-passage.ts';
import { htmlToText } from '../../../src/export/html-to-text.ts';
import { paragraphNumber } from '../../../src/export/paragraph-number.ts';
import { annotationWith, anyArticle, anyText, articleWith, passageOf } from './made-records.ts';

const paragraph = (words: string) =>
  `${words} and more words that make this a whole paragraph of the article, told at length.`;
const text = [
  'Menu',
  'A subscription gives you all of our articles, newsletters and the printed paper at your door.',
  'A bridge is closed',
  'By Mara Lindqvist',
  paragraph('The first says'),
  'What comes next',
  paragraph('The second says'),
  'Photo: AP',
  paragraph('The third says'),
].join('\n');
const numberOf = (exact: string, start = text.indexOf(exact)) =>
  paragraphNumber(text, { exact }, start, 'A bridge is closed');

describe('the paragraph of a quote', () => {
  test.each([
    ['The first says', 1],
    ['The second says', 2],
    ['told at length.\nPhoto: AP', 2],
    ['The third says', 3],
  ])('that begins “%s” is counted from the headline on', (exact, number) => {
    expect(numberOf(exact)).toBe(number);
  });

  test('is found where the words now stand, the nearest first', () => {
    expect(numberOf('whole paragraph', text.indexOf('The second'))).toBe(2);
    expect(numberOf('whole paragraph', text.length)).toBe(3);
    expect(numberOf('The first says', text.length)).toBe(1);
  });

  test.each(['Photo: AP', 'words that are not there', ''])('of “%s” is none', (exact) => {
    expect(numberOf(exact)).toBeUndefined();
  });

  test('is none where nothing is known of a headline but the text has no paragraph', () => {
    expect(paragraphNumber('one\ntwo', { exact: 'two' }, 4, '')).toBeUndefined();
  });
});

const wish = { style: 'apa', withAccessDate: true, paragraph: 3, accessed: Date.UTC(2026, 2, 5) } as const;
const article = articleWith({
  headline: 'A bridge is closed',
  byline: ['Mara Lindqvist'],
  published: '2026-03-04',
  publisher: 'The Courier',
});

describe('a citation', () => {
  test('of a quote is its words, where the text speaks of it, and the reference', () => {
    const { plain, html } = citePassage(
      { article, annotation: { selectors: passageOf('the  bridge\nis closed') } },
      wish,
    );
    expect(plain).toBe(
      '“the bridge is closed” (Lindqvist, 2026, para. 3)\n\nLindqvist, M. (2026, March 4). A bridge is closed. The Courier. Retrieved March 5, 2026, from https://news.example/report',
    );
    expect(html).toContain('<i>The Courier</i>');
  });

  test('of an article is its reference', () => {
    expect(citePassage({ article }, { ...wish, style: 'chicago' }).plain).toBe(
      'Lindqvist, Mara. “A bridge is closed.” The Courier, March 4, 2026. Accessed March 5, 2026. https://news.example/report.',
    );
  });

  test('of a note about the whole article is its reference', () => {
    const annotation = annotationWith({ selectors: null });
    expect(citePassage({ article, annotation }, wish)).toEqual(citePassage({ article }, wish));
  });

  test('can be made of a page that nothing was saved of', () => {
    const { url, isArticle, metadata } = article;
    const unsaved = unsavedArticle({ url, isArticle, metadata }, wish.accessed);
    expect(citePassage({ article: unsaved }, wish)).toEqual(citePassage({ article }, wish));
  });

  test('says the same as plain text and as HTML, whatever the words', () => {
    const fold = (words: string) => words.replace(/[\s\p{Cc}\uFEFF\uFFFD]+/gu, '');
    fc.assert(
      fc.property(anyArticle, anyText, fc.constantFrom(...styleIds), (source, exact, style) => {
        const cited = citePassage({ article: source, annotation: { selectors: passageOf(exact) } }, { ...wish, style });
        expect(fold(htmlToText(cited.html))).toBe(fold(cited.plain));
        expect(cited.html.replace(/<\/?(?:p|i)>/gu, '')).not.toMatch(/[<>]/u);
      }),
      { numRuns: 300 },
    );
  });
});
