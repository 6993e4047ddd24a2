import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasFindings, type IntegrityReport, noFindings } from '../../../src/model/integrity.ts';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import type { Database } from '../../../src/storage/database.ts';
import { checkLibrary } from '../../../src/storage/integrity/check-library.ts';
import { readPageRecords } from '../../../src/storage/queries.ts';
import { addBatchToIndex } from '../../../src/storage/search/backfill.ts';
import { mergeRecent } from '../../../src/storage/search/merge-recent.ts';
import { readFound } from '../../../src/storage/search/read-found.ts';
import { searchLibrary } from '../../../src/storage/search/search-library.ts';
import { claim, failureKind, open, pageKey, save, succeeded } from './library.ts';
import { act, deed, query } from './search-deeds.ts';
import { readLibrary, scan } from './search-oracle.ts';

const check = async (database: Database): Promise<IntegrityReport> =>
  succeeded(await checkLibrary(database, { now: 9_000, ids: crypto, isThorough: true }));

async function finishIndex(database: Database): Promise<void> {
  while (!succeeded(await addBatchToIndex(database)).isComplete);
}

async function search(database: Database, written: string): Promise<readonly string[]> {
  const { numbers } = await searchLibrary(database, parseSearchQuery(written), 'newest');
  return (await readFound(database, [...numbers])).map(({ annotation }) => annotation.id).sort();
}

/** Changes one row of a store behind the extension's back. */
async function spoil(database: Database, store: string, at: number, change: (row: never) => unknown): Promise<boolean> {
  const transaction = database.transaction(store as 'articles', 'readwrite');
  const keys = await transaction.store.getAllKeys();
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return false;
  const changed = change((await transaction.store.get(key)) as never);
  if (changed === undefined) await transaction.store.delete(key);
  else if (transaction.store.keyPath === null) await transaction.store.put(changed as never, key);
  else await transaction.store.put(changed as never);
  await transaction.done;
  return true;
}

const inRecord = (changes: object) => (row: { record: object }) => ({ ...row, record: { ...row.record, ...changes } });
const gone = () => undefined;
const stray = {
  id: crypto.randomUUID(),
  target: { kind: 'url', url: 'https://a.example', title: '' },
  relation: 'supporting',
  note: '',
  created: 1,
  deleted: null,
  stamps: {},
};

/** Ways in which a library can be damaged. */
const damages: readonly (readonly [name: string, store: string, (row: never) => unknown])[] = [
  ['an article that is gone', 'articles', gone],
  ['an article of a wrong shape', 'articles', (({ metadata: _gone, ...row }: { metadata: unknown }) => row) as never],
  ['an annotation whose note is no text', 'annotations', inRecord({ note: 7 }) as never],
  ['an annotation without selectors’ quote', 'annotations', inRecord({ selectors: {} }) as never],
  [
    'a row that is in the wrong place',
    'annotations',
    ((row: object) => ({ ...row, place: ['nowhere', 0, 0, 0] })) as never,
  ],
  [
    'a row that is in no list of tags',
    'annotations',
    ((row: object) => ({ ...row, tagPlaces: [['stray', 1]] })) as never,
  ],
  ['a row without its number', 'annotations', (({ number: _gone, ...row }: { number: unknown }) => row) as never],
  ['evidence with one id twice', 'annotations', inRecord({ evidence: [stray, stray] }) as never],
  ['a claimant that is gone', 'claimants', gone],
  ['a claimant merged into nobody', 'claimants', inRecord({ mergedInto: crypto.randomUUID() }) as never],
  ['a claimant under no name', 'claimants', ((row: object) => ({ ...row, names: [] })) as never],
  ['an index without a state', 'searchState', gone],
  ['an index with a state of nonsense', 'searchState', (() => ({ version: 1 })) as never],
  ['a document of the index that is gone', 'searchDocuments', gone],
  ['columns that are gone', 'searchColumns', gone],
  ['words that are gone', 'searchTerms', gone],
  ['words that are cut', 'searchTerms', ((bytes: Uint8Array) => bytes.slice(0, -1)) as never],
  ['words with a wild length', 'searchTerms', ((bytes: Uint8Array) => bytes.map((byte) => byte | 0x80)) as never],
];

describe('a library that nothing happened to', () => {
  test('has no fault, whatever was done in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (done) => {
        const database = await open();
        for (const [index, each] of done.entries()) await act(database, each, 1_000 + index);
        expect((await check(database)).found).toEqual(noFindings);
        database.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('a damaged library', () => {
  test.each(damages)('with %s is mended so that the next check finds nothing', async (_name, store, change) => {
    const database = await open();
    await claim(database, 'ISW', 1_000);
    await save(database, { note: 'wheat', tags: ['grain'] }, { now: 2_000, pageText: 'the text' });
    // The words are in their rows only once they were taken up.
    succeeded(await mergeRecent(database, 0));
    const before = await database.getAllKeys('annotations');
    expect(await spoil(database, store, 0, change)).toBe(true);
    expect(hasFindings((await check(database)).found)).toBe(true);
    await finishIndex(database);
    expect((await check(database)).found).toEqual(noFindings);
    const aside = (await database.getAll('setAside')).map(({ key }) => key);
    expect([...(await database.getAllKeys('annotations')), ...aside]).toEqual(expect.arrayContaining(before));
  });

  test('keeps every record, in its place or aside, and finds by words what can be read, whatever was damaged', async () => {
    const damage = fc.record({ at: fc.nat(20), how: fc.constantFrom(...damages) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 5, maxLength: 15 }),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        fc.array(query, { minLength: 3, maxLength: 5 }),
        async (done, all, queries) => {
          const database = await open();
          for (const [index, each] of done.entries()) await act(database, each, 1_000 + index);
          const before = await database.getAllKeys('annotations');
          for (const { at, how } of all) await spoil(database, how[1], at, how[2]);
          await check(database);
          await finishIndex(database);
          expect((await check(database)).found).toEqual(noFindings);
          const aside = (await database.getAll('setAside')).map(({ key }) => key);
          expect([...(await database.getAllKeys('annotations')), ...aside]).toEqual(expect.arrayContaining(before));
          const library = await readLibrary(database);
          for (const written of queries) {
            expect(await search(database, written)).toEqual([...scan(library, parseSearchQuery(written))].sort());
          }
          database.close();
        },
      ),
      { numRuns: 15 },
    );
  });

  test('shows an annotation whose article was gone, and gives it the page again when that is annotated', async () => {
    const database = await open();
    const saved = succeeded(await save(database, { note: 'orphan' }));
    await spoil(database, 'articles', 0, gone);
    expect((await readPageRecords(database, [pageKey])).annotations).toEqual([]);
    expect((await check(database)).found).toMatchObject({ noArticle: 1 });
    const [article] = await database.getAll('articles');
    expect(article).toMatchObject({ id: saved.articleId, url: `https://unknown.invalid/${saved.articleId}` });
    expect((await readPageRecords(database, article?.keys ?? [])).annotations).toEqual([saved]);
  });

  test('is left alone by a mending that cannot be finished', async () => {
    const database = await open();
    const once = succeeded(await save(database, { note: 'kept' }));
    await spoil(database, 'annotations', 0, inRecord({ note: 7 }) as never);
    const twice = succeeded(await save(database, { note: 'twice' }));
    const at = (await database.getAllKeys('annotations')).indexOf(twice.id);
    await spoil(database, 'annotations', at, inRecord({ evidence: [stray, stray] }) as never);
    const before = await Promise.all([database.getAll('annotations'), database.getAll('setAside')]);
    const ids = {
      randomUUID: (): string => {
        throw new DOMException('no more room', 'QuotaExceededError');
      },
    };
    const result = await checkLibrary(database, { now: 1, ids, isThorough: true });
    expect(failureKind(result)).toBe('diskFull');
    expect(await Promise.all([database.getAll('annotations'), database.getAll('setAside')])).toEqual(before);
    expect(before[0].map(({ record }) => record.id)).toContain(once.id);
  });
});
