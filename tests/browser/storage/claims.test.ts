import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/model/claimant.ts';
import { type ClaimantId, claimantIdOfName, newAnnotationId, newEvidenceId } from '../../../src/model/ids.ts';
import {
  removeAnnotation,
  restoreAnnotation,
  saveAnnotation,
  saveEdit,
} from '../../../src/storage/annotation-commands.ts';
import { saveClaimantChange, saveClaimChange } from '../../../src/storage/claim-commands.ts';
import {
  countClaims,
  countVerdicts,
  readClaimants,
  readNamedClaimants,
  readStandingNames,
} from '../../../src/storage/claim-queries.ts';
import { readLinked } from '../../../src/storage/claim-windows.ts';
import type { Database } from '../../../src/storage/database.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { claim, draft, facts, failureKind, judge, open, pageKey, save, succeeded, uniqueName } from './library.ts';

function changing(database: Database, id: ClaimantId, change: Parameters<typeof saveClaimantChange>[1]['change']) {
  return saveClaimantChange(database, { id, change, now: 3_000 });
}

async function names(database: Database): Promise<readonly (readonly string[])[]> {
  return (await readClaimants(database)).map(namesOf);
}

describe('the claimant of a claim', () => {
  test('is one record for all spellings of a name, in whatever tab it is first named', async () => {
    const name = uniqueName();
    const [one, other] = [await open({ name }), await open({ name })];
    const saved = await Promise.all([claim(one, 'ISW'), claim(other, ' isw ')]);
    expect(new Set(saved.map(({ claimantId }) => claimantId)).size).toBe(1);
    expect(await readClaimants(one)).toHaveLength(1);
  });

  test('is found by another name that it alone has, and by none that two have', async () => {
    const database = await open();
    const first = await claim(database, 'Institute for the Study of War');
    const second = await claim(database, 'International Society of Weavers');
    for (const { claimantId } of [first, second]) {
      if (claimantId === null) throw new Error('no claimant');
      if (claimantId === second.claimantId) {
        expect((await claim(database, 'isw')).claimantId).toBe(first.claimantId);
      }
      succeeded(await changing(database, claimantId, { kind: 'edit', edit: { aliases: ['ISW'] } }));
    }
    const unsure = await claim(database, 'ISW');
    expect([first.claimantId, second.claimantId]).not.toContain(unsure.claimantId);
    expect(await readClaimants(database)).toHaveLength(3);
  });

  test('comes together by the names that one article gives it, and two that were there stay apart', async () => {
    const database = await open();
    const short = await claim(database, 'ISW');
    const wish = { motivation: 'assessing', claimant: 'Institute for the Study of War' } as const;

    const whole = succeeded(
      await saveAnnotation(database, {
        facts: facts(),
        keys: [pageKey],
        draft: draft(wish),
        aliases: ['ISW'],
        pageText: '',
        now: 5,
        ids: crypto,
      }),
    );
    expect(whole.claimantId).toBe(short.claimantId);
    expect(await names(database)).toEqual([['ISW', 'Institute for the Study of War']]);

    const apart = await open();
    const [one, other] = [await claim(apart, 'ISW'), await claim(apart, 'Institute for the Study of War')];
    expect(one.claimantId).not.toBe(other.claimantId);
    expect(await names(apart)).toEqual(expect.arrayContaining([['ISW'], ['Institute for the Study of War']]));
  });

  test('is the one that was chosen, also where its name would find another, and goes with an edit', async () => {
    const database = await open();
    const [one, other] = [await claim(database, 'Smith'), await claim(database, 'Smith (minister)')];
    const request = { id: one.id, edit: { claimant: 'Smith' }, chosen: other.claimantId, now: 2_000 };
    expect(succeeded(await saveEdit(database, request))).toMatchObject({
      claimant: 'Smith',
      claimantId: other.claimantId,
    });
    const emptied = succeeded(await saveEdit(database, { id: one.id, edit: { claimant: '' }, now: 3_000 }));
    expect(emptied).toMatchObject({ claimant: '', claimantId: null });
  });

  test('that was renamed and gave up its name leaves it to a new one', async () => {
    const database = await open();
    const first = await claim(database, 'ISW');
    const id = first.claimantId ?? expect.fail('no claimant');
    succeeded(await changing(database, id, { kind: 'edit', edit: { name: 'Institute' } }));
    expect((await claim(database, 'ISW')).claimantId).toBe(id);
    succeeded(await changing(database, id, { kind: 'edit', edit: { aliases: [] } }));
    const anew = await claim(database, 'ISW');
    expect(anew.claimantId).not.toBe(id);
    expect((await claim(database, 'isw')).claimantId).toBe(anew.claimantId);
  });
});

describe('merging claimants', () => {
  test('leaves every claim with its own record, so that parting gives all of them back', async () => {
    const database = await open();
    const [isw, institute] = [await claim(database, 'ISW', 10), await claim(database, 'Institute', 20)];
    const [from, into] = [isw.claimantId, institute.claimantId] as [ClaimantId, ClaimantId];
    expect(succeeded(await changing(database, from, { kind: 'merge', into })).mergedInto).toBe(into);
    expect(await readAnnotation(database, isw.id)).toEqual(isw);
    expect((await database.getAllFromIndex('claimants', 'byMergedInto', into)).map(({ record }) => record.id)).toEqual([
      from,
    ]);
    succeeded(await changing(database, from, { kind: 'part' }));
    expect(await database.countFromIndex('claimants', 'byMergedInto', into)).toBe(0);
    expect(await countClaims(database, [from, into])).toEqual(
      new Map([
        [from, 1],
        [into, 1],
      ]),
    );
  });

  test('is refused with itself, with what is a part of it, and with what is not there', async () => {
    const database = await open();
    const ids = [];
    for (const name of ['a', 'b', 'c']) ids.push((await claim(database, name)).claimantId);
    const [a, b, c] = ids as [ClaimantId, ClaimantId, ClaimantId];
    succeeded(await changing(database, a, { kind: 'merge', into: b }));
    succeeded(await changing(database, b, { kind: 'merge', into: c }));
    for (const into of [c, a, b, claimantIdOfName('nobody')]) {
      expect(failureKind(await changing(database, c, { kind: 'merge', into }))).toBe('badRequest');
    }
    expect(failureKind(await changing(database, claimantIdOfName('nobody'), { kind: 'part' }))).toBe('notFound');
  });

  test('stands under the name at the end of its mergers, whichever end that is, and under none that was deleted', async () => {
    const database = await open();
    const ids: ClaimantId[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push((await claim(database, name)).claimantId as ClaimantId);
    const [a, b, c, d] = ids as [ClaimantId, ClaimantId, ClaimantId, ClaimantId];
    succeeded(await changing(database, a, { kind: 'merge', into: b }));
    succeeded(await changing(database, b, { kind: 'merge', into: c }));
    const gone = await claim(database, 'e');
    succeeded(await removeAnnotation(database, { id: gone.id, now: 2_000 }));
    succeeded(await changing(database, gone.claimantId as ClaimantId, { kind: 'delete' }));
    const asked = [a, b, c, d, gone.claimantId as ClaimantId, claimantIdOfName('nobody')];
    expect(await readStandingNames(database, asked)).toEqual(
      new Map([
        [a, 'c'],
        [b, 'c'],
        [c, 'c'],
        [d, 'd'],
      ]),
    );
    // Two devices merged each into the other: the lowest id stands for both.
    const row = await database.get('claimants', c);
    if (row === undefined) throw new Error('no record');
    await database.put('claimants', { ...row, record: { ...row.record, mergedInto: a } });
    const lowest = [a, b, c].toSorted()[0];
    const name = lowest === a ? 'a' : lowest === b ? 'b' : 'c';
    expect([...(await readStandingNames(database, [a, b, c])).values()]).toEqual([name, name, name]);
  });

  test('a claimant with claims is not deleted; one without is, and comes back with its claim', async () => {
    const database = await open();
    const saved = await claim(database, 'ISW');
    const id = saved.claimantId as ClaimantId;
    expect(failureKind(await changing(database, id, { kind: 'delete' }))).toBe('notAllowed');
    succeeded(await removeAnnotation(database, { id: saved.id, now: 2_000 }));
    succeeded(await changing(database, id, { kind: 'delete' }));
    expect(await readClaimants(database)).toEqual([]);
    succeeded(await restoreAnnotation(database, { id: saved.id, now: 4_000 }));
    expect(await names(database)).toEqual([['ISW']]);
  });
});

describe('a verdict and evidence', () => {
  test('are on disk after the database was closed, and counted by claimant', async () => {
    const name = uniqueName();
    const first = await open({ name });
    const saved = await claim(first, 'ISW');
    await claim(first, 'ISW');
    const judged = await judge(first, saved, 'refuted');
    first.close();
    const second = await open({ name });
    expect(await readAnnotation(second, saved.id)).toEqual(judged);
    expect(await countVerdicts(second, [saved.claimantId ?? ''])).toEqual({
      unreviewed: 1,
      supported: 0,
      disputed: 0,
      refuted: 1,
      unverifiable: 0,
    });
  });

  test('link two claims, seen from both, until the link is taken away', async () => {
    const database = await open();
    const [one, other] = [await claim(database, 'ISW'), await claim(database, 'Kremlin', 1_100, 'b.example/')];
    const evidence = {
      id: newEvidenceId(crypto),
      target: { kind: 'annotation', id: other.id },
      relation: 'contradicting',
      note: 'they cannot both be true',
    } as const;
    const change = { kind: 'addEvidence', evidence } as const;
    const linked = succeeded(await saveClaimChange(database, { id: one.id, change, now: 2_000 }));
    expect(await readLinked(database, linked)).toMatchObject([
      { annotation: { id: other.id }, relation: 'contradicting', isFromClaim: true, note: evidence.note },
    ]);
    expect(await readLinked(database, other)).toMatchObject([{ annotation: { id: one.id }, isFromClaim: false }]);
    const removal = { kind: 'removeEvidence', id: evidence.id } as const;
    const alone = succeeded(await saveClaimChange(database, { id: one.id, change: removal, now: 3_000 }));
    expect(await readLinked(database, alone)).toEqual([]);
    expect(await readLinked(database, other)).toEqual([]);
  });

  test('a claim is no evidence for itself, nor is what is not there, and nothing is written', async () => {
    const database = await open();
    const saved = await claim(database, 'ISW');
    for (const [id, kind] of [
      [saved.id, 'badRequest'],
      [newAnnotationId(crypto), 'notFound'],
    ] as const) {
      const evidence = { id: newEvidenceId(crypto), target: { kind: 'annotation', id }, relation: 'context', note: '' };
      const change = { kind: 'addEvidence', evidence } as never;
      expect(failureKind(await saveClaimChange(database, { id: saved.id, change, now: 2_000 }))).toBe(kind);
    }
    expect(await readAnnotation(database, saved.id)).toEqual(saved);
  });

  test('of a claim that the asker may not reach are refused', async () => {
    const database = await open();
    const saved = await claim(database, 'ISW');
    const change = { kind: 'judge', judgement: { verdict: 'refuted', confidence: null, reasons: '' } } as const;
    const request = { id: saved.id, change, now: 2_000, isAllowed: () => false };
    expect(failureKind(await saveClaimChange(database, request))).toBe('notAllowed');
    expect(await readAnnotation(database, saved.id)).toEqual(saved);
  });
});

test('a page is told the names that its own claims have or its text holds, and no others', async () => {
  const database = await open();
  await claim(database, 'Secret Source', 1, 'other.example/');
  const institute = await claim(database, 'Institute for the Study of War', 2, 'other.example/');
  await changing(database, institute.claimantId as ClaimantId, { kind: 'edit', edit: { aliases: ['ISW', 'iswx'] } });
  await claim(database, 'Reuters', 3);
  await save(database, {}, { pageText: 'The ISW, and Secret Sources.' });
  expect([...(await readNamedClaimants(database, [pageKey]))].sort()).toEqual(['ISW', 'Reuters']);
  expect(await readNamedClaimants(database, ['nowhere.example/'])).toEqual([]);
});
