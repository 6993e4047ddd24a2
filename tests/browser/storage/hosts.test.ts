import { expect, test } from 'vitest';
import { hasArticlesOnHosts } from '../../../src/storage/queries.ts';
import { open, save, succeeded } from './library.ts';

test.each([
  ['the host of an article', 'news.example', true],
  ['a host below it', 'edition.news.example', true],
  ['a host below that', 'de.edition.news.example', true],
  ['a host above it', 'example', false],
  ['a neighbour', 'sport.example', false],
  ['a host that ends like it', 'badnews.example', false],
  ['no host', '', false],
])('articles are known on %s', async (_name, host, isKnown) => {
  const database = await open();
  expect(await hasArticlesOnHosts(database, [host])).toBe(false);
  succeeded(await save(database));
  expect(await hasArticlesOnHosts(database, [host])).toBe(isKnown);
  expect(await hasArticlesOnHosts(database, ['other.example', host])).toBe(isKnown);
  expect(await hasArticlesOnHosts(database, [])).toBe(false);
});
