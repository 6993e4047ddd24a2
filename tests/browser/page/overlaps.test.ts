import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOverlaps, type PlacedRange, withoutContained } from '../../../content-scripts/page/overlaps.ts';

const length = 40;
const text = document.createTextNode('x'.repeat(length));

const placed = fc
  .tuple(fc.nat(length), fc.nat(length))
  .filter(([one, other]) => one !== other)
  .map(([one, other]): PlacedRange => {
    const place = { start: Math.min(one, other), end: Math.max(one, other) };
    const range = new Range();
    range.setStart(text, place.start);
    range.setEnd(text, place.end);
    return { place, range };
  });

/** How many of these hold each character, by their ranges. */
function countAt(all: readonly PlacedRange[]): readonly number[] {
  return Array.from(
    { length },
    (_, at) => all.filter(({ range }) => range.startOffset <= at && at < range.endOffset).length,
  );
}

describe('ranges that overlap', () => {
  test('share exactly the characters that two or more of them hold', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 8 }), (all) => {
        const shared = countAt(findOverlaps(all)).map((count) => count > 0);
        expect(shared).toEqual(countAt(all).map((count) => count > 1));
      }),
    );
  });

  test('cover the same without those within others, of which none is left', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 8 }), (all) => {
        const kept = withoutContained(all);
        expect(countAt(kept).map(Boolean)).toEqual(countAt(all).map(Boolean));
        for (const [index, { place }] of kept.entries()) {
          const before = kept[index - 1]?.place;
          expect(before === undefined || (before.start < place.start && before.end < place.end)).toBe(true);
        }
      }),
    );
  });

  test('are known by place and range alike', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 8 }), (all) => {
        for (const { place, range } of findOverlaps(all)) {
          expect([range.startOffset, range.endOffset]).toEqual([place.start, place.end]);
        }
      }),
    );
  });
});
