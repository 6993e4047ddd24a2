import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, maxSearchedLength, maxTermLength, searchWords } from '../../../../src/model/search/search-words.ts';

const termsOf = (text: string) => [...searchWords(text)].map(({ term }) => term);

describe('the words of a text', () => {
  it.each([
    ['Words, and “numbers” 42!', ['words', 'and', 'numbers', '42']],
    ["Don't — it’s O'Brien’s", ['dont', 'its', 'obriens']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
    ['Ärzte in Łódź, façade, Ærø, Straße', ['arzte', 'in', 'lodz', 'facade', 'aero', 'strasse']],
    ['İstanbul ILGAZ ılık', ['istanbul', 'ilgaz', 'ilik']],
    ['Київ та об’єднання, Ґанок', ['киів', 'та', 'обєднання', 'ганок']],
    ['ΟΔΥΣΣΕΎΣ', ['οδυσσευσ']],
    ['هُدْنَة إلى الأبد', ['هدنة', 'الى', 'الابد']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['한국어 검색', ['한국어', '검색']],
    ['ＡＢＣ１２３ ﬁne', ['abc123', 'fine']],
    ['soft\u00adhyphen', ['softhyphen']],
    ['停戦', ['停戦', '戦']],
    ['停戦合意 2026年', ['停戦', '戦合', '合意', '意', '2026', '年']],
    ['カタカナがある', ['カタ', 'タカ', 'カナ', 'ナが', 'があ', 'ある', 'る']],
    ['ｶﾞｽ', ['ガス', 'ス']],
    ['ภาษาไทย', ['ภา', 'าษ', 'ษา', 'าไ', 'ไท', 'ทย', 'ย']],
    ['abc中文def', ['abc', '中文', '文', 'def']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['', []],
    ['… — !', []],
  ])('%j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('are told apart with accents however they are written', () => {
    expect(termsOf('Köln'.normalize('NFD'))).toEqual(termsOf('Köln'.normalize('NFC')));
    expect(termsOf('がぎ'.normalize('NFD'))).toEqual(termsOf('がぎ'.normalize('NFC')));
  });

  it('stand where they are said to, in order, and folded once are folded for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = -1;
        for (const [index, { term, position, start, end, kind }] of [...searchWords(text)].entries()) {
          expect(position).toBe(index);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(term.length).toBeLessThanOrEqual(maxTermLength);
          if (kind === 'word') expect(foldWord(text.slice(start, end))).toBe(term);
          last = start;
        }
      }),
    );
  });

  it('keep out nothing that a reader would look for: case and marks of Latin letters never matter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöüéèñçåøßł ]{0,30}$/u), (text) => {
        expect(termsOf(text.toUpperCase())).toEqual(termsOf(text));
        expect(termsOf(text.normalize('NFD'))).toEqual(termsOf(text));
      }),
    );
  });

  it('of a very long word or text are cut, never inside a character', () => {
    expect(termsOf('a'.repeat(10_000))).toEqual(['a'.repeat(maxTermLength)]);
    expect(termsOf('𝒳'.repeat(200))[0]?.isWellFormed()).toBe(true);
    expect(termsOf('𐐨'.repeat(200))[0]?.isWellFormed()).toBe(true);
    expect(termsOf(`${'ab '.repeat(maxSearchedLength)}end`)).not.toContain('end');
  });
});
