import { expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { saveSelected, waitForPainted } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const opening = 'The harbour office opened its books on Tuesday for the first time in six years.';
const claim = 'The council would likely refuse the ferry a second berth before the autumn storms.';
const edited = 'The council would probably grant the ferry a second berth before the autumn storms.';
const ending = 'Nobody from the council was there to answer, and the meeting ended early.';
let count = 0;

function publish(path: string, ...paragraphs: readonly string[]): string {
  const body = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  stand.server.put(path, { body: `<!doctype html><html lang="en"><title>Harbour books</title>${body}</html>` });
  return stand.server.url + path.slice(1);
}

/** Marks the claim, edits the article, and opens the page again with the popup beside it. */
async function openEdited(...now: readonly string[]): Promise<{ page: Page; popup: Page; path: string }> {
  count += 1;
  const path = `/edited-${count}.html`;
  const page = await stand.browser.open(publish(path, opening, claim, ending));
  await page.select(claim);
  await saveSelected(page, 'claim');
  publish(path, ...now);
  await page.reload();
  const popup = await stand.browser.openPopup(page);
  await popup.resize({ width: 420, height: 700 });
  return { page, popup, path };
}

const state = async (popup: Page) => (await popup.dom.find('[data-annotation]'))?.attributes['data-state'];

test('an edited claim says what was saved, what now reads, and that the meaning may be another', async () => {
  const { page, popup } = await openEdited(opening, edited, ending);
  const item = await popup.dom.waitFor('[data-annotation][data-state=changed]');
  expect(item.text).toContain('likely refuse');
  expect(item.text).toContain('probably grant');
  expect((await popup.dom.waitFor('.state')).attributes['data-alters-meaning']).toBe('true');
  expect(item.text).toContain('how sure it sounds');

  await page.focus();
  await page.clickAt(middleOf(await page.locate(edited)));
  const card = await page.ui.waitFor('.card');
  expect(card.text).toContain('probably grant');
  expect((await page.ui.waitFor('.card .changed')).attributes['data-alters-meaning']).toBe('true');
  await page.close();
  await popup.close();
});

test('a person keeps the saved words, and the reading stands in the history once', async () => {
  const { page, popup } = await openEdited(opening, edited, ending);
  await popup.dom.waitFor('[data-annotation][data-state=changed]');
  await popup.dom.click('[data-action=keep]');
  await popup.dom.waitFor('[data-action=reopen]');
  await page.reload();
  const again = await stand.browser.openPopup(page);
  await again.dom.waitFor('[data-action=reopen]');
  await again.dom.click('.history summary');
  await again.dom.waitFor('.history li[data-kind=kept]');
  expect(await again.dom.findAll('.history li[data-kind=reading]')).toHaveLength(1);
  for (const tab of [page, popup, again]) await tab.close();
});

test('a person takes the new wording, and the old one stays in the history', async () => {
  const { page, popup } = await openEdited(opening, edited, ending);
  await popup.dom.waitFor('[data-annotation][data-state=changed]');
  await popup.dom.click('[data-action=accept]');
  await popup.dom.waitFor('[data-annotation][data-state=found]', 'probably grant');
  await page.reload();
  await waitForPainted(page, edited);
  await popup.dom.click('.history summary');
  await popup.dom.waitFor('.history li[data-kind=accepted]', 'likely refuse');
  await page.close();
  await popup.close();
});

test('a person says on the page that these words are not it: they are listed as gone, and it can be taken back', async () => {
  const { page, popup } = await openEdited(opening, edited, ending);
  await waitForPainted(page, edited);
  await page.focus();
  await page.clickAt(middleOf(await page.locate(edited)));
  await page.ui.click('.card [data-action=gone]');
  await waitForPainted(page);
  await popup.dom.waitFor('[data-annotation][data-state=lost]');
  await popup.dom.click('[data-action=reopen]');
  await popup.dom.waitFor('[data-annotation][data-state=changed]');
  await waitForPainted(page, edited);
  await page.close();
  await popup.close();
});

test('a lost claim is attached to the words that are selected', async () => {
  const { page, popup } = await openEdited(opening, ending);
  await popup.dom.waitFor('[data-annotation][data-state=lost]');
  await popup.dom.click('[data-action=reattach]');
  await popup.dom.waitFor('.hint', 'Select the words');
  await page.select('the meeting ended early');
  await popup.dom.click('[data-action=reattach]');
  await popup.dom.waitFor('[data-annotation][data-state=found]', 'the meeting ended early');
  await page.reload();
  await waitForPainted(page, 'the meeting ended early');
  await page.close();
  await popup.close();
});

test('a lost claim is found when its words come back', async () => {
  const { page, popup, path } = await openEdited(opening, ending);
  await popup.dom.waitFor('[data-annotation][data-state=lost]');
  publish(path, opening, claim, ending);
  await page.reload();
  await waitForPainted(page, claim);
  await page.close();
  await popup.close();
});

test('the popup shows what changed in the whole article', async () => {
  const { page, popup } = await openEdited(
    opening,
    'Update: this report was changed after it was printed here.',
    edited,
    ending,
  );
  await popup.dom.waitFor('[data-annotation][data-state=changed]');
  await popup.dom.click('.article-changes summary');
  await popup.dom.waitFor('.article-changes li[data-kind=added]', 'Update');
  await popup.dom.waitFor('.article-changes li[data-kind=changed]', 'probably grant');
  expect(await popup.dom.findAll('.article-changes li')).toHaveLength(2);
  await page.close();
  await popup.close();
});

test('what a page reads is kept once, also when it is visited again', async () => {
  const { page, popup } = await openEdited(opening, edited, ending);
  await popup.dom.waitFor('.history');
  await page.reload();
  await waitForPainted(page, edited);
  // Nothing tells that nothing is kept: a page that has rested for three seconds would have done it.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await popup.dom.click('.history summary');
  await popup.dom.waitFor('.history li');
  expect(await popup.dom.findAll('.history li')).toHaveLength(1);
  expect(await state(popup)).toBe('changed');
  await page.close();
  await popup.close();
});

function middleOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x + width / 2, y: y + height / 2 };
}
