import { expect, test } from 'vitest';
import { exportToClipboard, saveSelected } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const headline = 'Ministry “would likely reject” monitored truce on the Serren, institute says';

test('a headline and an author that were set right stand after a reload, are exported, and can be taken back', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('state television');
  await saveSelected(page, 'claim');

  const popup = await stand.browser.openPopup(page);
  await popup.dom.waitFor('h1', headline);
  await popup.dom.click('[data-action=correct]');
  await popup.dom.fill('.head-editor [name=headline]', 'Truce set right');
  await popup.dom.fill('.head-editor [name=byline]', 'Ada Lovelace');
  await popup.dom.click('.head-editor [data-action=save]');
  await popup.dom.waitFor('h1', 'Truce set right');
  await popup.close();

  await page.reload();
  const later = await stand.browser.openPopup(page);
  await later.dom.waitFor('h1', 'Truce set right');
  await later.dom.waitFor('[data-annotation]', 'state television');
  const exported = await exportToClipboard(stand.browser, later, 'markdown');
  expect(exported).toContain('# Truce set right');
  expect(exported).toContain('Ada Lovelace');
  expect(exported).not.toContain(headline);
  await later.close();

  const last = await stand.browser.openPopup(page);
  await last.dom.click('[data-action=correct]');
  for (const field of ['headline', 'byline']) await last.dom.click(`[data-action=take-back-${field}]`);
  await last.dom.click('.head-editor [data-action=save]');
  await last.dom.waitFor('h1', headline);
  expect(await exportToClipboard(stand.browser, last, 'markdown')).toContain(`# ${headline}`);
  await last.close();
  await page.close();
});
