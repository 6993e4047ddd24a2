import { afterEach, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readButton } from '../support/toolbar-button.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

// A setting that a failed test left behind would fail those after it.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await stand.renew();
});

/** An article in which words are highlighted, and the settings in another tab. */
async function openBoth(): Promise<{ readonly article: Page; readonly settings: Page }> {
  const article = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await article.select('publish the draft');
  await saveSelected(article, 'highlight');
  await waitForPainted(article, 'publish the draft');
  const settings = await stand.browser.open(`${stand.browser.extensionOrigin}/popup/settings/index.html`);
  return { article, settings };
}

async function close(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close();
}

const strokes = async (page: Page) =>
  (await page.highlights()).map(({ name }) => name).filter((name) => /-(?:solid|plain|dashed)-/u.test(name));

test('how passages are painted changes at once on a page that is open', async () => {
  const { article, settings } = await openBoth();
  await settings.dom.click('label:has(input[value=line])');
  await poll('a line', async () => (await strokes(article)).join() === 'claimlight-line-solid-light');
  await settings.dom.click('label:has(input[value=none])');
  await poll('no paint', async () => (await strokes(article)).length === 0);
  await settings.dom.click('label:has(input[value=ink])');
  await waitForPainted(article, 'publish the draft');
  await close(settings, article);
});

test('without its toolbar a page stays still when words are selected, and gets it back when it is wanted again', async () => {
  const { article, settings } = await openBoth();
  await settings.dom.click('label:has(input[name=toolbar])');
  await settings.dom.waitFor('[role=status]', 'Saved.');
  await article.focus();
  await article.select('preparing the public');
  // The setting reached this page before the selection did: a command answers only after both.
  await stand.browser.runCommand('saveHighlight', article);
  await waitForPainted(article, 'publish the draft', 'preparing the public');
  expect(await article.ui.find('.toolbar')).toBeUndefined();
  await settings.dom.click('label:has(input[name=toolbar])');
  await settings.dom.waitFor('input[name=toolbar]:checked');
  await article.focus();
  await article.select('leave for soldiers');
  await article.ui.waitFor('.toolbar');
  await close(settings, article);
});

test('a site that is shut out loses all paint at once, stays untouched when it is loaded anew, and gets its own back', async () => {
  const { article, settings } = await openBoth();
  await settings.dom.fill('#new-site', stand.server.url);
  await settings.dom.click('[data-action=add-site]');
  await settings.dom.waitFor('.sites [data-site]');
  await poll('no paint', async () => (await article.highlights()).length === 0);
  await poll('no badge', async () => (await readButton(stand.browser, article)).badge === '');
  await article.reload();
  await article.select('preparing the public');
  expect(await article.ui.find('.toolbar')).toBeUndefined();
  expect(await article.highlights()).toEqual([]);

  const popup = await stand.browser.openPopup(article);
  await popup.dom.waitFor('.away');
  await popup.dom.waitFor('[data-annotation]', 'publish the draft');
  await popup.dom.click('[data-action=come-back]');
  await popup.dom.waitFor('[data-action=stay-away]');
  await settings.dom.waitUntilGone('.sites [data-site]');
  await waitForPainted(article, 'publish the draft');
  await poll('the badge', async () => (await readButton(stand.browser, article)).badge === '1');
  await close(popup, settings, article);
});

test('a theme and the names of colours reach an open page and an open popup', async () => {
  const { article, settings } = await openBoth();
  const popup = await stand.browser.openPopup(article);
  await popup.dom.waitFor('[data-annotation]', 'Yellow');
  await settings.dom.fill('#color-yellow', 'to check');
  await settings.dom.click('label:has(input[value=dark])');
  await popup.dom.waitFor('[data-annotation]', 'to check');
  await poll('a dark popup', () => popup.evaluate(() => document.documentElement.dataset['theme'] === 'dark'));
  await article.focus();
  await article.select('preparing the public');
  const ink = await article.ui.waitFor('.toolbar [data-color=yellow]');
  expect(ink.attributes['aria-label']).toBe('to check');
  expect((await article.ui.find('[data-theme]'))?.attributes['data-theme']).toBe('dark');
  await settings.dom.fill('#color-yellow', '');
  await settings.dom.click('label:has(input[value=system])');
  await popup.dom.waitFor('[data-annotation]', 'Yellow');
  await close(popup, settings, article);
});

test('a language that is chosen is spoken at once, in its own direction, on an open page and in an open popup', async () => {
  const { article, settings } = await openBoth();
  const popup = await stand.browser.openPopup(article);
  await popup.dom.waitFor('[data-annotation]');
  await choose(settings, 'ar');
  await settings.dom.waitFor('h1', 'الإعدادات');
  await popup.dom.waitFor('[data-action=settings]', 'الإعدادات');
  expect(await popup.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    'ar',
    'rtl',
  ]);
  await article.focus();
  await article.select('preparing the public');
  await article.ui.waitFor('.toolbar [data-action=claim]', 'ادعاء');
  expect((await article.ui.find('[dir]'))?.attributes).toMatchObject({ dir: 'rtl', lang: 'ar' });
  expect((await readButton(stand.browser, article)).title).toContain('مقال');
  // Also where it was not open before.
  await popup.reload();
  await popup.dom.waitFor('[data-action=settings]', 'الإعدادات');

  await choose(settings, 'browser');
  await settings.dom.waitFor('h1', 'Settings');
  await popup.dom.waitFor('[data-action=settings]', 'Settings');
  await article.focus();
  await article.ui.waitFor('.toolbar [data-action=claim]', 'Claim');
  expect((await article.ui.find('[dir]'))?.attributes).toMatchObject({ dir: 'ltr' });
  await close(popup, settings, article);
});

/** Chooses from the list of languages, as its keys do. */
async function choose(settings: Page, language: string): Promise<void> {
  await settings.focus();
  await settings.evaluate((value) => {
    const list = document.querySelector('#language') as HTMLSelectElement;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);
}
