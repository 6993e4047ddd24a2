import { describe, expect, test } from 'vitest';
import { livingEvidence, parseEvidenceUrl, standingVerdict } from '../../../src/model/claim.ts';
import { changeClaim } from '../../../src/model/claim-edits.ts';
import { aliasesOf, type Claimant, createClaimant, namesOf, standsFor } from '../../../src/model/claimant.ts';
import { changeClaimant, learnNames } from '../../../src/model/claimant-edits.ts';
import { type ClaimantId, claimantIdOfName, newEvidenceId, parseClaimantId } from '../../../src/model/ids.ts';
import { isNamedIn } from '../../../src/model/named-in-text.ts';
import { claim, claimant } from './made-claims.ts';

const judgement = { verdict: 'disputed', confidence: 'medium', reasons: 'two sources differ' } as const;
const target = { kind: 'url', url: 'https://a.example/', title: 'A' } as const;

describe('a verdict', () => {
  test('stands until the next, and every one stays in the history', () => {
    expect(standingVerdict(claim).verdict).toBe('unreviewed');
    const disputed = changeClaim(claim, { kind: 'judge', judgement }, 200);
    const open = changeClaim(
      disputed,
      { kind: 'judge', judgement: { verdict: 'unreviewed', confidence: null, reasons: '' } },
      150,
    );
    expect(standingVerdict(disputed)).toEqual({ at: 200, ...judgement });
    expect(standingVerdict(open).verdict).toBe('unreviewed');
    expect(open.verdicts.map(({ at, verdict }) => [at, verdict])).toEqual([
      [200, 'disputed'],
      [201, 'unreviewed'],
    ]);
  });

  test('given a second time in the same words changes nothing', () => {
    const once = changeClaim(claim, { kind: 'judge', judgement }, 200);
    expect(
      changeClaim(once, { kind: 'judge', judgement: { ...judgement, reasons: ` ${judgement.reasons}` } }, 300),
    ).toBe(once);
    const none = { verdict: 'unreviewed', confidence: null, reasons: '' } as const;
    expect(changeClaim(claim, { kind: 'judge', judgement: none }, 300)).toBe(claim);
  });
});

describe('evidence', () => {
  const id = newEvidenceId(crypto);
  const added = changeClaim(
    claim,
    { kind: 'addEvidence', evidence: { id, target, relation: 'contradicting', note: ' n ' } },
    200,
  );

  test('is added once, edited, taken away and brought back', () => {
    expect(added.evidence).toMatchObject([{ id, target, relation: 'contradicting', note: 'n', created: 200 }]);
    const again = { kind: 'addEvidence', evidence: { id, target, relation: 'context', note: '' } } as const;
    expect(changeClaim(added, again, 300)).toBe(added);
    const edited = changeClaim(added, { kind: 'editEvidence', id, relation: 'supporting', note: 'n' }, 300);
    expect(edited.evidence[0]?.stamps).toEqual({ relation: 300, note: 200, deleted: 200 });
    const removed = changeClaim(edited, { kind: 'removeEvidence', id }, 400);
    expect(livingEvidence(removed)).toEqual([]);
    const back = changeClaim(removed, { kind: 'restoreEvidence', id }, 500);
    expect(livingEvidence(back)).toMatchObject([{ id, relation: 'supporting', deleted: null }]);
  });

  test.each(['editEvidence', 'removeEvidence', 'restoreEvidence'] as const)('%s of none changes nothing', (kind) => {
    const other = { kind, id: newEvidenceId(crypto), relation: 'context', note: '' } as const;
    expect(changeClaim(added, other, 300)).toBe(added);
  });

  test.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['  http://news.example  ', 'http://news.example/'],
    ['news.example/report?x=1', 'https://news.example/report?x=1'],
    ['localhost:8080/a', 'https://localhost:8080/a'],
    ['javascript:alert(1)', undefined],
    [' JavaScript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,<b>', undefined],
    ['file:///etc/passwd', undefined],
    ['ftp://news.example/', undefined],
    ['chrome://settings', undefined],
    ['no address', undefined],
    ['word', undefined],
    ['', undefined],
    [null, undefined],
  ])('takes %j as the address %j', (written, url) => {
    expect(parseEvidenceUrl(written)).toBe(url);
  });
});

describe('a claimant', () => {
  test('that is renamed keeps its old name as another one', () => {
    const renamed = changeClaimant(claimant, { kind: 'edit', edit: { name: ' Institute  for War ' } }, 200);
    expect(namesOf(renamed)).toEqual(['Institute for War', 'ISW']);
    const back = changeClaimant(renamed, { kind: 'edit', edit: { name: 'ISW' } }, 300);
    expect(namesOf(back)).toEqual(['ISW', 'Institute for War']);
  });

  test('cannot lose its name, and lists each other name once', () => {
    expect(changeClaimant(claimant, { kind: 'edit', edit: { name: '  ' } }, 200)).toBe(claimant);
    const named = changeClaimant(claimant, { kind: 'edit', edit: { aliases: ['The ISW', 'the isw', 'isw', ''] } }, 200);
    expect(aliasesOf(named)).toEqual(['the isw']);
    expect(aliasesOf(changeClaimant(named, { kind: 'edit', edit: { aliases: [] } }, 300))).toEqual([]);
    expect(learnNames(named, ['THE ISW', 'isw'], 300)).toBe(named);
  });

  test('that is merged and parted, or deleted and restored, is as before but for its times', () => {
    const into = claimantIdOfName('other');
    const merged = changeClaimant(claimant, { kind: 'merge', into }, 200);
    expect(merged.mergedInto).toBe(into);
    expect(changeClaimant(merged, { kind: 'part' }, 300)).toMatchObject({ ...claimant, modified: 300, stamps: {} });
    const deleted = changeClaimant(claimant, { kind: 'delete' }, 200);
    expect(deleted.deleted).toBe(200);
    expect(changeClaimant(deleted, { kind: 'restore' }, 300)).toMatchObject({ deleted: null, name: 'ISW' });
  });

  test('has an id that its name gives, the same everywhere and for no other name', () => {
    const names = ['isw', 'iws', 'the institute', '', 'ї', 'i', 'kyiv independent', 'x'.repeat(5_000)];
    const ids = names.map(claimantIdOfName);
    expect(ids.map((id) => parseClaimantId(id))).toEqual(ids);
    expect(new Set(ids).size).toBe(names.length);
    expect(claimantIdOfName('isw')).toBe('6e540f8c-8e3c-84bf-aef4-97b43866fa68');
  });
});

describe('who stands for a claimant', () => {
  const ids = ['a', 'b', 'c'].map(claimantIdOfName) as [ClaimantId, ClaimantId, ClaimantId];
  const [a, b, c] = ids;
  const group = (links: readonly (readonly [ClaimantId, ClaimantId])[]): ReadonlyMap<ClaimantId, Claimant> =>
    new Map(
      ids.map((id) => {
        const into = links.find(([from]) => from === id)?.[1];
        const made = createClaimant(id, id, 1);
        return [id, into === undefined ? made : changeClaimant(made, { kind: 'merge', into }, 2)] as const;
      }),
    );

  test('is itself, or the end of its mergers', () => {
    expect(standsFor(a, group([]))).toBe(a);
    const chain = group([
      [a, b],
      [b, c],
    ]);
    expect([a, b, c].map((id) => standsFor(id, chain))).toEqual([c, c, c]);
  });

  test('is one for all where two devices merged in a circle', () => {
    const circle = group([
      [a, b],
      [b, c],
      [c, a],
    ]);
    const lowest = [...ids].sort()[0];
    expect(ids.map((id) => standsFor(id, circle))).toEqual([lowest, lowest, lowest]);
  });

  test('is itself where the other is not there', () => {
    expect(standsFor(a, group([[a, claimantIdOfName('gone')]]))).toBe(a);
  });
});

test.each([
  ['the isw said', 'isw', true],
  ['iswa said', 'isw', false],
  ['(isw)', 'isw', true],
  ['liswi isw', 'isw', true],
  ['習近平主席', '習近平', true],
  ['anything', '', false],
  ['', 'isw', false],
])('%j names %j: %s', (text, name, isNamed) => {
  expect(isNamedIn(text, name)).toBe(isNamed);
});
