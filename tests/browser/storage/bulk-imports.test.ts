import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import { saveEdit } from '../../../src/storage/annotation-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { addBatchToIndex } from '../../../src/storage/search/backfill.ts';
import { readFound } from '../../../src/storage/search/read-found.ts';
import { searchLibrary } from '../../../src/storage/search/search-library.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { open, save, succeeded } from './library.ts';
import { annotationNumber, importInto, libraryOf, madeItems, uuid } from './made-import.ts';
import { readLibrary, scan } from './search-oracle.ts';

/** Holds what a search finds against a scan of all records. */
async function expectWholeIndex(database: Database): Promise<void> {
  const library = await readLibrary(database);
  for (const written of ['', 'note 7', 'mine']) {
    const { numbers } = await searchLibrary(database, parseSearchQuery(written), 'newest');
    const found = await readFound(database, [...numbers]);
    const ids = found.map(({ annotation }) => annotation.id);
    expect([...ids].sort(), written).toEqual([...scan(library, parseSearchQuery(written))].sort());
  }
}

test('a large import is taken into the search index afterwards, edits meanwhile too, and out of it when undone', async () => {
  const database = await open();
  succeeded(await save(database, { note: 'mine' }));
  const before = await libraryOf(database);
  const run = succeeded(await importInto(database, madeItems(2_100)));
  const { id } = annotationNumber(3);
  succeeded(await saveEdit(database, { id, edit: { note: 'mine too' }, now: 6_000_000 }));
  while (!succeeded(await addBatchToIndex(database)).isComplete);
  await expectWholeIndex(database);
  const { signal } = new AbortController();
  expect(succeeded(await undoImport(database, { id: run.id, signal, onProgress: () => undefined })).kept).toBe(1);
  const after = await libraryOf(database);
  expect(after['annotations']).toHaveLength((before['annotations']?.length ?? 0) + 1);
  await expectWholeIndex(database);
});

test('a small import among many others is undone alone', async () => {
  const database = await open();
  const [article, ...others] = madeItems(510);
  if (article?.kind !== 'article') throw new Error('No article');
  succeeded(await importInto(database, [article, ...others]));
  const before = await libraryOf(database);
  const around = (number: number, id: string) =>
    ({
      kind: 'annotation',
      where: 'line 1',
      annotation: { ...annotationNumber(number), id: id as never },
      isDated: true,
    }) as const;
  const run = succeeded(await importInto(database, [article, around(1, uuid(0, 1)), around(2, uuid(9, 1))]));
  expect(await database.count('annotations')).toBe(512);
  const { signal } = new AbortController();
  succeeded(await undoImport(database, { id: run.id, signal, onProgress: () => undefined }));
  expect(await libraryOf(database)).toEqual(before);
  await expectWholeIndex(database);
});
