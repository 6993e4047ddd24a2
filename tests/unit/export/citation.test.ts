import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citationHtml, citationText, cite, type StyleId, styleIds } from '../../../src/export/citation.ts';
import { type CslItem, toCslItem } from '../../../src/export/csl-item.ts';
import { anyArticle } from './made-records.ts';

const news = (fields: Partial<CslItem>): CslItem => ({
  id: 'a',
  type: 'article-newspaper',
  title: 'T',
  accessed: { 'date-parts': [[2015, 9, 9]] },
  URL: 'https://news.example/a',
  ...fields,
});

const carey = news({
  author: [{ family: 'Carey', given: 'Benedict' }],
  title: 'Can we get better at forgetting?',
  'container-title': 'The New York Times',
  issued: { 'date-parts': [[2019, 3, 22]] },
  URL: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
});
const manjoo = news({
  author: [{ family: 'Manjoo', given: 'Farhad' }],
  title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
  'container-title': 'New York Times',
  issued: { 'date-parts': [[2017, 3, 8]] },
  URL: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
});
const roberts = news({
  author: [
    { family: 'Roberts', given: 'Dan' },
    { family: 'Ackerman', given: 'Spencer' },
  ],
  title: 'US draft resolution allows Obama 90 days for military action against Syria',
  'container-title': 'The Guardian',
  issued: { 'date-parts': [[2013, 9, 4]] },
  URL: 'http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days',
});
const lundman = news({
  author: [{ family: 'Lundman', given: 'Susan' }],
  title: 'How to Make Vegetarian Chili',
  'container-title': 'eHow',
  URL: 'https://www.ehow.com/how_10727_make-vegetarian-chili.html',
  accessed: { 'date-parts': [[2019, 7, 6]] },
});

describe('a reference', () => {
  // The first four are the examples of the styles' own guides (APA Style; Chicago Manual of Style Online; Cite Them Right; MLA guide of Purdue OWL).
  test.each<readonly [StyleId, CslItem, boolean, string]>([
    [
      'apa',
      carey,
      false,
      'Carey, B. (2019, March 22). Can we get better at forgetting? <i>The New York Times</i>. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    ],
    [
      'chicago',
      manjoo,
      false,
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” <i>New York Times</i>, March 8, 2017. https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    ],
    [
      'harvard',
      roberts,
      true,
      'Roberts, D. and Ackerman, S. (2013) ‘US draft resolution allows Obama 90 days for military action against Syria’, <i>The Guardian</i>, 4 September. Available at: http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days (Accessed: 9 September 2015).',
    ],
    [
      'mla',
      lundman,
      true,
      'Lundman, Susan. “How to Make Vegetarian Chili.” <i>eHow</i>, www.ehow.com/how_10727_make-vegetarian-chili.html. Accessed 6 July 2019.',
    ],
    [
      'ieee',
      roberts,
      true,
      'D. Roberts and S. Ackerman, “US draft resolution allows Obama 90 days for military action against Syria,” <i>The Guardian</i>, Sept. 4, 2013. Accessed: Sept. 9, 2015. [Online]. Available: http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days',
    ],
    [
      'apa',
      news({ title: 'No truce' }),
      true,
      'No truce. (n.d.). Retrieved September 9, 2015, from https://news.example/a',
    ],
    [
      'mla',
      news({
        title: 'The “truce”',
        author: [{ family: 'Lee', given: 'Ann' }, { family: 'Roe', given: 'Bo' }, { literal: 'Reuters' }],
      }),
      false,
      'Lee, Ann, et al. “The ‘truce’.” news.example/a.',
    ],
    [
      'chicago',
      roberts,
      true,
      'Roberts, Dan, and Spencer Ackerman. “US draft resolution allows Obama 90 days for military action against Syria.” <i>The Guardian</i>, September 4, 2013. Accessed September 9, 2015. http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days.',
    ],
  ])('in %s reads as its guide says', (style, item, withAccessDate, wanted) => {
    expect(citationHtml(cite(item, style, { withAccessDate }).reference).replaceAll('&#39;', "'")).toBe(wanted);
  });

  test('names address, title and day of access in every style, whatever the page says of itself', () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom(...styleIds), (article, style) => {
        const item = toCslItem({ article, annotations: [] }, new Set());
        const text = citationText(cite(item, style, { withAccessDate: true }).reference);
        expect(text).toContain(style === 'mla' ? item.URL.replace(/^https?:\/\//u, '') : item.URL);
        expect(text).toContain('2026');
        const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(text)).toContain(letters(item.title));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a quote in the text', () => {
  test.each<readonly [StyleId, CslItem, string]>([
    ['apa', roberts, '(Roberts & Ackerman, 2013, para. 4)'],
    ['mla', roberts, '(Roberts and Ackerman, par. 4)'],
    ['harvard', roberts, '(Roberts and Ackerman, 2013, para. 4)'],
    ['ieee', roberts, '[1, para. 4]'],
    [
      'chicago',
      manjoo,
      'Farhad Manjoo, “Snap Makes a Bet on the Cultural Supremacy of the Camera,” New York Times, March 8, 2017, para. 4, https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    ],
  ])('in %s is found by its paragraph', (style, item, wanted) => {
    expect(citationText(cite(item, style, { withAccessDate: false, paragraph: 4 }).inText)).toBe(wanted);
  });
});
