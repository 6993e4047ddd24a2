import { describe, expect, it } from 'vitest';
import { attributedStatements, findStatements } from '../../../src/claims/find-statements.ts';
import { loadLanguage } from '../../../src/claims/languages/load-language.ts';
import { partLimit } from '../../../src/claims/paragraphs.ts';
import { quotationsIn } from '../../../src/claims/quotations.ts';
import { finishSlices } from '../../../src/model/slices.ts';
import { tickingSlices } from './ticking.ts';

const sentence = 'The mayor said the bridge would open in spring. ';
const wordsOf = (text: string, count: number) => text.repeat(Math.ceil(count / text.trim().split(/\s+/u).length));

const texts: readonly (readonly [what: string, text: string, atLeast: number])[] = [
  ['60,000 words in one paragraph', wordsOf(sentence, 60_000), 6_000],
  ['10,000 quotations', '“The dam is safe,” she said. '.repeat(10_000), 5_000],
  ['words without a mark', wordsOf('the mayor said the bridge would open in spring ', 10_000), 1],
  ['nothing but verbs of saying', wordsOf('said told asked ', 5_000), 0],
  ['nothing but commas', wordsOf('mayor, said, ', 5_000), 0],
  ['10,000 opening marks', '“'.repeat(10_000), 0],
  ['10,000 words each behind an opening mark', '„word '.repeat(10_000), 0],
  ['10,000 closing marks', 'word” '.repeat(10_000), 0],
  ['straight marks without a partner', 'He said " it was " so "" ". '.repeat(500), 0],
  ['open brackets', 'The mayor (the (old '.repeat(2_000), 0],
  ['capitals without end', 'Calder '.repeat(10_000), 0],
  [
    'an interview with labels',
    'Q: What happened?\n\nBERG: The dam broke: we saw it.\n\nCALDER (shouting): “Who: me?”\n\n'.repeat(500),
    0,
  ],
  [
    'a live blog',
    '14:05 — The mayor said the dam is safe.\n\n14:07\n\nUPDATE: “More soon,” she said.\n\n'.repeat(500),
    500,
  ],
  ['mixed scripts', 'The mayor said “市長は言った”. Мэр заявил: «да». قال العمدة: «نعم». '.repeat(200), 100],
  ['half characters', '\uD83D\uDE00\uD83D said “\uDE00” '.repeat(1_000), 0],
  ['blanks', ' \n\t\u00a0\n'.repeat(10_000), 0],
  ['nothing', '', 0],
];

describe('any text', () => {
  it.each(texts)('of %s is read to the end, in slices, with ranges inside it', async (_, text, atLeast) => {
    for (const tag of text.length > 200_000 ? ['en'] : ['en', 'de', 'xx']) {
      const work = findStatements(text, await loadLanguage(tag));
      let slices = 0;
      let step = work.next();
      for (; step.done !== true; step = work.next()) slices += 1;
      expect(slices).toBeGreaterThanOrEqual(Math.floor(text.trim().length / partLimit));
      if (tag === 'en') expect(step.value.length).toBeGreaterThanOrEqual(atLeast);
      const ranges = step.value.flatMap(({ content, speaker, cue }) => [...content, speaker ?? [], cue ?? []].flat());
      expect(ranges.filter(({ start, end }) => start < 0 || start >= end || end > text.length)).toEqual([]);
    }
  });
});

describe('reading in slices', () => {
  const text = `${sentence}\n\n`.repeat(2_000);
  const schedule = { budgetMs: 8, now: () => 0, pause: async () => undefined };

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    await attributedStatements(text, 'en', schedule, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(100);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('pauses while it weighs what it found, as while it reads', async () => {
    let share = 0;
    const work = findStatements(text, await loadLanguage('en'), (done) => {
      share = done;
    });
    let slices = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) if (share === 1) slices += 1;
    // Two passes over the names of each paragraph follow, and the claimants of fifty statements at a time.
    expect(slices).toBeGreaterThanOrEqual(2 * 2_000 + (2 * step.value.length) / 50);
  });

  it('stops when it is aborted', async () => {
    const abort = new AbortController();
    const shares: number[] = [];
    const found = await attributedStatements(text, 'en', { ...schedule, signal: abort.signal }, (share) => {
      shares.push(share);
      if (share > 0.1) abort.abort();
    });
    expect(found).toBeUndefined();
    expect(shares.at(-1)).toBeLessThan(0.2);
  });

  it('pauses whenever the budget is spent', async () => {
    const ticking = tickingSlices();
    await attributedStatements(text, 'en', ticking);
    expect(ticking.pauses()).toBeGreaterThan(100);
  });
});

const conventions: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['He said “yes, “really” yes” today', ['“yes, “really” yes”']],
  ['Er sagte „ja, ‚wirklich‘ ja“ heute', ['„ja, ‚wirklich‘ ja“']],
  ['Er sagte »ja, ›wirklich‹ ja« heute', ['»ja, ›wirklich‹ ja«']],
  ['Il a dit « oui, “vraiment” oui » hier', ['« oui, “vraiment” oui »']],
  ['彼は「はい『本当』はい」と言った', ['「はい『本当』はい」']],
  ['He said "yes" and "no"', ['"yes"', '"no"']],
  ["He said ''yes'' today", ["''yes''"]],
  ["It's the dogs' day, 'tis said", []],
  ['He said ‘it’s fine’ today', ['‘it’s fine’']],
  ['“One.\n\n“Two.”', ['“One.\n\n“Two.”']],
  ['“One without an end.\n\nTwo “three”.', ['“One without an end.', '“three”']],
  ['An end” without a beginning', []],
];

describe('quotation marks', () => {
  it.each(conventions)('in %s', (text, found) => {
    const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }));
    expect(finishSlices(quotationsIn(text, paragraphs)).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
