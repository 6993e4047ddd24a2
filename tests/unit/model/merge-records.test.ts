import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livingEvidence, standingVerdict } from '../../../src/model/claim.ts';
import { changeClaim } from '../../../src/model/claim-edits.ts';
import { aliasesOf } from '../../../src/model/claimant.ts';
import { changeClaimant } from '../../../src/model/claimant-edits.ts';
import { deleteAnnotation, editAnnotation } from '../../../src/model/edit.ts';
import { claimantIdOfName, newEvidenceId } from '../../../src/model/ids.ts';
import { mergeAnnotations, mergeClaimantCopies } from '../../../src/model/merge-records.ts';
import { parseWith } from '../../../src/model/parse.ts';
import { annotation as annotationParser, claimant as claimantParser } from '../../../src/model/record-parsers.ts';
import { anyClaimantCopy, anyClaimCopy, claim, claimant } from './made-claims.ts';

describe.each([
  ['claim', anyClaimCopy as fc.Arbitrary<object>, mergeAnnotations as (one: never, other: never) => object],
  ['claimant', anyClaimantCopy as fc.Arbitrary<object>, mergeClaimantCopies as (one: never, other: never) => object],
])('copies of a %s', (_name, anyCopy, merge) => {
  const join = (one: object, other: object) => merge(one as never, other as never);

  test('merge to the same in whatever order', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        expect(join(one, other)).toEqual(join(other, one));
      }),
    );
  });

  test('merge to the same in whatever grouping', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (one, two, three) => {
        expect(join(join(one, two), three)).toEqual(join(one, join(two, three)));
      }),
    );
  });

  test('merged a second time change nothing', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        const merged = join(one, other);
        expect(join(merged, other)).toEqual(merged);
        expect(join(merged, merged)).toEqual(merged);
      }),
    );
  });

  test('are records that a parser takes', () => {
    const parser = _name === 'claim' ? annotationParser : claimantParser;
    fc.assert(
      fc.property(anyCopy, anyCopy, (one, other) => {
        const merged = join(one, other);
        expect(parseWith<unknown>(parser, merged)).toEqual({ ok: true, value: merged });
      }),
    );
  });
});

describe('what two devices did to a claim', () => {
  const supported = changeClaim(
    claim,
    { kind: 'judge', judgement: { verdict: 'supported', confidence: 'low', reasons: 'one' } },
    200,
  );
  const refuted = changeClaim(
    claim,
    { kind: 'judge', judgement: { verdict: 'refuted', confidence: 'high', reasons: 'two' } },
    300,
  );

  test('leaves the later verdict standing and both in its history', () => {
    const merged = mergeAnnotations(refuted, supported);
    expect(standingVerdict(merged)).toMatchObject({ verdict: 'refuted', reasons: 'two' });
    expect(merged.verdicts.map(({ verdict }) => verdict)).toEqual(['supported', 'refuted']);
  });

  test('keeps a deletion, a verdict and an edit that were made apart', () => {
    const deleted = deleteAnnotation(claim, 250);
    const edited = editAnnotation(claim, { ownWords: 'mine' }, 260);
    const merged = [deleted, edited].reduce(mergeAnnotations, supported);
    expect(merged).toMatchObject({ deleted: 250, ownWords: 'mine', cue: 'concludes' });
    expect(standingVerdict(merged).verdict).toBe('supported');
  });

  test('takes claimant and its record together', () => {
    const one = editAnnotation(claim, { claimant: 'AP' }, 200, claimantIdOfName('ap'));
    const other = editAnnotation(claim, { claimant: 'Reuters' }, 201, claimantIdOfName('reuters'));
    expect(mergeAnnotations(one, other)).toMatchObject({
      claimant: 'Reuters',
      claimantId: claimantIdOfName('reuters'),
    });
  });

  test('keeps evidence that one added, and that the other took away gone', () => {
    const target = { kind: 'url', url: 'https://a.example/', title: '' } as const;
    const [first, second] = [newEvidenceId(crypto), newEvidenceId(crypto)];
    const base = changeClaim(
      claim,
      { kind: 'addEvidence', evidence: { id: first, target, relation: 'context', note: '' } },
      150,
    );
    const removed = changeClaim(base, { kind: 'removeEvidence', id: first }, 200);
    const added = changeClaim(
      changeClaim(base, { kind: 'editEvidence', id: first, relation: 'supporting', note: 'n' }, 210),
      { kind: 'addEvidence', evidence: { id: second, target, relation: 'contradicting', note: '' } },
      220,
    );
    const merged = mergeAnnotations(removed, added);
    expect(livingEvidence(merged).map(({ id }) => id)).toEqual([second]);
    const back = changeClaim(merged, { kind: 'restoreEvidence', id: first }, 300);
    expect(livingEvidence(back)[0]).toMatchObject({ id: first, relation: 'supporting', note: 'n' });
  });
});

test('names that two devices gave a claimant are both kept', () => {
  const one = changeClaimant(claimant, { kind: 'edit', edit: { aliases: ['Institute'] } }, 200);
  const other = changeClaimant(claimant, { kind: 'edit', edit: { aliases: ['I.S.W.'] } }, 210);
  expect(aliasesOf(mergeClaimantCopies(one, other))).toEqual(['Institute', 'I.S.W.']);
});
