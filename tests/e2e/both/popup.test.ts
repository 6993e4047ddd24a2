import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { fold, saveNote, saveSelected, waitForPainted } from '../support/annotate.ts';
import { publishBody, publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const details = { note: 'Until when?', tags: 'truce, river brigades' };

/** An article with a claim, a note and a highlight, made in another order than that of their words, and its popup. */
async function openMarked(): Promise<{ readonly page: Page; readonly popup: Page; readonly url: string }> {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.select('publish the draft');
  await saveSelected(page, 'claim');
  await saveNote(page, 'leave for soldiers', 'green', details);
  await page.select('preparing the public');
  await saveSelected(page, 'highlight');
  const popup = await openPopup(page);
  await popup.dom.waitFor('[data-annotation][data-state=found]', 'publish the draft');
  return { page, popup, url };
}

async function openPopup(about: Page): Promise<Page> {
  const popup = await stand.browser.openPopup(about);
  await popup.resize({ width: 420, height: 600 });
  return popup;
}

async function quotes(popup: Page): Promise<readonly string[]> {
  return (await popup.dom.findAll('[data-annotation]:has(.quote) .quote')).map(({ text }) => fold(text));
}

test('shows the article, its source and date, and below them the annotations in reading order', async () => {
  const { page, popup } = await openMarked();
  const shown = (selector: string) => popup.dom.find(selector).then((element) => fold(element?.text ?? ''));
  expect(await shown('h1')).toMatch(/^Ministry “would likely reject” monitored truce/u);
  expect(await shown('.source')).toBe('The Harbour Courier');
  expect(await shown('.dateline time')).toMatch(/March 1[12], 2026|1[12] March 2026/u);
  expect(await shown('.byline')).toBe('By Ines Okafor-Lind');
  expect(await quotes(popup)).toEqual(['preparing the public', 'leave for soldiers', 'publish the draft']);

  const [first, second, third] = await popup.dom.findAll('[data-annotation]');
  const noted = fold(second?.text ?? '');
  for (const part of ['Until when?', 'truce', 'river brigades', 'Note', 'Green']) expect(noted).toContain(part);
  expect(first?.attributes).toMatchObject({ 'data-color': 'green', 'data-motivation': 'highlighting' });
  expect(third?.attributes['data-motivation']).toBe('assessing');
  const times = await popup.dom.findAll('[data-annotation] .facts time:first-of-type');
  expect(times).toHaveLength(3);
  for (const { attributes } of times)
    expect(Date.now() - Date.parse(attributes['datetime'] ?? '')).toBeLessThan(60_000);
  await popup.close();
  await page.close();
});

test('edits in place what is written about a passage, and the page follows', async () => {
  const { page, popup, url } = await openMarked();
  const item = '[data-annotation][data-motivation=commenting]';
  await popup.dom.click(`${item} [data-action=edit]`);
  await popup.dom.fill(`${item} textarea[name=note]`, 'Until the end of May.');
  await popup.dom.fill(`${item} input[name=tags]`, 'leave');
  await popup.dom.click(`${item} label[data-color=pink]`);
  await popup.dom.click(`${item} [data-action=save]`);
  await popup.dom.waitFor(`${item}[data-color=pink] .note`, 'Until the end of May.');
  expect((await readRecords(stand.browser, url))[1]).toMatchObject({
    note: 'Until the end of May.',
    tags: ['leave'],
    color: 'pink',
  });
  await poll('the page to be painted anew', async () =>
    (await page.highlights()).some(({ name, texts }) => name.includes('pink') && texts.includes('leave for soldiers')),
  );
  await popup.close();
  await page.close();
});

test('deletes, and brings back by Undo, in the list and on the page', async () => {
  const { page, popup, url } = await openMarked();
  await popup.dom.click('[data-annotation][data-motivation=commenting] [data-action=delete]');
  await popup.dom.waitFor('.undo-bar', 'Annotation deleted.');
  await waitForPainted(page, 'preparing the public', 'publish the draft');
  expect(await quotes(popup)).toEqual(['preparing the public', 'publish the draft']);
  expect(await readRecords(stand.browser, url)).toHaveLength(2);
  await popup.dom.click('.undo-bar [data-action=undo]');
  await waitForPainted(page, 'preparing the public', 'leave for soldiers', 'publish the draft');
  await popup.dom.waitFor('[data-annotation] .note', 'Until when?');
  expect(await quotes(popup)).toEqual(['preparing the public', 'leave for soldiers', 'publish the draft']);
  await popup.close();
  await page.close();
});

test('shows a passage on its page: scrolled there, and flashed', async () => {
  const { page, popup } = await openMarked();
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await popup.dom.click('[data-annotation][data-motivation=assessing] [data-action=go]');
  await poll('the flash', async () =>
    (await page.highlights()).some(
      ({ name, texts }) => name === 'claimlight-flash' && texts[0] === 'publish the draft',
    ),
  );
  await poll('the words to be in view', () =>
    page.evaluate(() => {
      const paragraph = [...document.querySelectorAll('p')].find((each) =>
        each.textContent.includes('publish the draft'),
      );
      const { top, bottom } = paragraph?.getBoundingClientRect() ?? new DOMRect();
      return top > 0 && bottom > 0 && bottom < innerHeight;
    }),
  );
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await popup.close();
  await page.close();
});

test('moves, edits, deletes and undoes from the keyboard', async () => {
  const { page, popup, url } = await openMarked();
  await popup.focus();
  await popup.press('j', 2);
  const noted = '[data-annotation][data-motivation=commenting]';
  expect((await popup.dom.find(noted))?.isFocused).toBe(true);
  await popup.press('e');
  expect((await popup.dom.waitFor(`${noted} textarea[name=note]`)).isFocused).toBe(true);
  await popup.type(' And who says so?');
  await popup.press('Control+Enter');
  await popup.dom.waitFor(`${noted} .note`, 'Until when? And who says so?');
  await popup.press('Delete');
  await popup.dom.waitFor('.undo-bar');
  await popup.dom.waitUntilGone(noted);
  expect((await popup.dom.findAll('[data-annotation]')).map(({ isFocused }) => isFocused)).toEqual([false, true]);
  expect(await readRecords(stand.browser, url)).toHaveLength(2);
  await popup.press('Control+z');
  await popup.dom.waitFor(`${noted} .note`, 'Until when? And who says so?');
  expect(await readRecords(stand.browser, url)).toHaveLength(3);
  await popup.close();
  await page.close();
});

test('takes notes on the article as a whole, and lists them first', async () => {
  const { page, popup, url } = await openMarked();
  await popup.dom.click('[data-action=compose]');
  await popup.dom.fill('.editor textarea[name=note]', 'One source only.');
  await popup.dom.fill('.editor input[name=tags]', 'sources');
  await popup.dom.click('.editor [data-action=save]');
  await popup.dom.waitFor('[data-annotation] .note', 'One source only.');
  const [first] = await popup.dom.findAll('[data-annotation]');
  expect(first?.text).toContain('One source only.');
  expect((await readRecords(stand.browser, url)).at(-1)).toMatchObject({
    selectors: null,
    note: 'One source only.',
    tags: ['sources'],
  });
  await waitForPainted(page, 'preparing the public', 'leave for soldiers', 'publish the draft');
  await popup.close();
  await page.close();
});

test('says what to do where nothing is saved yet, and lists what is saved while it stands open', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  const popup = await openPopup(page);
  expect(fold((await popup.dom.waitFor('.empty')).text)).toMatch(/^Nothing saved here yet Select words on the page\./u);
  await popup.dom.waitFor('.empty kbd', 'Alt+Shift+K');
  await page.select('state television');
  await saveSelected(page, 'claim');
  await popup.dom.waitFor('[data-annotation] .quote', 'state television');
  expect(await popup.dom.find('.empty')).toBeUndefined();
  await popup.close();
  await page.close();
});

test('lets a page be annotated that is no article, and says that it is none', async () => {
  const body = '<h1>Tides</h1><p>High water at the quay comes two hours after that of the bar.</p>';
  const page = await stand.browser.open(publishBody(stand.server, body));
  await page.select('two hours after');
  await saveSelected(page, 'highlight');
  const popup = await openPopup(page);
  await popup.dom.waitFor('[data-annotation] .quote', 'two hours after');
  expect(fold((await popup.dom.find('.article-head'))?.text ?? '')).toContain('not recognised as an article');
  await page.reload();
  await waitForPainted(page, 'two hours after');
  await popup.close();
  await page.close();
});

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
