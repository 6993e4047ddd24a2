import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishBody, publishCopy } from '../support/made-pages.ts';
import { readButton } from '../support/toolbar-button.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const ferry = 'every hour from Monday';
const lighthouse = 'painted red, not white';

async function scroll(page: Page, type: 'more' | 'reading', detail = ''): Promise<void> {
  await page.evaluate((name, story) => dispatchEvent(new CustomEvent(name, { detail: story })), type, detail);
}

test('on an endless page an annotation belongs to the article that its words are in', async () => {
  const url = publishCopy(stand.server, 'endless.html');
  const page = await stand.browser.open(`${url}?story=ferry`);
  await scroll(page, 'more');
  await page.select(lighthouse);
  await saveSelected(page, 'claim');
  await page.select(ferry);
  await saveSelected(page, 'highlight');
  await waitForPainted(page, ferry, lighthouse);

  // The address follows the reading: both articles still stand there, and so does what was marked in them.
  await scroll(page, 'reading', 'lighthouse');
  await waitForPainted(page, ferry, lighthouse);

  // Each article by itself has its own alone.
  await page.goto(`${url}?story=lighthouse`);
  await waitForPainted(page, lighthouse);
  await expect.poll(() => readButton(stand.browser, page), { timeout: 5_000 }).toMatchObject({ badge: '1' });
  await page.goto(`${url}?story=ferry`);
  await waitForPainted(page, ferry);

  // What comes in below brings its annotations along.
  await scroll(page, 'more');
  await waitForPainted(page, ferry, lighthouse);
  await page.close();
});

const route = `<main></main><script>
  const words = { one: 'The first of the routes tells of the ferry.', two: 'The second of the routes tells of the tower.' };
  const show = () => { document.querySelector('main').textContent = words[location.hash.slice(2)] ?? 'Nothing chosen'; };
  addEventListener('hashchange', show);
  addEventListener('popstate', show);
  show();
</script>`;

test('on a page with hash routes the old article’s highlights go and the new one’s come, back and forward too', async () => {
  const url = publishBody(stand.server, route);
  const go = (page: Page, hash: string) => page.evaluate((to) => location.assign(`#${to}`), hash);
  const page = await stand.browser.open(`${url}#/one`);
  await page.select('tells of the ferry');
  await saveSelected(page, 'claim');
  await go(page, '/two');
  await waitForPainted(page);
  await page.select('tells of the tower');
  await saveSelected(page, 'claim');
  await waitForPainted(page, 'tells of the tower');
  await page.evaluate(() => history.back());
  await waitForPainted(page, 'tells of the ferry');
  await page.evaluate(() => history.forward());
  await waitForPainted(page, 'tells of the tower');
  // The address changes in place, as a router that corrects itself does it.
  await page.evaluate(() => {
    history.replaceState(null, '', '#/one');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await waitForPainted(page, 'tells of the ferry');
  await page.close();
});
