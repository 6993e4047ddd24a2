import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/anchoring/diff-words.ts';
import type { DiffPart } from '../../../src/model/anchor-outcome.ts';

/** One line: [-what went-] {+what came+}. */
function shown(diff: readonly DiffPart[]): string {
  return diff
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

function side(diff: readonly DiffPart[], kind: 'removed' | 'added'): string {
  return diff
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');
}

const oneSpaced = (text: string) => text.trim().replace(/\s+/gu, ' ');

describe('diffWords', () => {
  it.each([
    [
      'en',
      'It would likely reject it.',
      'It would probably accept it.',
      'It would[- likely reject-]{+ probably accept+} it.',
    ],
    ['en', 'Nine of 1,000 died.', 'Nine of 1,500 died.', 'Nine of[- 1,000-]{+ 1,500+} died.'],
    ['en', 'He said no.', 'He said no', 'He said no[-.-]'],
    ['en', 'A truce holds.', 'A truce now holds.', 'A truce{+ now+} holds.'],
    ['en', 'The cause of it', 'one of the reasons', '[-The cause of it-]{+one of the reasons+}'],
    ['zh', '总统拒绝了该提议。', '总统接受了该提议。', '总统[-拒绝-]{+接受+}了该提议。'],
    ['ar', 'قال الوزير نعم', 'قال الوزير لا', 'قال الوزير[- نعم-]{+ لا+}'],
    ['en', 'same words', 'same  words', 'same words'],
  ])('%s: from “%s” to “%s”', (language, saved, reading, expected) => {
    expect(shown(diffWords(saved, reading, language))).toBe(expected);
  });

  it('joins to what was saved and to what now reads, for any two texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('the', 'cat', 'sat', ',', '.', '12', '1.5', '“', '”', '拒绝', 'ไม่', 'не', '😀'), {
          maxLength: 25,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (saved, reading) => {
        const diff = diffWords(saved, reading, 'en');
        expect(oneSpaced(side(diff, 'removed'))).toBe(oneSpaced(saved));
        expect(oneSpaced(side(diff, 'added'))).toBe(oneSpaced(reading));
      }),
      { numRuns: 700 },
    );
  });

  it('finds nothing to change between equal texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(diffWords(text, text, 'en').every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
