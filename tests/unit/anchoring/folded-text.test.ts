import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldString, foldText } from '../../../src/anchoring/folded-text.ts';
import { anyCharacter } from '../model/any-character.ts';

describe('foldString', () => {
  it.each([
    ['runs of white space', 'one \n\t two  three', 'one two three'],
    ['no-break and thin spaces', '10\u00a0000\u202fkm', '10 000 km'],
    ['soft hyphens', 'gov\u00adern\u00adment', 'government'],
    ['zero-width characters', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['direction marks', '\u200fabc\u202c', 'abc'],
    ['typographic quotes', '“It’s ‘so’,” «dit» „er‟', '"it\'s \'so\'," "dit" "er"'],
    ['dashes, also several in a row', 'a – b — c -- d−e', 'a - b - c - d-e'],
    ['an ellipsis in one character', 'well… no', 'well... no'],
    ['ligatures', 'ﬁnal eﬀort', 'final effort'],
    ['full-width letters and digits', 'ＡＢＣ１２３！', 'abc123!'],
    ['letters and marks written apart', 'Cafe\u0301 U\u0308ber', 'café über'],
    ['case', 'ÄÖÜ İstanbul ΟΔΟΣ ЩЕДРИЙ', 'äöü İstanbul οδοσ щедрий'],
    ['final sigma', 'οδος', 'οδοσ'],
    ['jamo written apart', '\u1112\u1161\u11ab', '한'],
    ['mathematical letters', '𝐀𝐁', 'ab'],
    ['emoji, which stay', 'a 👩🏽‍🚀 b', 'a 👩🏽🚀 b'],
  ])('folds %s', (_, text, folded) => {
    expect(foldString(text)).toBe(folded);
  });

  it('folds what is already folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const once = foldString(text);
        expect(foldString(once)).toBe(once);
      }),
    );
  });
});

describe('foldText', () => {
  it('maps a folded range back to the characters it came from', () => {
    const text = 'Die  Re\u00adgie\u00adrung\u00a0— “sagt” Cafe\u0301.';
    const page = foldText(text);
    const of = (words: string): string => {
      const start = page.folded.indexOf(words);
      const range = page.toText({ start, end: start + words.length });
      return text.slice(range.start, range.end);
    };
    expect(of('regierung')).toBe('Re\u00adgie\u00adrung');
    expect(of('"sagt"')).toBe('“sagt”');
    expect(of('café')).toBe('Cafe\u0301');
    expect(of('-')).toBe('—');
  });

  it('maps every folded character forth and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const page = foldText(text);
        for (let index = 0; index < page.folded.length; index += 1) {
          const { start, end } = page.toText({ start: index, end: index + 1 });
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(page.toFolded(start)).toBeLessThanOrEqual(index);
        }
      }),
    );
  });

  it('keeps lone surrogates where they are', () => {
    const page = foldText('a\ud800b\udc00c');
    expect(page.folded).toHaveLength(5);
    expect(page.toText({ start: 2, end: 3 })).toEqual({ start: 2, end: 3 });
  });
});
