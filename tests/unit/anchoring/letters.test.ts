import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveSameLetters } from '../../../src/anchoring/letters.ts';
import { anyCharacter } from '../model/any-character.ts';

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

describe('two texts', () => {
  it.each([
    ['the same letters between other signs', 'a-b, c!', 'ab (c)', true],
    ['signs alone', '…', '“”', true],
    ['an emoji more', 'well done', 'well done 👍', true],
    ['another letter outside the basic plane', '𠮷野', '𠮶野', false],
    ['a letter more at the end', 'ab', 'abc', false],
    ['another mark', 'e\u0301', 'e\u0300', false],
    ['another digit', '1.5', '1.6', false],
  ])('with %s are told to be so', (_, one, other, isSame) => {
    expect(haveSameLetters(one, other)).toBe(isSame);
    expect(haveSameLetters(other, one)).toBe(isSame);
  });

  it('have the same letters when nothing else is left of either', () => {
    const text = fc.string({ unit: fc.oneof(anyCharacter, fc.constantFrom('a', 'b', ' ', '-', '👍', '𠮷', '\u0301')) });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(haveSameLetters(one, other)).toBe(lettersOf(one) === lettersOf(other));
        const apart = [...one].join('·');
        expect(haveSameLetters(one, apart)).toBe(lettersOf(one) === lettersOf(apart));
      }),
    );
  });
});
