import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragmentUrl } from '../../../src/model/text-fragment.ts';

const page = 'https://news.example/report';

/** The terms of a link's text directive, as a browser decodes them. */
function termsOf(url: string): readonly string[] {
  const directive = url.split(':~:text=')[1] ?? '';
  return directive.split(',').map(decodeURIComponent);
}

/** A quote's blocks as a browser matches them: a term never spans two of them, and white space counts once. */
function blocksOf(quote: string): readonly string[] {
  return quote
    .split(/[\n\t]/u)
    .map((block) => block.replace(/\s+/gu, ' ').trim())
    .filter((block) => block !== '');
}

describe('a link to a passage', () => {
  test.each([
    ['a phrase', 'would likely reject', 'would%20likely%20reject'],
    ['what parts a directive’s terms', 'well-known, A&B', 'well%2Dknown%2C%20A%26B'],
    ['signs that links often lose', "(it's *so*!)", '%28it%27s%20%2Aso%2A%21%29'],
    ['two paragraphs', 'One two three.\n\nFour five six.', 'One%20two%20three.,Four%20five%20six.'],
    ['two lines', 'roses are red\nviolets are blue', 'roses%20are%20red,violets%20are%20blue'],
    ['two cells of a table', 'Kherson\t12 killed', 'Kherson,12%20killed'],
    ['another script', '停战', '%E5%81%9C%E6%88%98'],
    ['half a character', '\ud83d!', '%EF%BF%BD%21'],
  ])('names %s', (_name, quote, directive) => {
    expect(textFragmentUrl(page, quote)).toBe(`${page}#:~:text=${directive}`);
  });

  test.each([
    ['a fragment', `${page}#comments`, `${page}#comments:~:text=word`],
    ['a route', 'https://news.example/#/story/1', 'https://news.example/#/story/1:~:text=word'],
    ['an older directive', `${page}#:~:text=old`, `${page}#:~:text=word`],
    ['both', `${page}?a=1#top:~:text=old&text=older`, `${page}?a=1#top:~:text=word`],
  ])('keeps of the address %s', (_name, url, link) => {
    expect(textFragmentUrl(url, 'word')).toBe(link);
  });

  test.each(['', ' \n\t '])('is the page itself when nothing is quoted (%j)', (quote) => {
    expect(textFragmentUrl(page, quote)).toBe(page);
  });

  test('names a long passage by its first and last words', () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`);
    expect(termsOf(textFragmentUrl(page, words.join(' ')))).toEqual([
      'word0 word1 word2 word3 word4',
      'word195 word196 word197 word198 word199',
    ]);
  });

  test('names a long passage without spaces by its first and last characters, whole ones only', () => {
    const quote = `${'停😀'.repeat(200)}`;
    expect(termsOf(textFragmentUrl(page, quote))).toEqual(['停😀'.repeat(10), '停😀'.repeat(10)]);
  });

  test('has one term within a block, else the first begins the first block and the last ends the last one', () => {
    const piece = fc.constantFrom(
      'word',
      '-',
      ',',
      '&',
      '=',
      '#',
      ':~:',
      '%',
      '“',
      '😀',
      '中文',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '\t',
      '\u00a0',
    );
    const anyQuote = fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        anyQuote.filter((quote) => quote.trim() !== ''),
        (quote) => {
          const link = textFragmentUrl(page, quote);
          const terms = termsOf(link);
          const blocks = blocksOf(quote);
          const [first = '', last = first] = terms;
          // "-" would mark a context, "&" the end of the directive, "#" and white space the end of the address.
          expect(link.slice(`${page}#:~:text=`.length)).not.toMatch(/[-&=#\s]/u);
          expect(terms.length).toBeLessThanOrEqual(2);
          expect(blocks.at(0)?.startsWith(first)).toBe(true);
          expect(blocks.at(-1)?.endsWith(last)).toBe(true);
          if (terms.length === 1) expect(blocks).toEqual([first]);
        },
      ),
    );
  });
});
