import { expect, test } from 'vitest';
import { nameClaimant } from '../../../src/storage/annotation-commands.ts';
import { readClaimants } from '../../../src/storage/claim-queries.ts';
import { hideSuggestion, readHiddenSuggestions } from '../../../src/storage/hidden-suggestions.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { open, save, succeeded } from './library.ts';

test('keeps a suggestion hidden on its page and its other addresses, until it is brought back', async () => {
  const database = await open();
  const keys = ['news.example/a', 'news.example/b'];
  succeeded(await hideSuggestion(database, { keys, content: 'it rains', isHidden: true, now: 1 }));
  expect(await readHiddenSuggestions(database, keys)).toEqual(['it rains']);
  expect(await readHiddenSuggestions(database, [...keys].reverse())).toEqual(['it rains']);
  expect(await readHiddenSuggestions(database, ['news.example/c'])).toEqual([]);
  succeeded(
    await hideSuggestion(database, { keys: [...keys].reverse(), content: 'it rains', isHidden: false, now: 2 }),
  );
  expect(await readHiddenSuggestions(database, keys)).toEqual([]);
});

test('gives a claim the claimant of its article with the names in brackets, but never in place of one that was given', async () => {
  const database = await open();
  const named = { claimant: 'Agency for River Traffic', cue: 'said', aliases: ['ART'], now: 5 };
  const { id } = succeeded(await save(database, { motivation: 'assessing' }));
  succeeded(await nameClaimant(database, { id, ...named }));
  expect(await readAnnotation(database, id)).toMatchObject({ claimant: 'Agency for River Traffic', cue: 'said' });
  const [claimant] = await readClaimants(database);
  expect(claimant).toMatchObject({ name: 'Agency for River Traffic', aliases: [{ name: 'ART' }] });

  const typed = succeeded(await save(database, { motivation: 'assessing', claimant: 'Ann' }));
  succeeded(await nameClaimant(database, { id: typed.id, ...named }));
  expect(await readAnnotation(database, typed.id)).toMatchObject({ claimant: 'Ann', cue: '' });
});
