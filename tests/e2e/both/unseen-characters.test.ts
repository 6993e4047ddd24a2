import { expect, test } from 'vitest';
import { saveSelected, writeDetails } from '../support/annotate.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

test('characters that nobody sees are named in editor, card and popup, and turn no words around', async () => {
  const marked = 'trains\u200B carry \u2066wheat\u2069 as often';
  stand.server.put('/unseen.html', {
    body: `<!doctype html><meta charset="utf-8" /><title>Refund \u202Edeined</title>
      <p>A railwayman said that the ${marked} as shells.</p>`,
  });
  const url = `${stand.server.url}unseen.html`;
  const page = await stand.browser.open(url);
  await page.select(marked);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  const shown = 'trainsU+200B carry U+2066wheatU+2069 as often';
  expect((await page.ui.waitFor('.editor .quote')).text).toBe(shown);
  await writeDetails(page, { note: 'so \u202Ecalled', tags: '' });
  // What is kept is what the page said.
  expect((await readRecords(stand.browser, url)).map(({ selectors }) => selectors?.quote.exact)).toEqual([marked]);
  const popup = await stand.browser.openPopup(page);
  expect((await popup.dom.waitFor('[data-annotation] blockquote')).text).toBe(shown);
  // Of a headline nothing unseen is even taken over.
  expect((await popup.dom.waitFor('h1')).text).toBe('Refund deined');
  expect((await popup.dom.waitFor('.unseen-mark')).isVisible).toBe(true);
});
