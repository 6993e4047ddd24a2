import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortenEnd, shortenStart } from '../../../src/model/shorten.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });
const anyLimit = fc.integer({ min: 2, max: 120 });

describe('shortening', () => {
  test('leaves a text that fits alone', () => {
    expect(shortenEnd('short', 5)).toEqual({ text: 'short', isCut: false });
    expect(shortenStart('short', 5)).toEqual({ text: 'short', isCut: false });
  });

  test('cuts at a space when one is near', () => {
    expect(shortenEnd('one two three', 9)).toEqual({ text: 'one two', isCut: true });
    expect(shortenStart('one two three', 9)).toEqual({ text: 'three', isCut: true });
  });

  test('cuts a word that has no space near', () => {
    expect(shortenEnd('x'.repeat(100), 60).text).toHaveLength(60);
  });

  test('gives a beginning within the limit, whole characters only', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const { text: shown, isCut } = shortenEnd(text, limit);
        expect(text.startsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(isCut).toBe(shown !== text);
        expect(shown.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });

  test('gives an end within the limit, whole characters only', () => {
    fc.assert(
      fc.property(anyText, anyLimit, (text, limit) => {
        const { text: shown, isCut } = shortenStart(text, limit);
        expect(text.endsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(isCut).toBe(shown !== text);
        expect(shown.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
