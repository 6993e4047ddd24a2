import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { fold, saveSelected } from '../support/annotate.ts';
import { publishBody } from '../support/made-pages.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

async function saveHighlight(title: string, words: string): Promise<Page> {
  const text = `<nav><a href="#world">World</a></nav><p>Subscribe</p><article><h1>${title}</h1><p>On Thursday ${words} in the capital, officials told reporters.</p></article><footer>Imprint</footer>`;
  const page = await stand.browser.open(publishBody(stand.server, text));
  await page.select(words);
  await saveSelected(page, 'highlight');
  return page;
}

async function openLibrary(): Promise<Page> {
  const page = await stand.browser.open('about:blank');
  await page.goto(`${stand.browser.extensionOrigin}/popup/library/index.html`);
  await page.resize({ width: 1200, height: 900 });
  return page;
}

test('what was marked on pages is found as one types, deleted, brought back, and read again without the page', async () => {
  const first = await saveHighlight('The river', 'the river rose by two metres');
  await saveHighlight('The bridge', 'the bridge was closed for repairs');
  const library = await openLibrary();
  await library.dom.waitFor('.list-total', '2 found');

  await library.dom.fill('[name=library-search]', 'riv');
  await library.dom.waitFor('.list-total', '1 found');
  const quote = await library.dom.waitFor('.result .quote');
  expect(fold(quote.text)).toBe('the river rose by two metres');
  expect((await library.dom.waitFor('.quote .hit')).text).toBe('riv');

  // Saved on a page meanwhile, it is there at once, and what is typed stays.
  await first.select('On Thursday');
  await saveSelected(first, 'highlight');
  await library.focus();
  await library.dom.fill('[name=library-search]', 'thursday');
  await library.dom.waitFor('.result .quote', 'On Thursday');

  await library.dom.fill('[name=library-search]', '');
  await library.dom.waitFor('.list-total', '3 found');
  await library.dom.click('[data-action=choose-all]');
  await library.dom.waitFor('.selection-count', '3 chosen');
  await library.dom.click('.selection-bar [data-action=export]');
  await library.dom.waitFor('#export-panel [data-action=save-file]');
  const file = await stand.browser.downloadFrom(() => library.dom.click('#export-panel [data-action=save-file]'));
  for (const words of ['the river rose by two metres', 'the bridge was closed for repairs', 'On Thursday'])
    expect(file.content).toContain(words);
  await library.dom.click('.selection-bar [data-action=export]');
  await library.dom.click('[data-action=delete-chosen]');
  await library.dom.waitFor('.empty h2', 'Nothing saved yet');
  await library.dom.click('[data-action=undo]');
  await library.dom.waitFor('.list-total', '3 found');

  // The article's page has the text as it was, with what was marked in it.
  await library.dom.click('.group-head h2 a');
  await library.dom.waitFor('.saved-text-body mark', 'the river rose by two metres');
  expect((await library.dom.findAll('.saved-text-body p')).map(({ text }) => fold(text))).toEqual([
    'The river',
    'On Thursday the river rose by two metres in the capital, officials told reporters.',
  ]);
  await library.press('Escape');
  await library.dom.waitFor('.list-total', '3 found');
});
