import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/model/annotation.ts';
import { standingVerdict, verdicts } from '../../../src/model/claim.ts';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import {
  type ClaimPlace,
  type ClaimQuery,
  readClaimWindow,
  searchAnnotations,
} from '../../../src/storage/claim-windows.ts';
import type { Database } from '../../../src/storage/database.ts';
import { claim, judge, open, save, succeeded } from './library.ts';

const everything: ClaimQuery = {
  claimants: null,
  verdict: null,
  from: null,
  until: null,
  order: 'newest',
  after: null,
  limit: 3,
  lookAt: 5,
  accepts: () => true,
};

async function readAll(database: Database, query: ClaimQuery): Promise<readonly Annotation[]> {
  const found: Annotation[] = [];
  let after: ClaimPlace | null = null;
  do {
    const window = await readClaimWindow(database, { ...query, after });
    expect(window.claims.length).toBeLessThanOrEqual(query.limit);
    found.push(...window.claims.map(({ annotation }) => annotation));
    after = window.next;
  } while (after !== null);
  return found;
}

describe('claims in windows', () => {
  test('are those that a look at all of them finds, in time order, none missed or doubled', async () => {
    const database = await open();
    const made: Annotation[] = [];
    for (let index = 0; index < 24; index += 1) {
      const saved = await claim(database, ['ISW', 'AP', ''][index % 3] ?? '', 100 + (index % 7));
      made.push(await judge(database, saved, verdicts[index % verdicts.length] ?? 'unreviewed'));
    }
    const isw = claimantIdOfName('isw');
    const ap = claimantIdOfName('ap');
    const anyQuery = fc.record({
      claimants: fc.constantFrom<ClaimQuery['claimants'][]>(null, [isw], [isw, ap], [''], [isw, ap, '']),
      verdict: fc.constantFrom(null, ...verdicts),
      from: fc.constantFrom(null, 101, 104),
      until: fc.constantFrom(null, 103, 106),
      order: fc.constantFrom('newest' as const, 'oldest' as const),
      limit: fc.integer({ min: 1, max: 9 }),
      lookAt: fc.integer({ min: 1, max: 9 }),
      accepts: fc.constantFrom<ClaimQuery['accepts']>(
        () => true,
        ({ annotation }) => annotation.created % 2 === 0,
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyQuery, async (wanted) => {
        const query = { ...wanted, after: null };
        const expected = made
          .filter(({ claimantId }) => query.claimants === null || query.claimants.includes(claimantId ?? ''))
          .filter((each) => query.verdict === null || standingVerdict(each).verdict === query.verdict)
          .filter(({ created }) => created >= (query.from ?? 0) && created < (query.until ?? 1_000))
          .filter((annotation) => query.accepts({ annotation } as never))
          .toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1));
        const ids = (query.order === 'oldest' ? expected : expected.toReversed()).map(({ id }) => id);
        expect((await readAll(database, query)).map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 60 },
    );
  });

  test('leave deleted ones out, and what is no claim', async () => {
    const database = await open();
    const saved = await claim(database, 'ISW');
    await save(database, { motivation: 'highlighting', claimant: 'ISW' });
    expect(await readAll(database, everything)).toEqual([saved]);
    succeeded(await removeAnnotation(database, { id: saved.id, now: 2_000 }));
    expect(await readAll(database, everything)).toEqual([]);
  });

  test('search all annotations, the newest first, a stretch at a time', async () => {
    const database = await open();
    for (let index = 0; index < 5; index += 1) await save(database, { note: `n${index}` }, { now: index });
    const query = {
      after: null,
      limit: 1,
      lookAt: 3,
      accepts: ({ annotation }: { annotation: Annotation }) => annotation.note === 'n1',
    };
    const first = await searchAnnotations(database, query);
    expect(first).toMatchObject({ claims: [], next: [2, expect.any(String)] });
    const second = await searchAnnotations(database, { ...query, after: first.next });
    expect(second.claims.map(({ annotation }) => annotation.note)).toEqual(['n1']);
  });
});
