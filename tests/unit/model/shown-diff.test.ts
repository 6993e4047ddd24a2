import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DiffPart } from '../../../src/model/anchor-outcome.ts';
import { condenseDiff, sideOfDiff } from '../../../src/model/shown-diff.ts';

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

  test('marks words, not the space around them, unless nothing else changed', () => {
    const parts = [same('spent'), removed(' three '), added('\n two'), same('years'), added(' ')];
    expect(sideOfDiff(parts, 'removed')).toEqual([
      same('spent'),
      same(' '),
      removed('three'),
      same(' '),
      same('years'),
    ]);
    expect(sideOfDiff(parts, 'added')).toEqual([same('spent'), same('\n '), added('two'), same('years'), added(' ')]);
  });

  test('reads on each side as the words that stood there', () => {
    const anyPart = fc.record({
      kind: fc.constantFrom('same', 'removed', 'added'),
      text: fc.stringMatching(/^[a \n]{0,6}$/),
    });
    fc.assert(
      fc.property(fc.array(anyPart), fc.constantFrom('removed', 'added'), (parts, side) => {
        const shown = sideOfDiff(parts, side);
        const words = (list: readonly DiffPart[]) => list.map(({ text }) => text).join('');
        expect(words(shown)).toBe(words(parts.filter(({ kind }) => kind === 'same' || kind === side)));
        for (const { kind, text } of shown) if (kind !== 'same' && /\S/u.test(text)) expect(text.trim()).toBe(text);
      }),
    );
  });
});
