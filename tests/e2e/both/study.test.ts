import { expect, test } from 'vitest';
import { poll } from '../drivers/poll.ts';
import { fold, saveNote } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

test('a course is put in order, copied, and its cards are reviewed from the keyboard', async () => {
  const { browser } = stand;
  // A tag of its own, so that another try finds a course of its own.
  const tag = `history ${Date.now()}`;
  const article = await browser.open(publishCopy(stand.server, 'article.html'));
  await saveNote(article, 'publish the draft', 'yellow', { note: 'What next?', tags: tag });
  await saveNote(article, 'leave for soldiers', 'green', { note: 'What for whom?', tags: tag });
  const page = await browser.open(`${browser.extensionOrigin}/popup/study/index.html`);
  await page.resize({ width: 900, height: 800 });
  await page.dom.click(`[data-tag="${tag}"] > a`, tag);
  await page.dom.waitFor('.outline');
  const notes = async () => (await page.dom.findAll('.outline-note')).map(({ text }) => fold(text));
  await poll('the notes', async () => (await notes()).join() === 'What next?,What for whom?');

  // By the button, and by Alt and an arrow on the note, which keeps the focus.
  await page.dom.click('[data-note]:last-child [data-action=up]');
  await poll('the other order', async () => (await notes()).join() === 'What for whom?,What next?');
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-note]:last-child')?.focus());
  await page.press('Alt+ArrowUp');
  await poll('the first order', async () => (await notes()).join() === 'What next?,What for whom?');
  expect((await page.dom.find('[data-note]:first-child'))?.isFocused).toBe(true);
  await page.press('Alt+ArrowDown');
  await poll('the order to be kept', async () => (await notes()).join() === 'What for whom?,What next?');
  await page.reload();
  await page.dom.waitFor('.outline');
  await poll('the kept order', async () => (await notes()).join() === 'What for whom?,What next?');

  await page.dom.click('[data-action=copy-markdown]');
  await page.dom.waitFor('.study-tools .hint', 'Copied.');
  expect(await browser.readClipboard()).toContain(`# ${tag}\n\n- What for whom?\n\n  > leave for soldiers`);
  await page.focus();

  await page.dom.click('.study-tools [data-action=review]', 'Review 2 cards');
  await page.dom.waitFor('.review-question', 'What for whom?');
  await poll('the focus', async () => (await page.dom.find('[data-action=show-answer]'))?.isFocused);
  await page.press('Enter');
  await page.dom.waitFor('.review-answer', 'leave for soldiers');
  await page.press('4');
  await page.dom.waitFor('.review-question', 'What next?');
  await page.press('Enter');
  await page.dom.waitFor('.review-answer', 'publish the draft');
  await page.press('4');
  await page.dom.waitFor('.review-done', 'That is all for now.');
  await page.dom.click('[data-action=outline]');
  await page.dom.waitFor('.outline');
  expect(await page.dom.find('.study-tools [data-action=review]')).toBeUndefined();
  await page.close();
  await article.close();
});
