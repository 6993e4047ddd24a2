import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnnotationId } from '../../../src/model/ids.ts';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import { foldName } from '../../../src/model/tags.ts';
import { removeAnnotation, saveEdit } from '../../../src/storage/annotation-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { addBatchToIndex } from '../../../src/storage/search/backfill.ts';
import { countFacets } from '../../../src/storage/search/facets.ts';
import { mergeRecent } from '../../../src/storage/search/merge-recent.ts';
import { readFound } from '../../../src/storage/search/read-found.ts';
import type { ResultOrder } from '../../../src/storage/search/search-library.ts';
import { searchLibrary } from '../../../src/storage/search/search-library.ts';
import type { Snapshot } from '../../../src/storage/search/snapshot.ts';
import { facts, open, save, succeeded, uniqueName } from './library.ts';
import { act, deed, query } from './search-deeds.ts';
import { countAll, readLibrary, scan } from './search-oracle.ts';

async function search(
  database: Database,
  written: string,
  order: ResultOrder = 'newest',
  before?: Snapshot,
): Promise<readonly string[]> {
  const { snapshot, numbers } = await searchLibrary(database, parseSearchQuery(written), order, before);
  const found = await readFound(database, [...numbers]);
  expect(found.length).toBe(numbers.length);
  expect(snapshot.newest.length).toBeGreaterThanOrEqual(numbers.length);
  return found.map(({ annotation }) => annotation.id);
}

/** Holds some searches, and that for everything, against a scan of all records: alone, and with what an earlier search has read. */
async function compare(database: Database, queries: readonly string[]): Promise<void> {
  const library = await readLibrary(database);
  const { snapshot } = await searchLibrary(database, parseSearchQuery(''), 'newest');
  for (const written of ['', ...queries]) {
    const wanted = [...scan(library, parseSearchQuery(written))].sort();
    for (const before of [undefined, snapshot, snapshot]) {
      for (const order of ['newest', 'relevance'] as const) {
        expect([...(await search(database, written, order, before))].sort(), written).toEqual(wanted);
      }
    }
    const found = await searchLibrary(database, parseSearchQuery(written), 'relevance', snapshot);
    const facets = await countFacets(database, found);
    if (facets === undefined) throw new Error('It was given up');
    const { color, tag, month, verdict, site } = facets;
    const counted = { color, tag: tag.map(folded), month, verdict, site };
    expect(Object.fromEntries(Object.entries(counted).map(([name, counts]) => [name, asMap(counts)])), written).toEqual(
      countAll(library, wanted),
    );
  }
}

function asMap(counts: readonly { readonly value: string; readonly count: number }[]): ReadonlyMap<string, number> {
  return new Map(counts.map(({ value, count }) => [value, count]));
}

/** Of tags that differ in case alone, any spelling may stand for all. */
function folded({ value, count }: { readonly value: string; readonly count: number }) {
  return { value: foldName(value), count };
}

describe('the index', () => {
  test('finds what a scan of all records finds, whatever was done before', async () => {
    const deeds = fc.array(deed, { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(query, { minLength: 4, maxLength: 8 }), async (done, queries) => {
        const database = await open();
        for (const [index, each] of done.entries()) await act(database, each, 1_000 + index);
        await compare(database, queries);
        // A row that nothing is left in is taken away, so that an index does not grow for ever.
        for (const id of (await database.getAllKeys('annotations')) as AnnotationId[]) {
          succeeded(await removeAnnotation(database, { id, now: 9_000 }));
        }
        while (succeeded(await mergeRecent(database, 0)));
        const left = [...(await database.getAllKeys('searchTerms')), ...(await database.getAllKeys('searchRecent'))];
        expect(left.filter(([kind]) => kind === 'annotation')).toEqual([]);
        database.close();
      }),
      { numRuns: 12 },
    );
  });

  test('takes up what was saved before there was one, while more is saved', async () => {
    const before = migrations.findIndex(({ name }) => name === 'createSearchStores');
    const deeds = fc.array(deed, { minLength: 5, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(
        deeds,
        fc.array(deed, { maxLength: 6 }),
        fc.array(query, { minLength: 4, maxLength: 6 }),
        async (done, during, queries) => {
          const source = await open();
          for (const [index, each] of done.entries()) await act(source, each, 1_000 + index);
          const name = uniqueName();
          const old = await open({ name, migrations: migrations.slice(0, before) });
          const stores = ['articles', 'claimants', 'annotations'] as const;
          const rows = await Promise.all(stores.map((store) => source.getAll(store)));
          const copy = old.transaction(stores, 'readwrite');
          for (const [index, store] of stores.entries()) {
            for (const row of rows[index] ?? []) void copy.objectStore(store).put(withoutNumber(row) as never);
          }
          await copy.done;
          old.close();
          const database = await open({ name });
          for (const [index, each] of during.entries()) {
            await act(database, each, 5_000 + index);
            succeeded(await addBatchToIndex(database));
          }
          for (let isComplete = false; !isComplete; ) ({ isComplete } = succeeded(await addBatchToIndex(database)));
          await compare(database, queries);
          for (const each of [source, database]) each.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  test('finds what a scan finds between changes, with what was kept of an earlier search and with several searches at once', async () => {
    const deeds = fc.array(deed, { minLength: 4, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(deeds, fc.array(query, { minLength: 1, maxLength: 2 }), async (done, queries) => {
        const database = await open();
        let kept: Snapshot | undefined;
        for (const [index, each] of done.entries()) {
          await act(database, each, 1_000 + index);
          if (index % 4 === 3) while (succeeded(await mergeRecent(database, 0)));
          const library = await readLibrary(database);
          const before: Snapshot | undefined = kept;
          // As they are typed: none waits for the one before.
          const found = await Promise.all(
            [...queries, ...queries].map((written) =>
              searchLibrary(database, parseSearchQuery(written), 'newest', before),
            ),
          );
          for (const [place, { numbers, snapshot }] of found.entries()) {
            const written = queries[place % queries.length] ?? '';
            const ids = (await readFound(database, [...numbers])).map(({ annotation }) => annotation.id);
            expect(ids.sort(), written).toEqual([...scan(library, parseSearchQuery(written))].sort());
            kept = snapshot;
          }
        }
        database.close();
      }),
      { numRuns: 30 },
    );
  });

  test('stays as it was when the action that it belongs to fails', async () => {
    const database = await open();
    const { id } = succeeded(await save(database, { note: 'first words' }));
    const refused = await saveEdit(database, { id, edit: { note: 'other words' }, now: 2, isAllowed: () => false });
    expect(refused.ok).toBe(false);
    expect(await search(database, 'first')).toEqual([id]);
    expect(await search(database, 'other')).toEqual([]);
  });
});

function withoutNumber(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'number'));
}

describe('the order of results', () => {
  test('sets whole words above beginnings, tags and claimants above notes, rare words above common ones, and the newer above the older', async () => {
    const database = await open();
    const notes = ['warm weather', 'war and weather', 'weather', 'weather'];
    for (const [index, note] of notes.entries())
      succeeded(await save(database, { note, selectors: null }, { now: 10 + index }));
    succeeded(await save(database, { tags: ['war'], selectors: null }, { now: 5 }));
    const found = async (written: string) => {
      const { numbers } = await searchLibrary(database, parseSearchQuery(written), 'relevance');
      return (await readFound(database, [...numbers])).map(
        ({ annotation }) => annotation.note || annotation.tags.join(),
      );
    };
    expect(await found('war')).toEqual(['war', 'war and weather', 'warm weather']);
    expect((await found('weather')).length).toBe(4);
    expect((await found('weather wa'))[0]).toBe('war and weather');
  });

  test('goes by time or site where that is asked', async () => {
    const database = await open();
    for (const [index, site] of ['b.example', 'a.example', 'c.example'].entries()) {
      const of = { ...facts(), url: `https://${site}/x` };
      succeeded(await save(database, { note: site }, { facts: of, keys: [`${site}/x`], now: index }));
    }
    const found = async (order: ResultOrder) => {
      const { numbers } = await searchLibrary(database, parseSearchQuery(''), order);
      return (await readFound(database, [...numbers])).map(({ annotation }) => annotation.note.charAt(0)).join('');
    };
    expect(await found('newest')).toBe('cab');
    expect(await found('relevance')).toBe('cab');
    expect(await found('oldest')).toBe('bac');
    expect(await found('site')).toBe('abc');
  });
});
