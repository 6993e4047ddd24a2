import { expect, test } from 'vitest';
import { nameClaimant } from '../../../src/storage/annotation-commands.ts';
import { readClaimants } from '../../../src/storage/claim-queries.ts';
import { hideSuggestion, readHiddenSuggestions } from '../../../src/storage/hidden-suggestions.ts';
import { joinArticles, partArticle } from '../../../src/storage/identity-commands.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { facts, open, save, succeeded } from './library.ts';

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

test('hides a suggestion on joined articles under the key of its own page alone', async () => {
  const database = await open();
  const [here, there] = ['paper.example/a', 'agency.example/b'];
  succeeded(await save(database, {}, { keys: [here] }));
  const { articleId } = succeeded(await save(database, {}, { keys: [there] }));
  const page = { facts: facts(), keys: [here], now: 5, ids: crypto };
  succeeded(await joinArticles(database, { ...page, target: { kind: 'article', id: articleId } }));

  succeeded(await hideSuggestion(database, { keys: [here], content: 'it rains', isHidden: true, now: 6 }));
  expect((await database.getAll('hiddenSuggestions')).map(({ pageKey }) => pageKey)).toEqual([here]);
  expect(await readHiddenSuggestions(database, [there])).toEqual(['it rains']);
  succeeded(await hideSuggestion(database, { keys: [there], content: 'it rains', isHidden: false, now: 7 }));
  expect(await readHiddenSuggestions(database, [here])).toEqual([]);
  succeeded(await partArticle(database, { ...page, now: 8, out: null }));
  expect(await readHiddenSuggestions(database, [here])).toEqual(['it rains']);
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

test('keeps words that name nobody as they stand, and makes nobody of them', async () => {
  const database = await open();
  const { id } = succeeded(await save(database, { motivation: 'assessing' }));
  succeeded(await nameClaimant(database, { id, claimant: 'They', cue: 'said', aliases: [], isNamed: false, now: 5 }));
  expect(await readAnnotation(database, id)).toMatchObject({ claimant: 'They', claimantId: null, cue: 'said' });
  expect(await readClaimants(database)).toEqual([]);
});
