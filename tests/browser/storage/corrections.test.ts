import { expect, test } from 'vitest';
import { correctedArticle, sharedCorrections } from '../../../src/model/corrections.ts';
import { saveCorrections } from '../../../src/storage/correction-commands.ts';
import type { Database } from '../../../src/storage/database.ts';
import { joinArticles, partArticle, rememberVisit } from '../../../src/storage/identity-commands.ts';
import { readPageRecords } from '../../../src/storage/queries.ts';
import { facts, open, readEverything, save, succeeded } from './library.ts';

const read = facts({ headline: 'As the page has it', byline: ['Staff'] });
const otherFacts = { ...read, url: 'https://paper.example/copy' };
const [here, there] = [['news.example/report'], ['paper.example/copy']] as const;

function correct(
  database: Database,
  edit: Parameters<typeof saveCorrections>[1]['edit'],
  { now = 5_000, keys = here as readonly string[] } = {},
) {
  return saveCorrections(database, {
    facts: keys === here ? read : otherFacts,
    keys,
    edit,
    now,
    ids: crypto,
  }).then(succeeded);
}

async function shownAt(database: Database, keys: readonly string[]) {
  const { article, articles } = await readPageRecords(database, keys);
  if (article === null) throw new Error('Nothing is saved of the page');
  return correctedArticle({ ...article, corrections: sharedCorrections(articles) }).metadata;
}

test('a correction stands beside what was read, and is taken back to it', async () => {
  const database = await open();
  const corrected = await correct(database, { headline: 'Set right', byline: ['Ada Lovelace'] });
  expect(corrected.metadata.headline).toBe('As the page has it');
  expect(await shownAt(database, here)).toMatchObject({ headline: 'Set right', byline: ['Ada Lovelace'] });
  await correct(database, { headline: null }, { now: 4_000 });
  expect(await shownAt(database, here)).toMatchObject({ headline: 'As the page has it', byline: ['Ada Lovelace'] });
});

test('the same correction asked for again writes nothing', async () => {
  const database = await open();
  const once = await correct(database, { section: 'World' });
  expect(await correct(database, { section: 'World' }, { now: 9_000 })).toEqual(once);
});

test('later visits and annotations leave a correction as it is, an emptied field too', async () => {
  const database = await open();
  await correct(database, { headline: 'Set right', publisher: '' });
  const later = facts({ headline: 'The page’s new headline', publisher: 'The Courier' });
  succeeded(await rememberVisit(database, { facts: later, keys: here, now: 8_000 }));
  succeeded(await save(database, {}, { facts: later, now: 9_000 }));
  expect(await shownAt(database, here)).toMatchObject({ headline: 'Set right', publisher: '' });
});

test('what is corrected on one page of a joined article holds on the other, is taken back there, and goes with its page', async () => {
  const database = await open();
  const one = succeeded(await save(database, {}, { facts: read, keys: here }));
  const other = succeeded(await save(database, {}, { facts: otherFacts, keys: there, now: 2_000 }));
  const page = { facts: read, keys: here, now: 3_000, ids: crypto };
  succeeded(await joinArticles(database, { ...page, target: { kind: 'article', id: other.articleId } }));
  await correct(database, { headline: 'Set right' }, { keys: there });
  expect((await shownAt(database, here)).headline).toBe('Set right');
  const everything = await readEverything(database);
  expect(everything.map(({ article }) => correctedArticle(article).metadata.headline)).toEqual(['Set right']);

  // On the first page's record nothing was set; taking back must still count there, even by a clock that is behind.
  await correct(database, { headline: null }, { now: 4_000 });
  for (const keys of [here, there]) expect((await shownAt(database, keys)).headline).toBe('As the page has it');

  await correct(database, { headline: 'Set once more' }, { keys: there, now: 9_000 });
  succeeded(await partArticle(database, { ...page, now: 10_000, out: one.articleId }));
  expect((await shownAt(database, here)).headline).toBe('As the page has it');
  expect((await shownAt(database, there)).headline).toBe('Set once more');
});
