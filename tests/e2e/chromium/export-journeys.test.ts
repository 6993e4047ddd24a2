import { beforeAll, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { saveNote } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { holdWrites } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

declare const chrome: { readonly tabs: { query(filter: object): Promise<readonly { readonly url?: string }[]> } };

const stand = useBrowser();
const headline = 'Ministry “would likely reject” monitored truce on the Serren, institute says';
let popup: Page;

beforeAll(async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await saveNote(page, 'believes that the trains', 'green', { note: 'Wheat or shells?', tags: 'trains' });
  popup = await stand.browser.openPopup(page);
  await popup.dom.click('[data-action=export]');
  await popup.dom.waitFor('#export-panel');
});

test('an export that is cancelled while the library is being read makes no file, and the next one is whole', async () => {
  const held = await holdWrites(stand.browser);
  await popup.dom.click('#export-panel [data-action=save-file]');
  await popup.dom.click('#export-panel [data-action=cancel-export]');
  await held.release();
  await popup.dom.waitFor('#export-panel .hint', 'Cancelled. No file was made.');
  const { content } = await stand.browser.downloadFrom(() => popup.dom.click('#export-panel [data-action=save-file]'));
  expect(content).toContain('Wheat or shells?');
});

test('a template is written with its preview, saved, and fills a file that keeps its name and its blocks', async () => {
  await popup.dom.click('#export-panel [data-action=new-template]');
  await popup.dom.fill('.template-editor input[name=template-name]', 'My notes');
  await popup.dom.fill('.template-editor textarea', '{{ article.titel }}');
  await popup.dom.waitFor('.template-editor [data-status=template]', 'Line 1: nothing is called “article.titel”');
  await popup.dom.click('.template-editor [data-preset=obsidian]');
  await popup.dom.waitFor('.template-preview', 'Wheat or shells?');
  await popup.dom.click('.template-editor [data-action=save-template]');
  await popup.dom.waitUntilGone('.template-editor');
  const save = () => stand.browser.downloadFrom(() => popup.dom.click('#export-panel [data-action=save-file]'));
  const first = await save();
  expect(first.name).toBe('Ministry-would-likely-reject-monitored-truce-on.md');
  expect(first.content).toContain(`title: ${JSON.stringify(headline)}`);
  const block = /\^claimlight-[0-9a-f-]{36}/u.exec(first.content)?.[0];
  const second = await save();
  expect(second.name).toBe(first.name);
  expect(/\^claimlight-[0-9a-f-]{36}/u.exec(second.content)?.[0]).toBe(block);
});

test('a reading list opens in a tab of its own to be printed', async () => {
  await popup.dom.click('#export-panel [data-action=print]');
  const url = await stand.browser.evaluateInExtension(async () => {
    for (;;) {
      const [tab] = (await chrome.tabs.query({})).filter((each) => each.url?.includes('?print='));
      if (tab?.url !== undefined) return tab.url;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  const printed = await stand.browser.open(url);
  await printed.dom.waitFor('.annotation blockquote', 'believes that the trains');
  await printed.dom.waitFor('.annotation .note', 'Wheat or shells?');
  await printed.dom.waitFor('h1', headline);
  await printed.close();
});

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
