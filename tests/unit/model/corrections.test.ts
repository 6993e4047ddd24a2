import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CorrectableField,
  type Corrections,
  correctableFields,
  mergeCorrections,
} from '../../../src/model/corrections.ts';

/** Few times and values, so that copies often disagree about a field at one time. */
const correction = fc.record({ value: fc.option(fc.constantFrom('a', 'b', 'c')), at: fc.nat(3) });
const corrections = fc
  .dictionary(fc.constantFrom(...correctableFields), correction)
  .map((entries) => entries as unknown as Corrections);

/** The same by its definition: of everything that any copy says of a field, the latest, and of those at one time always the same one. */
function latestOf(field: CorrectableField, copies: readonly Corrections[]): unknown {
  const said = copies.flatMap((copy) => (copy[field] === undefined ? [] : [copy[field]]));
  const rank = ({ value, at }: { value: unknown; at: number }) => `${at} ${JSON.stringify(value)}`;
  return said.toSorted((one, other) => (rank(one) < rank(other) ? 1 : -1))[0];
}

function mergeAll(copies: readonly Corrections[]): Corrections {
  return copies.reduce<Corrections>(mergeCorrections, {});
}

describe('corrections of several copies', () => {
  test('are the latest of each field, in whatever order and grouping they meet', () => {
    fc.assert(
      fc.property(fc.array(corrections, { maxLength: 5 }), fc.nat(5), (copies, at) => {
        const expected = Object.fromEntries(
          correctableFields.flatMap((field) => {
            const latest = latestOf(field, copies);
            return latest === undefined ? [] : [[field, latest]];
          }),
        );
        expect(mergeAll(copies)).toEqual(expected);
        expect(mergeAll(copies.toReversed())).toEqual(expected);
        expect(mergeCorrections(mergeAll(copies.slice(0, at)), mergeAll(copies.slice(at)))).toEqual(expected);
      }),
    );
  });

  test('are not changed by meeting themselves', () => {
    fc.assert(
      fc.property(corrections, (one) => {
        expect(mergeCorrections(one, one)).toEqual(one);
      }),
    );
  });
});
