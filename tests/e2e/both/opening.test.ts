import { expect, test } from 'vitest';
import { poll } from '../drivers/poll.ts';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishBody, publishCopy } from '../support/made-pages.ts';
import { readButton } from '../support/toolbar-button.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const lighthouse = 'painted red, not white';

// First: until something is saved on a site, its pages are not searched for more than one article.
test('what is saved on a site for the first time shows at once on an open page that holds the article among others', async () => {
  const url = publishCopy(stand.server, 'endless.html');
  const endless = await stand.browser.open(`${url}?story=ferry`);
  await endless.evaluate(() => dispatchEvent(new CustomEvent('more')));
  const page = await stand.browser.open(`${url}?story=lighthouse`);
  await page.select(lighthouse);
  await saveSelected(page, 'claim');
  await waitForPainted(endless, lighthouse);
  await page.close();
  await endless.close();
});

test('a page that is loaded anew, and anew again, is painted', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('state television');
  await saveSelected(page, 'claim');
  for (let time = 0; time < 3; time += 1) await page.reload();
  await waitForPainted(page, 'state television');
  await expect.poll(() => readButton(stand.browser, page), { timeout: 5_000 }).toMatchObject({ badge: '1' });
  await page.close();
});

test('a page that one goes back to shows what was saved on it meanwhile', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.goto(`${stand.server.url}no-article.html`);
  const other = await stand.browser.open(url);
  await other.select('state television');
  await saveSelected(other, 'highlight');
  await page.focus();
  await page.evaluate(() => void setTimeout(() => history.back(), 0));
  // The document may go away under the question.
  const isBack = (address: string) => page.evaluate((wanted) => location.href === wanted, address);
  await poll('the page before', () => isBack(url).catch(() => false as const));
  await waitForPainted(page, 'state television');
  await expect.poll(() => readButton(stand.browser, page), { timeout: 5_000 }).toMatchObject({ badge: '1' });
  await other.close();
  await page.close();
});

test('a page of XHTML is annotated like any other', async () => {
  stand.server.put('/report.xhtml', {
    body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A report</title></head><body><p>The ferry sails every hour.</p></body></html>',
    headers: { 'content-type': 'application/xhtml+xml' },
  });
  const page = await stand.browser.open(`${stand.server.url}report.xhtml`);
  await page.select('sails every hour');
  await saveSelected(page, 'claim');
  await page.reload();
  await waitForPainted(page, 'sails every hour');
  await page.close();
});

test('a page that goes on replacing the entry of its history by the same address is painted all the same', async () => {
  const url = publishBody(
    stand.server,
    '<p>The tower is closed today.</p><script>setInterval(() => history.replaceState({ at: Date.now() }, ""), 50)</script>',
  );
  const page = await stand.browser.open(url);
  await page.select('closed today');
  await saveSelected(page, 'claim');
  await page.reload();
  await waitForPainted(page, 'closed today');
  await expect.poll(() => readButton(stand.browser, page), { timeout: 5_000 }).toMatchObject({ badge: '1' });
  await page.close();
});

test('a page that takes longer to load than the background lives is painted when it is there', async () => {
  const path = 'slow-report.html';
  const body = (script: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Slow</title></head><body><p>The bridge is closed for a year.</p>${script}</body></html>`;
  stand.server.put(`/${path}`, { body: body('') });
  const page = await stand.browser.open(`${stand.server.url}${path}`);
  await page.select('closed for a year');
  await saveSelected(page, 'claim');

  let release: (() => void) | undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  stand.server.put('/late.js', { body: '', headers: { 'content-type': 'text/javascript' }, until });
  stand.server.put(`/${path}`, { body: body('<script src="late.js"></script>') });
  const asked = () => stand.server.requested.filter((each) => each === '/late.js').length;
  await page.evaluate(() => void setTimeout(() => location.reload(), 0));
  await poll('the script to be asked for', async () => asked() > 0);
  await stand.browser.stopBackground();
  release?.();
  await waitForPainted(page, 'closed for a year');
  await expect.poll(() => readButton(stand.browser, page), { timeout: 5_000 }).toMatchObject({ badge: '1' });
  await page.close();
});
