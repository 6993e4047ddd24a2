import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { fold, saveSelected } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const item = (status: string) => `[data-suggestion][data-status=${status}]`;

async function findClaims(page: Page): Promise<Page> {
  const popup = await stand.browser.openPopup(page);
  await popup.resize({ width: 420, height: 600 });
  await popup.dom.waitFor('[data-action=find-claims]');
  expect(await popup.dom.findAll('[data-suggestion]')).toHaveLength(0);
  await popup.dom.click('[data-action=find-claims]');
  await popup.dom.waitFor('[data-suggestion]', 'trains carry wheat');
  return popup;
}

async function underlined(page: Page): Promise<readonly string[]> {
  const ours = (await page.highlights()).filter(({ name }) => name.startsWith('claimlight-suggested'));
  return ours.flatMap(({ texts }) => texts).map(fold);
}

test('finds claims when asked, saves one with its claimant, hides another for good, underlines the rest', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  const popup = await findClaims(page);
  expect(await underlined(page)).toEqual([]);

  const found = await popup.dom.findAll('[data-suggestion]');
  const indexOf = (words: string) => found.findIndex(({ text }) => fold(text).includes(words));
  const saved = indexOf('foreign observers on the eastern bank');
  const hidden = indexOf('trains carry wheat');
  const nth = (index: number) => `[data-suggestion="${found[index]?.attributes['data-suggestion']}"]`;
  expect(fold(found[saved]?.text ?? '')).toContain('Calder Institute');

  await popup.dom.click(`${nth(saved)} [data-action=save-claim]`);
  await popup.dom.waitFor(item('saved'), 'foreign observers on the eastern bank');
  const [claim] = await readRecords(stand.browser, url);
  expect(claim).toMatchObject({ motivation: 'assessing', cue: 'concludes' });
  expect(String(claim?.['claimant'])).toContain('Calder Institute');

  await popup.dom.click(`${nth(hidden)} [data-action=no-claim]`);
  await popup.dom.waitUntilGone(nth(hidden));
  await popup.dom.waitFor('.suggestions-hidden', '1 is hidden');
  await popup.dom.click('input[name=underline]');
  await poll('the underline', async () => (await underlined(page)).length > 3);
  const lined = (await underlined(page)).join(' ');
  expect(lined).toContain('We have received no proposal');
  expect(lined).not.toContain('trains carry wheat');
  expect(lined).not.toContain('foreign observers on the eastern bank');
  await popup.dom.click('input[name=underline]');
  await poll('the underline to go', async () => (await underlined(page)).length === 0);
  await popup.close();
  await page.close();

  const again = await stand.browser.open(url);
  const anew = await stand.browser.openPopup(again);
  await anew.dom.click('[data-action=find-claims]');
  await anew.dom.waitFor('.suggestions-hidden', '1 is hidden');
  expect((await anew.dom.findAll('[data-suggestion]')).map(({ text }) => fold(text)).join(' ')).not.toContain(
    'trains carry wheat',
  );
  await anew.dom.waitFor(item('saved'), 'foreign observers on the eastern bank');
  await anew.dom.click('[data-action=unhide]');
  await anew.dom.waitFor('[data-suggestion]', 'trains carry wheat');
  await anew.close();
  await again.close();
});

test('underlines claims by the command, and opens the card of one by hover, by click and from the keyboard', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await stand.browser.runCommand('showClaims', page);
  await page.ui.waitFor('.receipt', 'Suggested claims underlined:');
  await poll('the underline', async () => (await underlined(page)).length > 3);

  const rect = await page.locate('received no proposal');
  const on = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  await page.movePointer(on);
  await page.ui.waitFor('.card', 'Teodor Brask');
  await page.movePointer({ x: 4, y: 4 });
  await page.ui.waitUntilGone('.card');
  await page.clickAt(on);
  await page.ui.waitFor('.card', 'Teodor Brask');
  await page.press('Escape');
  await page.ui.waitUntilGone('.card');

  await poll('Tab to come to a suggestion', async () => {
    await page.press('Tab');
    return (await page.ui.find('.nav button[data-suggestion]'))?.isFocused === true;
  });
  const stop = await page.ui.find('.nav button[data-suggestion]');
  await page.press('Enter');
  await page.ui.waitFor('.card [data-action=saveSuggestion]');
  await page.press('Tab');
  await poll('the button', async () => (await page.ui.find('.card [data-action=saveSuggestion]'))?.isFocused);
  await page.press('Enter');
  await page.ui.waitFor('.receipt', 'Saved');
  const [saved] = await readRecords(stand.browser, url);
  expect(saved).toMatchObject({ motivation: 'assessing' });
  expect(stop?.text).toContain(String(saved?.['claimant']));

  await stand.browser.runCommand('showClaims', page);
  await poll('the underline to go', async () => (await underlined(page)).length === 0);
  await page.close();
});

test('underlines claims from the context menu, hides one from its card, and brings it back by undo', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  const rect = await page.locate('received no proposal');
  const on = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  await stand.browser.chooseFromMenu('showClaims', page, on);
  const isLined = async () => (await underlined(page)).join(' ').includes('received no proposal');
  await poll('the underline', isLined);
  await page.clickAt(on);
  await page.ui.click('.card [data-action=hideSuggestion]');
  await poll('the underline to go', async () => !(await isLined()));
  await page.ui.click('.receipt [data-action=undo]');
  await poll('the underline again', isLined);
  await page.close();
});

test('shows a suggested claim on its page from the popup', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  const popup = await findClaims(page);
  await popup.dom.click('[data-suggestion]:last-child [data-action=show-claim]');
  await poll('the flash', async () => (await page.highlights()).some(({ name }) => name === 'claimlight-flash'));
  await popup.close();
  await page.close();
});

test('names the claimant of words that were selected by hand, after they are saved', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.select('We have received no proposal, so there is nothing to reject');
  await saveSelected(page, 'claim');
  await poll('the claimant', async () => (await readRecords(stand.browser, url))[0]?.['claimant'] === 'Teodor Brask');
  expect((await readRecords(stand.browser, url))[0]).toMatchObject({ cue: 'told' });
  await page.ui.click('.receipt [data-action=details]');
  await poll('the speakers of the article', async () => {
    const offered = (await page.ui.findAll('.editor datalist option')).map(({ attributes }) => attributes['value']);
    return offered.includes('Teodor Brask') && offered.length > 2;
  });
  await page.press('Escape');
  await page.close();
});
