import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinColumns } from '../../../../src/storage/search/annotation-table.ts';
import { type AnnotationFacts, noAnnotationColumns, withAnnotations } from '../../../../src/storage/search/columns.ts';
import { groupOf } from '../../../../src/storage/search/group-results.ts';
import { segmentSize } from '../../../../src/storage/search/postings.ts';
import { allRows, firstRows } from '../../../../src/storage/search/result-rows.ts';
import type { Matched, ResultOrder } from '../../../../src/storage/search/search-library.ts';

const articles = 700;

/** Results in three segments, in articles of some size that lie about among each other. */
function matchedOf(seed: number, termCount: number, weightCount: number, count: number): Matched {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const facts = Array.from(
    { length: count },
    (): AnnotationFacts => ({
      created: 1,
      start: next(30),
      article: 1 + next(articles - 1),
      claimant: 0,
      tags: [],
      color: 'yellow',
      motivation: 'highlighting',
      verdict: null,
      state: 'found',
    }),
  );
  const segments = Array.from({ length: Math.ceil(count / segmentSize) }, (_, segment) =>
    withAnnotations(
      noAnnotationColumns,
      new Map(facts.slice(segment * segmentSize, (segment + 1) * segmentSize).entries()),
    ),
  );
  const terms = Array.from({ length: termCount }, (_, index) => ({
    weights: Uint8Array.from({ length: count }, () => 1 + next(weightCount)),
    rarity: 0.3 + index / 7,
  }));
  return {
    numbers: Uint32Array.from({ length: count }, (_, index) => count - 1 - index),
    terms,
    snapshot: {
      version: 1,
      next: { annotation: count, article: articles, claimant: 1 },
      table: joinColumns(segments, count),
      siteNames: [''],
      site: new Uint32Array(articles),
      root: new Uint32Array(1),
      recent: { annotation: new Map(), article: new Map(), claimant: new Map() },
      newest: new Uint32Array(),
      weights: new Map(),
      filtered: new Map(),
      rows: new Map(),
      claimantNames: new Map(),
    },
  };
}

const made = fc.record({
  seed: fc.nat(),
  termCount: fc.integer({ min: 0, max: 3 }),
  weightCount: fc.constantFrom(1, 3, 40),
  order: fc.constantFrom<ResultOrder>('relevance', 'newest'),
  grouping: fc.constantFrom('article' as const, 'none' as const),
  least: fc.integer({ min: 1, max: 64 }),
});

test('the first rows are those with which the list of all begins', () => {
  fc.assert(
    fc.property(made, ({ seed, termCount, weightCount, order, grouping, least }) => {
      const matched = matchedOf(seed, termCount, weightCount, 5_000);
      const first = firstRows(matched, order, grouping, least);
      if (first === undefined) throw new Error('There are no first rows');
      const all = allRows(matched, order, grouping);
      expect(first.rows.length).toBeGreaterThanOrEqual(least);
      expect([...first.rows]).toEqual([...all.rows.subarray(0, first.rows.length)]);
      for (const row of first.rows) expect(groupOf(row, first)).toEqual(groupOf(row, all));
      expect(first.rows.filter((row) => row >= 0).length + first.left).toBe(5_000);
    }),
    { numRuns: 60 },
  );
});

test('where all are as quick, or the first cannot be told by rank, all are put in order at once', () => {
  const few = matchedOf(1, 1, 3, 1_000);
  const many = matchedOf(1, 1, 3, 5_000);
  expect(firstRows(few, 'relevance', 'article', 10)).toBeUndefined();
  expect(firstRows(many, 'site', 'article', 10)).toBeUndefined();
  expect(firstRows(many, 'oldest', 'none', 10)).toBeUndefined();
  expect(firstRows(many, 'relevance', 'tag', 10)).toBeUndefined();
  expect(firstRows(many, 'relevance', 'article', 1_000)).toBeUndefined();
});
