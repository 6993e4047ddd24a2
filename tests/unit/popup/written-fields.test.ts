import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editFrom, fieldsOf, isSameWritten, type WrittenFields } from '../../../popup/view/written-fields.ts';
import { colors } from '../../../src/model/color.ts';

const before: WrittenFields = {
  note: 'thought',
  tags: 'war, peace',
  color: 'yellow',
  claimant: 'ISW',
  cue: '',
  ownWords: '',
  chosen: null,
};

describe('an edit', () => {
  test.each([
    ['nothing', {}, {}],
    ['the note', { note: '' }, { note: '' }],
    ['the tags', { tags: 'war,, #Truce ' }, { tags: ['war', 'Truce'] }],
    ['the colour', { color: 'blue' }, { color: 'blue' }],
    ['the cue', { cue: 'said' }, { cue: 'said' }],
    ['the own words', { ownWords: 'o' }, { ownWords: 'o' }],
    ['the claimant', { claimant: 'Kremlin' }, { claimant: 'Kremlin' }],
  ] as const)('of %s holds only what was touched', (_name, changes, edit) => {
    expect(editFrom(before, { ...before, ...changes })).toEqual(edit);
  });

  test('leaves a tag that holds a comma whole while its field is not touched', () => {
    const fields = fieldsOf({
      motivation: 'commenting',
      note: '',
      tags: ['a, b'],
      color: 'pink',
      claimant: '',
      cue: '',
      ownWords: '',
    });
    expect(editFrom(fields, { ...fields, note: 'more' })).toEqual({ note: 'more' });
  });

  test('is empty exactly when the fields hold the same', () => {
    const anyFields: fc.Arbitrary<WrittenFields> = fc.record({
      note: fc.constantFrom('', 'a'),
      tags: fc.constantFrom('', 'a', 'a, b'),
      color: fc.constantFrom(...colors),
      claimant: fc.constantFrom('', 'a'),
      cue: fc.constantFrom('', 'a'),
      ownWords: fc.constantFrom('', 'a'),
      chosen: fc.constant(null),
    });
    fc.assert(
      fc.property(anyFields, anyFields, (one, other) => {
        expect(isSameWritten(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});
