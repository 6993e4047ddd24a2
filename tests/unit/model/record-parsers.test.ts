import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseWith } from '../../../src/model/parse.ts';
import { annotation, article, claimant } from '../../../src/model/record-parsers.ts';
import { anyAnnotation, anyArticle } from '../export/made-records.ts';
import { anyClaimantCopy, anyClaimCopy } from './made-claims.ts';
import { type Path, spoil, withStrayKeys } from './spoil.ts';

const isNullable = (path: Path): boolean =>
  /^(?:selectors|deleted|claimantId|mergedInto)$|\.(?:confidence|deleted)$/u.test(path.join('.'));
const isOptional = (): boolean => false;

describe.each([
  ['an annotation', annotation, anyAnnotation],
  ['a claim with verdicts and evidence', annotation, anyClaimCopy],
  ['an article', article, anyArticle],
  ['a claimant', claimant, anyClaimantCopy],
] as const)('%s from outside', (_name, parser, anyRecord) => {
  test('is taken over as it is, without keys that it does not have', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(parseWith<unknown>(parser, record)).toEqual({ ok: true, value: record });
        expect(parseWith<unknown>(parser, withStrayKeys(record))).toEqual({ ok: true, value: record });
      }),
    );
  });

  test('is refused when anything in it is missing or of another kind', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        for (const { path, value } of spoil(record, { isNullable, isOptional })) {
          const parsed = parseWith<unknown>(parser, value);
          expect(parsed.ok, path.join('.')).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([null, undefined, 1, 'text', true, [], {}, Object.create(null)])('is not %o', (value) => {
    expect(parseWith<unknown>(parser, value).ok).toBe(false);
  });
});
