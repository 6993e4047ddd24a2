import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleText } from '../../../src/claims/article-text.ts';
import { BracketNames } from '../../../src/claims/bracket-names.ts';
import type { AttributedStatement } from '../../../src/claims/statement.ts';
import { suggestClaims, suggestionsOf } from '../../../src/claims/suggest-claims.ts';
import { contentKey } from '../../../src/model/suggestion.ts';
import { tickingSlices } from './ticking.ts';

const schedule = { budgetMs: 8, now: () => 0, pause: async () => undefined };
const suggest = async (text: string) => (await suggestClaims(text, 'en', schedule)) ?? [];

describe('suggested claims', () => {
  test('name the claimant in full, the words as they stand, and the names that brackets give', async () => {
    const text =
      'The harbour is safe, according to the Agency for River Traffic (ART). Others doubt it.\n\nART said that the bridge would open in May.';
    const found = await suggest(text);
    expect(found.map(({ claimant, aliases }) => [claimant, aliases])).toEqual([
      ['Agency for River Traffic', ['ART']],
      ['Agency for River Traffic', ['ART']],
    ]);
    expect(found[1]).toMatchObject({ claimantWords: 'ART', cue: 'said' });
    for (const { place, content } of found) expect(text.slice(place.start, place.end)).toBe(content);
  });

  test('name nobody for words that name nobody, and keep the words as they stand', async () => {
    const found = await suggest('They said that the water was cold.');
    expect(found.map(({ claimant, claimantWords }) => [claimant, claimantWords])).toEqual([['', 'They']]);
  });

  test.each([
    [
      'questions and answers',
      'Q: What happened at the dam?\n\nA: It broke at nine.\n\nBERG: It broke: we saw it.\n\nCALDER (shouting): “Who was there?”',
      [],
    ],
    ['what an answer reports', 'A: The mayor said that the dam was safe.', [['the dam was safe', 'mayor']]],
    [
      'a live blog with times and agencies',
      '14:07\n\n14:10 Reuters: Two people were hurt, police say.\n\n14:12 UPDATE: Three people were hurt, police say.',
      [
        ['Two people were hurt', 'police'],
        ['Three people were hurt', 'police'],
      ],
    ],
  ])('take the labels of %s neither for claims nor for what is said', async (_, text, found) => {
    const named = (await suggest(text)).filter(({ claimantWords }) => claimantWords !== '');
    expect(named.map(({ content, claimant }) => [content, claimant])).toEqual(found);
  });

  test.each([
    'PORT ANSELM — The dam is safe, according to the mayor.',
    'PORT ANSELM, Tarn (AP) – The dam is safe, according to the mayor.',
  ])('take no dateline for words that are said: %j', async (text) => {
    expect((await suggest(text)).map(({ content }) => content)).toEqual(['The dam is safe']);
  });

  test('tell of one within another, and of one place once', () => {
    const text = 'Ann says that Bob thinks that it rains.';
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const statement = (words: string, confidence: number): AttributedStatement => ({
      content: [at(words)],
      speaker: undefined,
      claimant: undefined,
      cue: undefined,
      type: 'indirect',
      confidence,
    });
    const outer = 'Bob thinks that it rains';
    const found = suggestionsOf(text, [statement('it rains', 0.9), statement(outer, 0.6), statement(outer, 0.95)]);
    expect(found.map(({ content, within, isSure }) => [content, within, isSure])).toEqual([
      [outer, null, true],
      ['it rains', 0, true],
    ]);
  });

  test('lie in reading order, each within one that comes before and holds it, whatever was found', () => {
    const range = fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const found = suggestionsOf(
          'x'.repeat(80),
          ranges.map((each) => ({
            content: [each],
            speaker: undefined,
            claimant: undefined,
            cue: undefined,
            type: 'indirect',
            confidence: 0.5,
          })),
        );
        const holds = (one: { place: { start: number; end: number } }, other: typeof one) =>
          one.place.start <= other.place.start && one.place.end >= other.place.end;
        for (const [index, suggestion] of found.entries()) {
          const around = found.filter((other) => other !== suggestion && holds(other, suggestion));
          const named = suggestion.within === null ? undefined : found[suggestion.within];
          expect(named === undefined).toBe(around.length === 0);
          if (named !== undefined) expect(around).toContain(named);
          if (suggestion.within !== null) expect(suggestion.within).toBeLessThan(index);
        }
        expect(new Set(found.map(({ place }) => `${place.start} ${place.end}`)).size).toBe(found.length);
      }),
    );
  });
});

describe('names in brackets', () => {
  test.each([
    ['the Agency for River Traffic (ART) said', ['ART']],
    ['Agency for River Traffic said (ART)', []],
    ['Agency for River Traffic (founded 1990) said', []],
    ['Agency for River Traffic (ART), Agency for River Traffic (RTA)', ['ART', 'RTA']],
  ])('of %j are %j', (text, names) => {
    expect(new BracketNames(text).of('Agency for River Traffic')).toEqual(names);
  });
});

test('thousands of claimants, each with a name in brackets, are told apart in slices', async () => {
  const name = (index: number) =>
    `Office of ${'abcdefghij'[index % 10]}${'klmnopqrst'[Math.floor(index / 10) % 10]}${index}`;
  const text = Array.from(
    { length: 3_000 },
    (_, index) => `The dam is safe, according to the ${name(index)} (AB${index}).`,
  ).join('\n');
  const ticking = tickingSlices();
  const found = (await suggestClaims(text, 'en', ticking)) ?? [];
  expect(found.length).toBe(3_000);
  expect(found[2_999]?.aliases).toEqual(['AB2999']);
  expect(ticking.pauses()).toBeGreaterThan(3_000 / 8);
});

describe("an article's own words", () => {
  test('keep their places while all else becomes line breaks', () => {
    const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([one, other]) => ({
      start: Math.min(one, other),
      end: Math.max(one, other),
    }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 30, maxLength: 60 }),
        range,
        range,
        (text, article, aside) => {
          const read = articleText(text, [aside], article);
          const naive = [...text]
            .map((letter, at) => {
              const isIn = at >= article.start && at < article.end;
              return isIn && !(at >= aside.start && at < aside.end) ? letter : '\n';
            })
            .join('');
          expect(read).toBe(naive);
        },
      ),
    );
  });
});

test.each([
  ['“It  rains,” — again', 'it rains again'],
  ['Ｆｕｌｌ width', 'full width'],
  ['  ', ''],
])('%j is known again by %j', (content, key) => {
  expect(contentKey(content)).toBe(key);
});
