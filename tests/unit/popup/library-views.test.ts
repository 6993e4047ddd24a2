import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryAddress, readLibraryRoute } from '../../../popup/view/library-route.ts';
import { excerptAt, markHits } from '../../../popup/view/mark-hits.ts';
import { hasFilter, hasMonth, offersAt, toggleFilter, toggleMonth } from '../../../popup/view/query-offers.ts';
import { RowHeights } from '../../../popup/view/row-heights.ts';
import { newArticleId } from '../../../src/model/ids.ts';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import { groupings } from '../../../src/storage/search/group-results.ts';
import { resultOrders } from '../../../src/storage/search/search-library.ts';

const termsOf = (query: string) => parseSearchQuery(query).terms;
const hitsIn = (text: string, query: string) =>
  markHits(text, termsOf(query))
    .filter(({ isHit }) => isHit)
    .map(({ text: hit }) => hit);

describe('what was searched for in a text', () => {
  test.each([
    ['The water rose', 'wat', ['wat']],
    ['Évacuation was ordered', 'evac', ['Évac']],
    ['ÄRZTE und Arzt', 'arz', ['ÄRZ', 'Arz']],
    ['the river and The River', '"the river"', ['the river', 'The River']],
    ['no such thing', 'water', []],
    ['anything', '', []],
  ])('of "%s" for %s is marked', (text, query, hits) => {
    expect(hitsIn(text, query)).toEqual(hits);
  });

  test('cuts any text into pieces that together are the text', () => {
    const words = fc.array(fc.constantFrom('wat', 'water', 'Wäter', '水', 'a', ' ', '. ', '👩‍👩‍👧', 'İ'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.constantFrom('wat', 'a', '"wat water"', '水', 'wat a', 'i'), (parts, query) => {
        const text = parts.join('');
        const pieces = markHits(text, termsOf(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
    );
  });

  test('stands in the excerpt of a long text, wherever it is', () => {
    for (const before of [0, 10, 300, 1_500]) {
      const text = `${'lorem ipsum '.repeat(before)}needle${' dolor sit'.repeat(100)}`;
      const excerpt = excerptAt(text, termsOf('needle'), 300);
      expect(excerpt.isCut).toBe(true);
      expect(excerpt.text).toContain('needle');
      expect(excerpt.text.length).toBeLessThan(400);
    }
    expect(excerptAt('short', termsOf('needle'), 300)).toEqual({ text: 'short', isCut: false });
  });
});

describe('what is offered as one types', () => {
  const known = { tag: ['flood', 'flour', 'spring'], site: ['news.example', 'courier.example'] };
  const labels = (query: string, caret = query.length) => offersAt(query, caret, known).map(({ label }) => label);

  test.each([
    ['ta', ['tag:']],
    ['b', ['by:', 'before:']],
    ['tag:fl', ['flood', 'flour']],
    ['tag:', ['flood', 'flour', 'spring']],
    ['water tag:spr', ['spring']],
    ['site:exa', ['news.example', 'courier.example']],
    ['verdict:dis', ['disputed']],
    ['state:', ['found', 'changed', 'lost']],
    ['"ta', []],
    ['water', []],
    ['', []],
  ])('%s', (query, offered) => {
    expect(labels(query)).toEqual(offered);
  });

  test('takes the place of what is being typed, and leaves the rest', () => {
    const query = 'water tag:fl before:2026';
    const [offer] = offersAt(query, 'water tag:fl'.length, known);
    expect(offer?.query).toBe('water tag:"flood"  before:2026');
    expect(offer?.query.slice(0, offer.caret)).toBe('water tag:"flood" ');
  });

  test('a facet is put into a query and taken out again', () => {
    const value = fc.string({ minLength: 1, maxLength: 12 }).filter((each) => each.trim() === each);
    fc.assert(
      fc.property(value, fc.constantFrom('', 'water', 'tag:other "two words"'), (tag, query) => {
        const narrowed = toggleFilter(query, 'tag', tag);
        expect(hasFilter(narrowed, 'tag', tag)).toBe(true);
        expect(toggleFilter(narrowed, 'tag', tag)).toBe(query);
      }),
    );
  });

  test('a month takes the place of other days, also at a year’s end', () => {
    const narrowed = toggleMonth('water before:2020', '2026-12');
    expect(narrowed).toBe('water after:2026-12 before:2027-01');
    expect(hasMonth(narrowed, '2026-12')).toBe(true);
    expect(toggleMonth(narrowed, '2026-12')).toBe('water');
  });
});

describe('the address of a view', () => {
  test('leads back to any search, order and grouping, and to an article and the bin', () => {
    const view = fc.record({
      query: fc.string({ unit: 'grapheme' }),
      order: fc.constantFrom(...resultOrders),
      grouping: fc.constantFrom(...groupings),
    });
    fc.assert(
      fc.property(view, (each) => {
        const route = { kind: 'results', view: each } as const;
        expect(readLibraryRoute(libraryAddress(route))).toEqual(route);
      }),
    );
    const article = { kind: 'article', id: newArticleId(crypto) } as const;
    expect(readLibraryRoute(libraryAddress(article))).toEqual(article);
    expect(readLibraryRoute(libraryAddress({ kind: 'bin' }))).toEqual({ kind: 'bin' });
  });

  test.each(['', '#', '#/article/no-id', '#/nowhere', '#/?order=best&by=heart'])('%s leads to all results', (hash) => {
    expect(readLibraryRoute(hash)).toMatchObject({
      kind: 'results',
      view: { query: '', order: 'relevance', grouping: 'article' },
    });
  });
});

test('rows that were measured and rows that were not stand one below the other', () => {
  const measures = fc.array(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 400 })), { maxLength: 60 });
  fc.assert(
    fc.property(measures, fc.nat(12_000), (measured, place) => {
      const rows = new RowHeights(100);
      rows.count = 50;
      const heights = Array.from({ length: 50 }, () => 100);
      for (const [row, height] of measured) {
        rows.measure(row, height);
        heights[row] = height;
      }
      const tops = heights.map((_, row) => heights.slice(0, row).reduce((sum, height) => sum + height, 0));
      expect(heights.map((_, row) => rows.top(row))).toEqual(tops);
      expect(rows.total).toBe(heights.reduce((sum, height) => sum + height, 0));
      expect(rows.rowAt(place)).toBe(
        Math.max(
          0,
          tops.findLastIndex((top) => top <= place),
        ),
      );
    }),
  );
});
