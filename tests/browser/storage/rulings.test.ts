import { expect, test } from 'vitest';
import { emptyMetadata } from '../../../src/model/article.ts';
import { ruledArticle } from '../../../src/model/article-ruling.ts';
import type { ArticleId } from '../../../src/model/ids.ts';
import { createArticle } from '../../../src/storage/article-merge.ts';
import { saveRuling } from '../../../src/storage/ruling-commands.ts';
import { readRuler, readRulings } from '../../../src/storage/ruling-queries.ts';
import { open, pageKey, succeeded } from './library.ts';

const url = `https://www.${pageKey}`;
const keys = [pageKey];

test('a ruling about a page stands above one about its site, and that above what was detected', async () => {
  const database = await open();
  const rule = async (scope: 'page' | 'site', isArticle: boolean | null, now: number) =>
    succeeded(await saveRuling(database, { keys, url, scope, isArticle, now }));
  const current = async () => ruledArticle(await readRulings(database, keys, url), true);
  expect(await current()).toBe(true);
  await rule('site', false, 1);
  expect(await current()).toBe(false);
  await rule('page', true, 2);
  expect(await current()).toBe(true);
  expect(await rule('page', null, 3)).toEqual({ page: null, site: false });
  expect(await current()).toBe(false);
  await rule('site', null, 4);
  expect(await current()).toBe(true);
});

test('a ruling about a site counts for its other pages, one about a page does not, and neither for other sites', async () => {
  const database = await open();
  succeeded(await saveRuling(database, { keys, url, scope: 'page', isArticle: true, now: 1 }));
  succeeded(await saveRuling(database, { keys, url, scope: 'site', isArticle: false, now: 1 }));
  expect(await readRulings(database, ['news.example/other'], 'https://news.example/other')).toEqual({
    page: null,
    site: false,
  });
  expect(await readRulings(database, ['else.example/a'], 'https://else.example/a')).toEqual({ page: null, site: null });
});

test('a ruling is found, and taken back, under any address of the page', async () => {
  const database = await open();
  succeeded(await saveRuling(database, { keys: ['news.example/amp'], url, scope: 'page', isArticle: false, now: 1 }));
  const both = [pageKey, 'news.example/amp'];
  expect((await readRulings(database, both, url)).page).toBe(false);
  succeeded(await saveRuling(database, { keys: both, url, scope: 'page', isArticle: null, now: 2 }));
  expect((await readRulings(database, both, url)).page).toBeNull();
});

test('articles are taken elsewhere as the person ruled, and else as they were detected', async () => {
  const database = await open();
  const article = (address: string, isArticle: boolean) =>
    createArticle(
      address as ArticleId,
      { url: `https://${address}`, isArticle, metadata: emptyMetadata },
      [address],
      1,
    );
  const articles = [
    article('news.example/wrong', false),
    article('news.example/other', false),
    article('shop.example/a', true),
  ];
  const shown = async () => articles.map(await readRuler(database)).map(({ isArticle }) => isArticle);
  expect(await shown()).toEqual([false, false, true]);
  const rule = { keys: ['news.example/wrong'], url: 'https://news.example/wrong', isArticle: true, now: 1 };
  succeeded(await saveRuling(database, { ...rule, scope: 'page' }));
  succeeded(
    await saveRuling(database, { keys: [], url: 'https://shop.example/b', scope: 'site', isArticle: false, now: 1 }),
  );
  expect(await shown()).toEqual([true, false, false]);
});
