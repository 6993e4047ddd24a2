import { expect, test } from 'vitest';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { removeAnnotation } from '../../../src/storage/annotation-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { open, save, succeeded } from './library.ts';

async function notesBy(
  database: Database,
  index: 'byTime' | 'byTag' | 'byClaimant' | 'byVerdict' | 'byDeletion',
  range?: IDBKeyRange,
) {
  const rows = await database.getAllFromIndex('annotations', index, range);
  return rows.map(({ record }) => record.note);
}

test('the indexes list living annotations by time and tag, claims by claimant and verdict, and deleted ones by deletion', async () => {
  const database = await open();
  const wishes = [
    { note: 'one', tags: ['War', 'kyiv'], claimant: 'ISW', motivation: 'assessing' },
    { note: 'two', tags: ['war'], claimant: 'isw', motivation: 'assessing' },
    { note: 'three', tags: [], claimant: '', motivation: 'assessing' },
    { note: 'gone', tags: ['war'], claimant: 'ISW', motivation: 'assessing' },
    { note: 'four', tags: [], claimant: 'ISW', motivation: 'highlighting' },
  ] as const;
  const saved = [];
  for (const [index, wish] of wishes.entries()) saved.push(succeeded(await save(database, wish, { now: 40 - index })));
  const gone = saved[3];
  if (gone === undefined) throw new Error('nothing was saved');
  await removeAnnotation(database, { id: gone.id, now: 99 });

  const named = (name: string) => IDBKeyRange.bound([name], [name, []]);
  expect(await notesBy(database, 'byTime')).toEqual(['four', 'three', 'two', 'one']);
  expect(await notesBy(database, 'byTag', named('war'))).toEqual(['two', 'one']);
  expect(await notesBy(database, 'byTag', named('kyiv'))).toEqual(['one']);
  expect(await notesBy(database, 'byClaimant', named(claimantIdOfName('isw')))).toEqual(['two', 'one']);
  expect(await notesBy(database, 'byClaimant', named(''))).toEqual(['three']);
  expect(await notesBy(database, 'byVerdict', named('unreviewed'))).toEqual(['three', 'two', 'one']);
  expect(await notesBy(database, 'byDeletion')).toEqual(['gone']);
});
