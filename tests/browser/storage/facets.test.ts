import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import { countFacets } from '../../../src/storage/search/facets.ts';
import { searchLibrary } from '../../../src/storage/search/search-library.ts';
import { open, save, succeeded } from './library.ts';

/** More results than are counted at once: the one that is there, many times. */
const many = 30_000;

async function manyResults() {
  const database = await open();
  succeeded(await save(database, { claimant: 'Anna Kovalenko', motivation: 'assessing', cue: 'said' }));
  const { snapshot, numbers } = await searchLibrary(database, parseSearchQuery(''), 'newest');
  return { database, found: { snapshot, numbers: new Uint32Array(many).fill(numbers[0] ?? 0) } };
}

test('many results are counted to the last, with pauses', async () => {
  const { database, found } = await manyResults();
  let pauses = 0;
  const counted = await countFacets(database, found, () => {
    pauses += 1;
    return true;
  });
  expect(counted?.claimant).toEqual([{ value: 'Anna Kovalenko', count: many }]);
  expect(pauses).toBeGreaterThan(2);
});

test('counting is given up at the next pause once it is not wanted any more', async () => {
  const { database, found } = await manyResults();
  let isWanted = true;
  const counting = countFacets(database, found, () => isWanted);
  isWanted = false;
  expect(await counting).toBeUndefined();
});

test('names of claimants are read some at a time, and given up in between', async () => {
  const database = await open();
  for (let index = 0; index < 50; index += 1) {
    succeeded(await save(database, { claimant: `Claimant ${index}`, motivation: 'assessing', cue: 'said' }));
  }
  const found = await searchLibrary(database, parseSearchQuery(''), 'newest');
  let asked = 0;
  const counted = await countFacets(database, found, () => {
    asked += 1;
    return asked < 3;
  });
  expect(counted).toBeUndefined();
  const known = found.snapshot.claimantNames.size;
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(50);
  expect((await countFacets(database, found))?.claimant).toHaveLength(50);
});
