import { expect, test } from 'vitest';
import { hasArticlesOnSites } from '../../../src/storage/queries.ts';
import { open, save, succeeded } from './library.ts';

test.each([
  ['the host of an article', 'news.example/other?id=1', true],
  ['its front page', 'news.example', true],
  ['a host below it', 'edition.news.example/a', true],
  ['a host below that', 'de.edition.news.example', true],
  ['a host above it', 'example', false],
  ['a neighbour', 'sport.example', false],
  ['a host that ends like it', 'badnews.example', false],
  ['no host', '', false],
])('articles are known on %s', async (_name, key, isKnown) => {
  const database = await open();
  expect(await hasArticlesOnSites(database, [key])).toBe(false);
  succeeded(await save(database));
  expect(await hasArticlesOnSites(database, [key])).toBe(isKnown);
  expect(await hasArticlesOnSites(database, ['other.example/a', key])).toBe(isKnown);
  expect(await hasArticlesOnSites(database, [])).toBe(false);
});
