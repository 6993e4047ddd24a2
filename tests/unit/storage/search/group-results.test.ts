import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldName } from '../../../../src/model/tags.ts';
import { joinColumns } from '../../../../src/storage/search/annotation-table.ts';
import { type AnnotationFacts, noAnnotationColumns, withAnnotations } from '../../../../src/storage/search/columns.ts';
import { type Grouping, groupings, groupOf, groupResults } from '../../../../src/storage/search/group-results.ts';

const day = 86_400_000;
const someFacts: fc.Arbitrary<AnnotationFacts> = fc.record({
  created: fc.integer({ min: 0, max: 5 * day }),
  start: fc.integer({ min: -1, max: 20 }),
  article: fc.integer({ min: 1, max: 6 }),
  claimant: fc.integer({ min: 0, max: 3 }),
  tags: fc.uniqueArray(fc.constantFrom('a', 'A', 'b', 'c d'), { maxLength: 3 }),
  color: fc.constant('yellow' as const),
  motivation: fc.constant('highlighting' as const),
  verdict: fc.constant(null),
  state: fc.constant('found' as const),
});

/** What a person would do with cards on a table: each goes to the first heap that has its key, or begins one. */
function heaps(numbers: readonly number[], facts: readonly AnnotationFacts[], grouping: Grouping, roots: Uint32Array) {
  const keysOf = ({ article, claimant, created, tags }: AnnotationFacts): readonly string[] => {
    if (grouping === 'article') return [String(article)];
    if (grouping === 'claimant') return [String(roots[claimant])];
    if (grouping === 'day') return [new Date(created).toDateString()];
    return tags.length === 0 ? [''] : [...new Set(tags.map(foldName))];
  };
  const found = new Map<string, number[]>();
  for (const number of numbers) {
    for (const key of keysOf(facts[number] as AnnotationFacts)) found.set(key, [...(found.get(key) ?? []), number]);
  }
  const startOf = (number: number) => facts[number]?.start ?? 0;
  return [...found.values()].map((heap) =>
    grouping === 'article' ? heap.toSorted((one, other) => startOf(one) - startOf(other) || one - other) : heap,
  );
}

/** As many of each kind as facts are made of, and more. */
const next = { annotation: 1_000, article: 1_000, claimant: 1_000 };

test.each(groupings.filter((each) => each !== 'none'))('results stand together by %s as cards would', (grouping) => {
  fc.assert(
    fc.property(fc.array(someFacts, { maxLength: 120 }), fc.infiniteStream(fc.nat()), (facts, order) => {
      const numbers = facts.map((_, number) => number);
      const keys = new Map(numbers.map((number) => [number, order.next().value]));
      numbers.sort((one, other) => (keys.get(one) ?? 0) - (keys.get(other) ?? 0));
      const columns = withAnnotations(noAnnotationColumns, new Map(facts.entries()));
      // The second claimant is a part of the third.
      const root = Uint32Array.from([0, 1, 3, 3]);
      const snapshot = { table: joinColumns([columns], facts.length), root, next };
      const list = groupResults({ numbers: Uint32Array.from(numbers), snapshot }, grouping);
      const wanted = heaps(numbers, facts, grouping, root);
      expect([...list.rows]).toEqual(wanted.flatMap((heap, index) => [-index - 1, ...heap]));
      const groups = Array.from(list.heads, (_, place) => groupOf(-place - 1, list));
      expect(groups.map((group) => [group?.count, group?.first])).toEqual(wanted.map((heap) => [heap.length, heap[0]]));
      expect(new Set(groups.map((group) => group?.key)).size).toBe(groups.length);
    }),
  );
});

test('without a grouping, results stand in their order', () => {
  const snapshot = { table: joinColumns([], 0), root: new Uint32Array(), next };
  const list = groupResults({ numbers: Uint32Array.from([5, 2, 9]), snapshot }, 'none');
  expect([...list.rows]).toEqual([5, 2, 9]);
  expect(groupOf(5, list)).toBeUndefined();
});
