import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { foldText } from '../../../src/anchoring/folded-text.ts';
import type { TextRange } from '../../../src/model/anchor-outcome.ts';
import { closestPart } from './edit-distance-oracle.ts';

const vocabulary = `the a of to in and that for on with as by at from said would may will not was were has been report
  minister army border truce winter market prices council river bridge harbour school doctor engine letter signal garden
  window valley summer coffee morning evening copper silver timber cotton parliament committee election budget
  investigation evidence witness lawyer hospital village mountain island captain sailor merchant baker teacher`
  .trim()
  .split(/\s+/u);

const word = fc.constantFrom(...vocabulary);
const sentence = fc.array(word, { minLength: 6, maxLength: 16 });

/** One edit of a sentence's words, at a place given as a share of its length. */
type Edit = { readonly kind: 'replace' | 'insert' | 'remove' | 'misspell'; readonly at: number; readonly word: string };
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('replace', 'insert', 'remove', 'misspell'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  word,
});

function applyEdits(words: readonly string[], edits: readonly Edit[]): readonly string[] {
  const edited = [...words];
  for (const { kind, at, word: other } of edits) {
    const index = Math.floor(at * edited.length);
    if (kind === 'replace') edited[index] = other;
    else if (kind === 'insert') edited.splice(index, 0, other);
    else if (kind === 'remove' && edited.length > 4) edited.splice(index, 1);
    else if (kind === 'misspell') edited[index] = `${edited[index]?.slice(1)}x`;
  }
  return edited;
}

function written(words: readonly string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The sentences with blanks between them, and where each stands. */
function page(sentences: readonly (readonly string[])[]): {
  readonly text: string;
  readonly ranges: readonly TextRange[];
} {
  const ranges: TextRange[] = [];
  let text = '';
  for (const [index, words] of sentences.entries()) {
    if (index > 0) text += index % 4 === 0 ? '\n\n' : ' ';
    const start = text.length;
    text += written(words);
    ranges.push({ start, end: text.length });
  }
  return { text, ranges };
}

function overlap(one: TextRange, other: TextRange): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

const story = fc.record({
  sentences: fc.array(sentence, { minLength: 5, maxLength: 24 }),
  marked: fc.nat(),
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  elsewhere: fc.array(fc.record({ sentence: fc.nat(), edit }), { maxLength: 6 }),
  inserted: fc.array(fc.record({ at: fc.nat(), sentence }), { maxLength: 3 }),
});

/** The exhaustive search is slow by nature, and slower beside other work; ended is what counts. */
const searchLimitMs = 300_000;

describe('anchor, beside an exhaustive search by edit distance', () => {
  it(
    'finds each edited sentence that the search finds, and calls it changed',
    () => {
      fc.assert(
        fc.property(story, ({ sentences, marked, edits, elsewhere, inserted }) => {
          const index = marked % sentences.length;
          const before = page(sentences);
          const edited = sentences.map((words, at) =>
            at === index
              ? applyEdits(words, edits)
              : applyEdits(
                  words,
                  elsewhere.filter((each) => each.sentence % sentences.length === at).map((each) => each.edit),
                ),
          );
          const all: { readonly words: readonly string[]; readonly isMarked: boolean }[] = edited.map((words, at) => ({
            words,
            isMarked: at === index,
          }));
          for (const each of inserted)
            all.splice(each.at % (all.length + 1), 0, { words: each.sentence, isMarked: false });
          const after = page(all.map(({ words }) => words));
          const truth = after.ranges[all.findIndex(({ isMarked }) => isMarked)];
          const place = before.ranges[index];
          if (truth === undefined || place === undefined) throw new Error('a sentence has no place');
          const quote = before.text.slice(place.start, place.end);
          const isEdited = after.text.slice(truth.start, truth.end) !== quote;

          const outcome = anchor(describePassage(before.text, place, 'en'), foldText(after.text, { language: 'en' }));
          if (overlap(closestPart(quote, after.text), truth) >= 0.5) {
            expect(outcome.kind).not.toBe('lost');
            if (outcome.kind === 'lost') return;
            expect(overlap(outcome.range, truth)).toBeGreaterThanOrEqual(0.5);
            if (isEdited) expect(outcome.kind).toBe('changed');
          }
        }),
        { numRuns: 250 },
      );
    },
    searchLimitMs,
  );

  it(
    'finds every sentence that was not edited, whatever was edited around it',
    () => {
      fc.assert(
        fc.property(story, ({ sentences, marked, elsewhere, inserted }) => {
          const index = marked % sentences.length;
          const before = page(sentences);
          const kept = sentences.map((words, at) =>
            at === index
              ? words
              : applyEdits(
                  words,
                  elsewhere.filter((each) => each.sentence % sentences.length === at).map((each) => each.edit),
                ),
          );
          const all = kept.map((words, at) => ({ words, isMarked: at === index }));
          for (const each of inserted)
            all.splice(each.at % (all.length + 1), 0, { words: [...each.sentence], isMarked: false });
          const after = page(all.map(({ words }) => words));
          const place = before.ranges[index];
          if (place === undefined) throw new Error('a sentence has no place');
          const outcome = anchor(describePassage(before.text, place, 'en'), foldText(after.text, { language: 'en' }));
          expect(['exact', 'moved']).toContain(outcome.kind);
          if (outcome.kind === 'lost') return;
          expect(after.text.slice(outcome.range.start, outcome.range.end)).toBe(
            before.text.slice(place.start, place.end),
          );
        }),
        { numRuns: 250 },
      );
    },
    searchLimitMs,
  );
});
