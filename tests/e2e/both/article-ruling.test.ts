import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { readButton } from '../support/toolbar-button.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const article = 'Claimlight: an article';
const other = 'Claimlight';

const expectTitle = (page: Page, title: string) =>
  expect.poll(async () => (await readButton(stand.browser, page)).title, { timeout: 10_000 }).toBe(title);

async function openReasons(page: Page): Promise<Page> {
  const popup = await stand.browser.openPopup(page);
  await popup.dom.click('.ruling summary');
  return popup;
}

test('the popup says why a page is an article, and is told otherwise for the page, for good, until that is taken back', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await expectTitle(page, article);
  const popup = await openReasons(page);
  await popup.dom.waitFor('.reasons [data-side=for]');
  await popup.dom.click('[data-action=rule-page]');
  await popup.dom.waitFor('.ruling', 'You said that this is no article');
  await expectTitle(page, other);
  await popup.close();

  await page.reload();
  await expectTitle(page, other);
  await page.select('publish the draft');
  await saveSelected(page, 'claim');
  await waitForPainted(page, 'publish the draft');
  expect(await readRecords(stand.browser, url)).toHaveLength(1);

  const again = await openReasons(page);
  await again.dom.waitFor('.ruling', 'You said so of this page.');
  await again.dom.click('[data-action=rule-page]');
  await again.dom.waitFor('.reasons [data-side=for]');
  await expectTitle(page, `${article} (1 saved here)`);
  await again.close();
  await page.close();
});

test('a ruling about a site holds in its open tabs and on its other pages, until it is taken back', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  const open = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await expectTitle(page, article);
  await expectTitle(open, article);
  const popup = await openReasons(page);
  await popup.dom.click('[data-action=rule-site]');
  await expectTitle(page, other);
  await expectTitle(open, other);
  const later = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await expectTitle(later, other);
  await popup.dom.click('[data-action=rule-site]');
  for (const each of [page, open, later]) await expectTitle(each, article);
  for (const each of [popup, page, open, later]) await each.close();
});
