import { expect, test } from 'vitest';
import { saveNote, saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<readonly { url?: string }[]> };
}

declare const chrome: TabsApi;

const countRecords = () =>
  stand.browser.evaluateInExtension(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('claimlight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('annotations').objectStore('annotations').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );

test('the first page lets one mark words of its sample with the real toolbar, lists them, and leaves the library empty', async () => {
  // The background opens the library when it first works: on a page.
  const article = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await article.select('publish the draft');
  await article.ui.waitFor('.toolbar');

  const page = await stand.browser.open(`${stand.browser.extensionOrigin}/popup/welcome/index.html`);
  await page.resize({ width: 1100, height: 800 });
  await page.dom.waitFor('.trial-list', 'Nothing yet');
  await page.select('would likely reject any truce');
  await saveSelected(page, 'claim');
  await page.dom.waitFor('.trial-list [data-annotation][data-motivation=assessing]', 'would likely reject any truce');
  await waitForPainted(page, 'would likely reject any truce');
  await saveNote(page, 'leave for the first time', 'green', { note: 'Since when?', tags: 'leave' });
  await page.dom.waitFor('.trial-list [data-annotation]', 'Since when?');
  await waitForPainted(page, 'would likely reject any truce', 'leave for the first time');

  // What is done in the list reaches the sample.
  await page.dom.click('.trial-list [data-motivation=assessing] [data-action=delete]');
  await waitForPainted(page, 'leave for the first time');
  expect(await countRecords()).toBe(0);

  await page.reload();
  await page.dom.waitFor('.trial-list', 'Nothing yet');
  await page.close();
  await article.close();
});

test('the first page does not come again with an update', async () => {
  const article = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await stand.browser.reloadExtension();
  await article.reload();
  await article.select('publish the draft');
  await saveSelected(article, 'highlight');
  const open = await stand.browser.evaluateInExtension(async () => (await chrome.tabs.query({})).map(({ url }) => url));
  expect(open.filter((url) => url?.includes('welcome'))).toEqual([]);
  await article.close();
});
