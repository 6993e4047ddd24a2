import { expect, test } from 'vitest';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { open, save, succeeded } from './library.ts';

async function notesBy(
  database: Database,
  index: 'byTime' | 'byTag' | 'byClaimant' | 'byDeletion',
  range?: IDBKeyRange,
) {
  const rows = await database.getAllFromIndex('annotations', index, range);
  return rows.map(({ record }) => record.note);
}

test('the indexes list living annotations by time, tag and claimant, and deleted ones by deletion', async () => {
  const database = await open();
  const wishes = [
    { note: 'one', tags: ['War', 'kyiv'], claimant: 'ISW' },
    { note: 'two', tags: ['war'], claimant: 'isw' },
    { note: 'three', tags: [], claimant: '' },
    { note: 'gone', tags: ['war'], claimant: 'ISW' },
  ];
  const saved = [];
  for (const [index, wish] of wishes.entries()) saved.push(succeeded(await save(database, wish, { now: 40 - index })));
  const gone = saved[3];
  if (gone === undefined) throw new Error('nothing was saved');
  await removeAnnotation(database, { id: gone.id, now: 99 });

  const named = (name: string) => IDBKeyRange.bound([name], [name, []]);
  expect(await notesBy(database, 'byTime')).toEqual(['three', 'two', 'one']);
  expect(await notesBy(database, 'byTag', named('war'))).toEqual(['two', 'one']);
  expect(await notesBy(database, 'byTag', named('kyiv'))).toEqual(['one']);
  expect(await notesBy(database, 'byClaimant', named('isw'))).toEqual(['two', 'one']);
  expect(await notesBy(database, 'byDeletion')).toEqual(['gone']);
});
