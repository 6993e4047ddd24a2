import { expect, test } from 'vitest';
import { launchBrowser } from '../drivers/launch.ts';
import { saveNote, waitForPainted } from '../support/annotate.ts';
import { chooseToImport, figuresOf } from '../support/import-files.ts';
import { publishCopy } from '../support/made-pages.ts';
import { builtExtension, useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const quote = 'believes that the trains';

test('a backup that Chromium made is restored in Firefox, and painted there', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const chromium = await launchBrowser('chromium', { extensionDir: builtExtension('chromium'), isOffline: true });
  let backup: { readonly name: string; readonly content: Uint8Array };
  try {
    const page = await chromium.open(url);
    await saveNote(page, quote, 'green', { note: 'Wheat or shells?', tags: 'trains' });
    const popup = await chromium.openPopup(page);
    await popup.dom.click('[data-action=export]');
    const { name, bytes } = await chromium.downloadFrom(() => popup.dom.click('#export-panel [data-action=back-up]'));
    backup = { name, content: bytes };
  } finally {
    await chromium.close();
  }
  const page = await stand.browser.open(url);
  const importing = await chooseToImport(stand.browser, await stand.browser.openPopup(page), backup);
  expect(await figuresOf(importing)).toEqual(['1', '0', '0', '0', '0']);
  await importing.dom.click('[data-action=write-import]');
  await importing.dom.waitFor('h1', 'Imported');
  await page.focus();
  await waitForPainted(page, quote);
});
