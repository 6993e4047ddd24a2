import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser, Page } from '../drivers/browser-driver.ts';
import { launchBrowser } from '../drivers/launch.ts';
import { saveNote, saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { type Server, serve } from '../support/serve.ts';
import { readButton } from '../support/toolbar-button.ts';
import { builtExtension, samples } from '../support/use-browser.ts';

const name = inject('browserName');
let profileDir: string;
let server: Server;
let browser: Browser;

const start = () => launchBrowser(name, { extensionDir: builtExtension(name), profileDir });
const expectButton = (page: Page) => expect.poll(() => readButton(browser, page), { timeout: 5_000 });

beforeAll(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'claimlight-returning-'));
  server = await serve(samples);
  browser = await start();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test('the toolbar button says whether a page is an article', async () => {
  const article = await browser.open(`${server.url}article.html`);
  const other = await browser.open(`${server.url}no-article.html`);
  await expectButton(article).toEqual({ title: 'Claimlight: an article', badge: '' });
  await expectButton(other).toEqual({ title: 'Claimlight', badge: '' });
  await other.goto(`${server.url}article.html`);
  await expectButton(other).toEqual({ title: 'Claimlight: an article', badge: '' });
  await other.goto(`${server.url}no-article.html`);
  await expectButton(other).toEqual({ title: 'Claimlight', badge: '' });
  await article.close();
  await other.close();
});

test('the badge counts the annotations of the page, in each tab that shows it and in no other', async () => {
  const url = publishCopy(server, 'article.html');
  const page = await browser.open(url);
  const twin = await browser.open(url);
  const other = await browser.open(`${server.url}no-article.html`);
  await page.select('state television');
  await saveSelected(page, 'claim');
  await expectButton(page).toEqual({ title: 'Claimlight: an article (1 saved here)', badge: '1' });
  await page.select('leave for soldiers');
  await saveSelected(page, 'highlight');
  for (const tab of [page, twin]) await expectButton(tab).toMatchObject({ badge: '2' });
  await waitForPainted(twin, 'state television', 'leave for soldiers');
  await page.focus();
  await page.ui.click('.receipt [data-action=undo]');
  for (const tab of [page, twin]) await expectButton(tab).toMatchObject({ badge: '1' });
  await waitForPainted(twin, 'state television');
  await expectButton(other).toEqual({ title: 'Claimlight', badge: '' });

  await other.goto(url);
  await expectButton(other).toEqual({ title: 'Claimlight: an article (1 saved here)', badge: '1' });
  for (const tab of [page, twin, other]) await tab.close();
});

test('the same words are painted at another address of the same article', async () => {
  const url = publishCopy(server, 'article.html');
  const page = await browser.open(url);
  await page.select('state television');
  await saveSelected(page, 'claim');
  await page.goto(`${url}?utm_source=mail&utm_campaign=morning#report`);
  await waitForPainted(page, 'state television');
  await page.close();
});

test('the same words are painted, and their notes kept, after the browser was closed and started again', async () => {
  const article = publishCopy(server, 'article.html');
  const shadow = publishCopy(server, 'shapes.html');
  const words = 'three things that have changed since the winter: supply trains';
  const page = await browser.open(article);
  await page.select('state television');
  await saveSelected(page, 'claim');
  await saveNote(page, words, 'purple', { note: 'Which three?', tags: 'count' });
  const other = await browser.open(shadow);
  await other.select('a report on the lock gates');
  await saveSelected(other, 'highlight');
  const before = [...(await readRecords(browser, article)), ...(await readRecords(browser, shadow))];
  expect(before).toHaveLength(3);

  await browser.close();
  browser = await start();
  const again = await browser.open(article);
  await waitForPainted(again, 'state television', words);
  expect(await again.highlights()).toContainEqual({
    name: 'claimlight-purple-solid-light',
    texts: [expect.stringContaining('supply trains')],
  });
  const otherAgain = await browser.open(shadow);
  await waitForPainted(otherAgain, 'a report on the lock gates');
  const after = [...(await readRecords(browser, article)), ...(await readRecords(browser, shadow))];
  expect(after).toEqual(before);
  await expectButton(again).toMatchObject({ badge: '2' });
});
