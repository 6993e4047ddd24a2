import { describe, expect, test } from 'vitest';
import { saveEdit } from '../../../src/storage/annotation-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { dropNoteDraft, keepNoteDraft } from '../../../src/storage/note-draft-commands.ts';
import { readPageRecords } from '../../../src/storage/queries.ts';
import { draft, open, pageKey, passageAt, save, succeeded, uniqueName } from './library.ts';

const writing = draft({ motivation: 'commenting', note: 'half a thou', selectors: passageAt(7) });

async function keptNote(database: Database, keys = [pageKey]): Promise<string | undefined> {
  return (await readPageRecords(database, keys)).noteDraft?.draft.note;
}

describe('a note that is being written', () => {
  test('is there after the database was opened again, by any key of its page', async () => {
    const name = uniqueName();
    const first = await open({ name });
    await keepNoteDraft(first, { keys: [pageKey], annotationId: null, draft: writing, now: 1 });
    first.close();
    const second = await open({ name });
    expect(await keptNote(second, ['amp.news.example/report', pageKey])).toBe('half a thou');
  });

  test('takes the place of what was kept before, also under another key of the page', async () => {
    const database = await open();
    await keepNoteDraft(database, { keys: ['b/'], annotationId: null, draft: { ...writing, note: 'a' }, now: 1 });
    await keepNoteDraft(database, { keys: ['a/', 'b/'], annotationId: null, draft: writing, now: 2 });
    expect(await keptNote(database, ['b/'])).toBeUndefined();
    expect(await keptNote(database, ['a/', 'b/'])).toBe('half a thou');
  });

  test('is forgotten when it is dropped', async () => {
    const database = await open();
    await keepNoteDraft(database, { keys: [pageKey], annotationId: null, draft: writing, now: 1 });
    succeeded(await dropNoteDraft(database, [pageKey]));
    expect(await keptNote(database)).toBeUndefined();
  });

  test('is forgotten in the moment in which the note is saved', async () => {
    const database = await open();
    await keepNoteDraft(database, { keys: [pageKey], annotationId: null, draft: writing, now: 1 });
    await save(database, { ...writing, note: 'half a thought more' });
    expect(await keptNote(database)).toBeUndefined();
  });

  test.each([
    ['a highlight of the same passage', draft({ selectors: passageAt(7) })],
    ['a note on another passage', draft({ note: 'other', selectors: passageAt(8) })],
  ])('stays when %s is saved', async (_name, other) => {
    const database = await open();
    await keepNoteDraft(database, { keys: [pageKey], annotationId: null, draft: writing, now: 1 });
    await save(database, other);
    expect(await keptNote(database)).toBe('half a thou');
  });

  test('of an annotation goes with that annotation’s new note, and stays when only its tags change', async () => {
    const database = await open();
    const { id } = succeeded(await save(database, { note: 'before' }));
    await keepNoteDraft(database, { keys: [pageKey], annotationId: id, draft: writing, now: 1 });
    await saveEdit(database, { id, edit: { tags: ['t'] }, now: 2 });
    expect(await keptNote(database)).toBe('half a thou');
    await saveEdit(database, { id, edit: { note: 'after' }, now: 3 });
    expect(await keptNote(database)).toBeUndefined();
  });
});
