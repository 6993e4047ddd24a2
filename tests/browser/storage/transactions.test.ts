import { afterEach, expect, test, vi } from 'vitest';
import { removeAnnotation, restoreAnnotation, saveEdit } from '../../../src/storage/annotation-commands.ts';
import { dropNoteDraft, keepNoteDraft } from '../../../src/storage/note-draft-commands.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { write } from '../../../src/storage/transaction.ts';
import { draft, open, pageKey, save, succeeded } from './library.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('every user action is one transaction that is answered when it is on disk', async () => {
  const database = await open();
  const { id } = succeeded(await save(database));
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const actions: readonly (() => Promise<unknown>)[] = [
    () => save(database, { note: 'new' }, { pageText: 'words' }),
    () => saveEdit(database, { id, edit: { note: 'edited' }, now: 2 }),
    () => removeAnnotation(database, { id, now: 3 }),
    () => restoreAnnotation(database, { id, now: 4 }),
    () => keepNoteDraft(database, { keys: [pageKey], annotationId: null, draft: draft(), now: 5 }),
    () => dropNoteDraft(database, [pageKey]),
  ];
  for (const act of actions) {
    begun.mockClear();
    await act();
    const writing = begun.mock.results
      .map(({ value }) => value as IDBTransaction)
      .filter(({ mode }) => mode === 'readwrite');
    expect(writing.map(({ durability }) => durability)).toEqual(['strict']);
    expect(isOver(writing[0])).toBe(true);
  }
});

test('an action that breaks down halfway has written nothing', async () => {
  const database = await open();
  const saved = succeeded(await save(database, { note: 'whole' }));
  const breaking = write(database, ['annotations'], async (transaction) => {
    await transaction.objectStore('annotations').delete(saved.id);
    throw new TypeError('a bug');
  });
  await expect(breaking).rejects.toThrow('a bug');
  expect(await readAnnotation(database, saved.id)).toEqual(saved);
});

function isOver(transaction: IDBTransaction | undefined): boolean {
  try {
    transaction?.objectStore(transaction.objectStoreNames[0] ?? '');
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'InvalidStateError';
  }
}
