import { expect, test } from 'vitest';
import type { ImportItem } from '../../../src/model/import-run.ts';
import { saveOutline, saveReview } from '../../../src/storage/study-commands.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { open, succeeded } from './library.ts';
import { annotationNumber, importInto, libraryOf, madeItems } from './made-import.ts';
import { newCard } from './made-reviews.ts';

test('an import takes over outlines and reviews of cards where the file is newer, and gives them back', async () => {
  const database = await open();
  succeeded(await importInto(database, madeItems(3)));
  const ids = [0, 1, 2].map((number) => annotationNumber(number).id);
  const [first = annotationNumber(0).id, second = annotationNumber(1).id] = ids;
  const seen = { ...newCard, reps: 2, lastReview: 9 };
  succeeded(await saveOutline(database, { tag: 'made', order: ids, now: 10 }));
  succeeded(await saveReview(database, { id: first, before: null, review: seen, now: 10 }));
  const before = await libraryOf(database);
  const items: readonly ImportItem[] = [
    { kind: 'outline', where: 'line 1', outline: { tag: 'made', order: ids.toReversed(), modified: 11 } },
    { kind: 'review', where: 'line 2', review: { id: first, review: newCard, modified: 9 } },
    { kind: 'review', where: 'line 3', review: { id: second, review: seen, modified: 9 } },
  ];
  const run = succeeded(await importInto(database, items));
  expect(await database.get('outlines', 'made')).toEqual({ tag: 'made', order: ids.toReversed(), modified: 11 });
  expect(await database.get('reviews', first)).toEqual({ id: first, review: seen, modified: 10 });
  expect(await database.get('reviews', second)).toEqual({ id: second, review: seen, modified: 9 });
  expect(run.summary?.others).toMatchObject({ added: 1, updated: 1 });
  const { signal } = new AbortController();
  succeeded(await undoImport(database, { id: run.id, signal, onProgress: () => undefined }));
  expect(await libraryOf(database)).toEqual(before);
});
