import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, findElsewhereInSlices } from '../../../src/anchoring/anchor.ts';
import { compareArticles } from '../../../src/anchoring/compare-articles.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { type FoldedText, foldText } from '../../../src/anchoring/folded-text.ts';
import type { AnchorOutcome, TextRange } from '../../../src/model/anchor-outcome.ts';
import { anyCharacter } from '../model/any-character.ts';

/** All that is worked out of an outcome only when it is read. */
function readAll(outcome: AnchorOutcome, page: string): void {
  if (outcome.kind === 'lost') return;
  const { start, end } = outcome.range;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThan(start);
  expect(end).toBeLessThanOrEqual(page.length);
  expect(outcome.diff).toBeInstanceOf(Array);
  if (outcome.kind === 'changed') {
    expect(outcome.reading).toBe(page.slice(start, end));
    expect(outcome.changes.length).toBeGreaterThan(0);
  }
}

function follow(before: string, range: TextRange, after: string, language = 'en'): AnchorOutcome {
  return followIn(foldText(after, { language }), before, range);
}

function followIn(page: FoldedText, before: string, range: TextRange): AnchorOutcome {
  const outcome = anchor(describePassage(before, range, page.language), page);
  readAll(outcome, page.text);
  return outcome;
}

/** Any UTF-16 code units, lone surrogates, marks without a letter, and what parsers trip over. */
const strange = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(
        '\ud83d',
        '\udc00',
        '\u0301',
        '\u200d',
        '\u202e',
        '\n\n',
        ' ',
        'not ',
        '12.',
        '1,2.3',
        '-',
        '“',
        'İ',
      ),
      fc.constantFrom('the ', 'said ', 'seven ', 'не ', '拒绝', 'ไม่', '٣', '½', '\u0000', '\ufffe', '$', '%'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('text that is made to break it', () => {
  it('never throws, and never leaves the page, for any text, passage and language', () => {
    const language = fc.constantFrom(
      '',
      'en',
      'de',
      'fr',
      'es',
      'ru',
      'uk',
      'zh',
      'th',
      'en_US',
      'x',
      'not a language',
    );
    fc.assert(
      fc.property(strange, strange, fc.nat(), fc.nat(), language, (before, after, one, other, tag) => {
        if (before === '') return;
        const start = one % before.length;
        const end = start + 1 + (other % (before.length - start));
        follow(before, { start, end }, after, tag);
        const edited = before.slice(0, start) + after + before.slice(start + Math.ceil((end - start) / 2));
        follow(before, { start, end }, edited, tag);
        compareArticles(before, { text: edited, asides: [], language: tag });
      }),
      { numRuns: 500 },
    );
  });

  // Work that grew with the square of such a length would not end within the test's time.
  const length = 240_000;
  const sentence = 'The council would not say how many of the 12 ferries were lost. ';
  it.each([
    ['one long word', 'a'.repeat(length)],
    ['one long word of a script without spaces', '的'.repeat(length / 4)],
    ['one letter with a quarter of a million marks', `e${'\u0301'.repeat(length)}`],
    ['nothing but white space', ` ${'\u00a0\n'.repeat(length / 2)}x`],
    ['lone surrogates', '\ud83d'.repeat(length)],
    ['digits and separators', '1,2.3 '.repeat(length / 6)],
    ['quotation marks', '“”'.repeat(length / 2)],
    ['hyphens between letters', 'a-'.repeat(length / 2)],
    ['a number in thirty thousand words', 'twenty hundred million '.repeat(10_000)],
    ['one sentence ten thousand times', sentence.repeat(10_000)],
    ['the same two words by turns', 'yes no '.repeat(length / 7)],
  ])('ends, on %s', (_, page) => {
    const passages = ['He said so on Monday, and not in 2019.', sentence.trim(), page.slice(0, 400), page.slice(-300)];
    const folded = foldText(page, { language: 'en' });
    for (const words of passages) {
      if (words.trim() === '') continue;
      const before = `Before it all stood this. ${words} After it came that.`;
      followIn(folded, before, { start: 26, end: 26 + words.length });
    }
  });

  it.each([
    ['which it is all of', 1],
    ['which begins otherwise', 2],
  ])('ends, for a passage of one word of a hundred thousand letters, on a page %s', (_, kind) => {
    const word = 'ab'.repeat(50_000);
    const page = kind === 1 ? word : `x${word}`;
    follow(`${word} and more`, { start: 0, end: word.length }, page);
  });

  it('pauses again and again while it looks among very many repetitions', () => {
    const page = foldText(`Other words come first. ${sentence.repeat(20_000)}`, { language: 'en' });
    const before = `It began. ${sentence.trim()} It ended.`;
    const passage = describePassage(before, { start: 10, end: 10 + sentence.trim().length }, 'en');
    for (const _ of page.prepare());
    let pauses = 0;
    for (const _ of findElsewhereInSlices(passage, page)) pauses += 1;
    expect(pauses).toBeGreaterThan(20);
  });
});
