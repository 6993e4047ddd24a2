import { expect, test } from 'vitest';
import type { Page, Point } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { find } from '../drivers/select-words.ts';
import { fold, saveNote, saveSelected, waitForPainted, writeDetails } from '../support/annotate.ts';
import { isWithin, overlap, placeOf, viewport } from '../support/geometry.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const words = 'leave for soldiers';
const details = { note: 'Until when?\nAnd who says so?', tags: 'truce, river brigades' };

/** An article with a note on some words, and nothing of ours in view. */
async function openNoted(): Promise<{ readonly page: Page; readonly url: string }> {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await saveNote(page, words, 'green', details);
  await page.ui.click('.receipt [data-action=close]');
  await page.ui.waitUntilGone('.receipt');
  return { page, url };
}

async function pointAt(page: Page, text: string): Promise<Point> {
  const { x, y, width, height } = await page.locate(text);
  return { x: x + width / 2, y: y + height / 2 };
}

async function openCard(page: Page, text = words): Promise<void> {
  await page.clickAt(await pointAt(page, text));
  await placeOf(page, '.card');
}

test('shows a card beside the words while the pointer is on them or on the card', async () => {
  const { page } = await openNoted();
  const rect = await page.locate(words);
  await page.movePointer({ x: rect.x + 20, y: rect.y + rect.height / 2 });
  const card = await placeOf(page, '.card');
  expect(overlap(card, rect)).toBe(false);
  expect(isWithin(card, await viewport(page))).toBe(true);
  expect((await page.ui.find('.card .note'))?.text).toBe(details.note);
  expect((await page.ui.findAll('.card .tags li')).map(({ text }) => text)).toEqual(['truce', 'river brigades']);
  expect((await page.ui.find('.card .swatch'))?.attributes['data-color']).toBe('green');
  expect(Date.parse((await page.ui.find('.card time'))?.attributes['datetime'] ?? '')).not.toBeNaN();

  await page.movePointer({ x: card.x + 20, y: card.y + 20 });
  await page.movePointer({ x: card.x + 24, y: card.y + 20 });
  await expectStays(page);
  await page.movePointer({ x: 4, y: 4 });
  await page.ui.waitUntilGone('.card');
  await page.close();
});

test('keeps the card of a click when the pointer leaves, until Escape', async () => {
  const { page } = await openNoted();
  await openCard(page);
  await page.movePointer({ x: 4, y: 4 });
  await expectStays(page);
  await page.press('Escape');
  await page.ui.waitUntilGone('.card');
  await page.close();
});

test('opens the card of a highlight that Tab has come to, with the focus in it', async () => {
  const { page } = await openNoted();
  await page.reload();
  await waitForPainted(page, words);
  await poll('Tab to come to the highlight', async () => {
    await page.press('Tab');
    return (await page.ui.find('.nav button'))?.isFocused === true;
  });
  expect((await page.ui.find('.nav button'))?.text).toContain(words);
  expect(await page.highlights()).toContainEqual({ name: 'claimlight-flash', texts: [words] });
  await page.press('Enter');
  await placeOf(page, '.card');
  await page.press('Tab');
  expect((await page.ui.waitFor('.card [data-action=edit]')).isFocused).toBe(true);
  await page.press('Enter');
  expect((await page.ui.waitFor('.editor textarea')).value).toBe(details.note);
  await page.close();
});

test('edits note, tags and colour from the card', async () => {
  const { page, url } = await openNoted();
  await openCard(page);
  await page.ui.click('.card [data-action=edit]');
  await page.ui.click('.editor [data-color=blue]');
  await writeDetails(page, { note: 'Until the end of May.', tags: 'leave' });
  await page.ui.waitFor('.receipt', 'Saved');
  expect(await readRecords(stand.browser, url)).toMatchObject([
    { note: 'Until the end of May.', tags: ['leave'], color: 'blue' },
  ]);
  expect(await page.highlights()).toEqual([{ name: 'claimlight-blue-solid-light', texts: [words] }]);
  await page.close();
});

test('deletes from the card, and brings it back by Undo', async () => {
  const { page, url } = await openNoted();
  const before = await readRecords(stand.browser, url);
  await openCard(page);
  await page.ui.click('.card [data-action=delete]');
  await page.ui.waitFor('.receipt', 'Deleted');
  expect(await readRecords(stand.browser, url)).toEqual([]);
  expect(await page.highlights()).toEqual([]);
  await page.ui.click('.receipt [data-action=undo]');
  await page.ui.waitFor('.receipt', 'Restored');
  await waitForPainted(page, words);
  const [restored] = await readRecords(stand.browser, url);
  expect(restored).toMatchObject({ id: before[0]?.id, note: details.note, tags: before[0]?.tags, color: 'green' });
  await page.reload();
  await waitForPainted(page, words);
  await page.close();
});

test('copies the quote and a link that opens the page at the words', async () => {
  const { page, url } = await openNoted();
  await openCard(page);
  await page.ui.click('.card [data-action=copyQuote]');
  await page.ui.waitFor('.receipt', 'Copied');
  expect(await stand.browser.readClipboard()).toBe(words);
  await page.focus();
  await page.ui.click('.card [data-action=copyLink]');
  const link = await poll('the link in the clipboard', async () => {
    const text = await stand.browser.readClipboard();
    return text !== words && text;
  });
  expect(link).toBe(`${url}#:~:text=leave%20for%20soldiers`);

  const other = await stand.browser.open(link);
  await poll('the page to have scrolled to the words', () =>
    other.evaluate((text) => {
      const item = [...document.querySelectorAll('li')].find((each) => each.textContent.includes(text));
      const { top, bottom } = item?.getBoundingClientRect() ?? new DOMRect();
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    }, words),
  );
  await other.close();
  await page.close();
});

test('goes through the highlights that lie over one another', async () => {
  const { page } = await openNoted();
  const longer = 'leave for soldiers of the river brigades';
  await page.select(longer);
  await saveSelected(page, 'highlight');
  await openCard(page, words);
  expect(fold((await page.ui.find('.card-place'))?.text ?? '')).toBe('1 of 2');
  expect((await page.ui.find('.card .note'))?.text).toBe(details.note);
  await page.ui.click('.card [data-action=next]');
  await page.ui.waitFor('.card-place', '2 of 2');
  expect(await page.ui.find('.card .note')).toBeUndefined();
  await page.ui.click('.card [data-action=next]');
  await page.ui.waitFor('.card-place', '1 of 2');
  await page.close();
});

test('goes from one annotation to the next and back by commands', async () => {
  const { page } = await openNoted();
  await page.select('publish the draft');
  await saveSelected(page, 'claim');
  await page.locate('PORT ANSELM');
  for (const [command, text] of [
    ['nextAnnotation', words],
    ['nextAnnotation', 'publish the draft'],
    ['nextAnnotation', words],
    ['previousAnnotation', 'publish the draft'],
  ] as const) {
    await stand.browser.runCommand(command, page);
    await poll(`“${text}” to be shown`, async () =>
      (await page.highlights()).some(({ name, texts }) => name === 'claimlight-flash' && texts.includes(text)),
    );
    await page.ui.waitFor('.card', text === words ? 'Until when?' : 'Claim');
  }
  await page.close();
});

test('goes where the last of several quick commands leads', async () => {
  const { page } = await openNoted();
  await page.select('publish the draft');
  await saveSelected(page, 'claim');
  await page.locate(words);
  // The page is still scrolling to one annotation when it is sent to the other.
  await stand.browser.runCommand('nextAnnotation', page);
  await stand.browser.runCommand('nextAnnotation', page);
  await stand.browser.runCommand('nextAnnotation', page);
  await page.ui.waitFor('.card', 'Until when?');
  await expectStays(page);
  await page.ui.waitFor('.card', 'Until when?');
  const { y } = (await find(page, words, 0, 'measureSelection')).rect;
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan((await viewport(page)).height);
  await page.close();
});

/** Longer than a card waits before it goes. */
async function expectStays(page: Page): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect((await page.ui.find('.card'))?.isVisible).toBe(true);
}

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
