import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/model/annotation.ts';
import { newAnnotationId } from '../../../src/model/ids.ts';
import { inOutlineOrder, moved, promptOf } from '../../../src/model/study.ts';
import { claim } from './made-claims.ts';

const noteAt = (created: number): Annotation => ({ ...claim, id: newAnnotationId(crypto), created });

describe('the order of an outline', () => {
  test('is the one that was given, with what has no place yet behind it, oldest first', () => {
    const [one, two, three, four] = [noteAt(4), noteAt(3), noteAt(2), noteAt(1)];
    if (!one || !two || !three || !four) throw new Error('four notes');
    const ordered = inOutlineOrder([one, two, three, four], [three.id, newAnnotationId(crypto), one.id]);
    expect(ordered.map(({ created }) => created)).toEqual([2, 4, 1, 3]);
  });

  test('keeps every note once, whatever was ordered before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), fc.array(fc.nat(20)), (times, picks) => {
        const notes = times.map(noteAt);
        const order = picks.flatMap((pick) => notes[pick]?.id ?? []);
        const ordered = inOutlineOrder(notes, order);
        expect(new Set(ordered)).toEqual(new Set(notes));
        expect(ordered).toHaveLength(notes.length);
      }),
    );
  });

  test('moves one item and leaves the others in theirs, as taking it out and putting it in does', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: -3, max: 20 }),
        (items, pick, place) => {
          const item = items[pick % items.length] ?? 0;
          const after = moved(items, item, place);
          expect(after.filter((each) => each !== item)).toEqual(items.filter((each) => each !== item));
          expect(after.indexOf(item)).toBe(Math.min(Math.max(place, 0), items.length - 1));
        },
      ),
    );
  });
});

describe('what a card asks', () => {
  const selectors = (exact: string, sentence: string) => ({
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
    sentence,
  });

  test.each([
    ['the note', { note: ' Until when? ', selectors: selectors('nine months', 'For nine months.') }, 'Until when?'],
    [
      'the sentence without the quote',
      { note: '', selectors: selectors('nine months', 'For nine months.') },
      'For … .',
    ],
    ['nothing where the quote is the sentence', { note: '', selectors: selectors('For it.', 'For it.') }, ''],
    ['nothing where the sentence is another', { note: '', selectors: selectors('this', 'Other words.') }, ''],
    ['nothing of a whole article', { note: '', selectors: null }, ''],
  ])('is %s', (_name, changes, prompt) => {
    expect(promptOf({ ...claim, ...changes })).toBe(prompt);
  });
});
