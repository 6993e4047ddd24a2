import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condenseDiff, sideOfDiff } from '../../../popup/view/condense-diff.ts';
import type { DiffPart } from '../../../src/model/anchor-outcome.ts';

const same = (text: string): DiffPart => ({ kind: 'same', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
const added = (text: string): DiffPart => ({ kind: 'added', text });

describe('a diff', () => {
  test('keeps the words beside a change and leaves out the middle of what stayed', () => {
    const long = 'a b c d e f g h i j k l m n o p';
    expect(condenseDiff([same(long), removed('x'), same(long), added('y'), same(long)], 6)).toEqual([
      same('… n o p'),
      removed('x'),
      same('a b c … n o p'),
      added('y'),
      same('a b c …'),
    ]);
  });

  test('is left alone when it is short', () => {
    const parts = [same('would likely '), removed('reject'), added('accept'), same(' it')];
    expect(condenseDiff(parts, 120)).toEqual(parts);
  });

  test('never loses a word that went or came', () => {
    const anyPart = fc.record({ kind: fc.constantFrom('same', 'removed', 'added'), text: fc.string() });
    fc.assert(
      fc.property(fc.array(anyPart), fc.integer({ min: 2, max: 50 }), (parts, around) => {
        const condensed = condenseDiff(parts, around);
        const changes = (list: readonly DiffPart[]) => list.filter(({ kind }) => kind !== 'same');
        expect(changes(condensed)).toEqual(changes(parts));
        expect(condensed).toHaveLength(parts.length);
      }),
    );
  });

  test('has a side that was saved and a side that now reads', () => {
    const parts = [same('likely '), removed('reject'), added('accept')];
    expect(sideOfDiff(parts, 'removed')).toEqual([same('likely '), removed('reject')]);
    expect(sideOfDiff(parts, 'added')).toEqual([same('likely '), added('accept')]);
  });
});
