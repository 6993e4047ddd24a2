import { describe, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { find } from '../drivers/select-words.ts';
import { saveSelected, writeDetails } from '../support/annotate.ts';
import { gapBetween, isWithin, overlap, placeOf, selectedLines, viewport } from '../support/geometry.ts';
import { publishBody, publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

/** A page as high as the viewport, with words at a place of their own. */
const cornerStyle = `
  body { margin: 0; height: 100vh; position: relative; font: 16px/1.5 sans-serif; }
  p { margin: 0; position: absolute; max-width: 12rem; }`;
const words = 'These are the words to select';
const tall = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');

const places: readonly { readonly at: string; readonly style: string; readonly text?: string }[] = [
  { at: 'the top left', style: 'top: 0; left: 0' },
  { at: 'the top right', style: 'top: 0; right: 0' },
  { at: 'the middle', style: 'top: 45vh; left: 30vw' },
  { at: 'the left edge', style: 'top: 45vh; left: 0; max-width: 4rem' },
  { at: 'the right edge', style: 'top: 45vh; right: 0; max-width: 4rem' },
  { at: 'the bottom left', style: 'bottom: 0; left: 0' },
  { at: 'the bottom right', style: 'bottom: 0; right: 0' },
];

const sizes = [
  { size: 'wide', width: 1200, height: 700 },
  { size: 'narrow', width: 360, height: 640 },
];

describe.each(sizes)('in a $size viewport, the toolbar', ({ width, height }) => {
  test.each(places)('stands beside words at $at, and not over them', async ({ style }) => {
    const page = await stand.browser.open(publishBody(stand.server, `<p style="${style}">${words}</p>`, cornerStyle));
    await page.resize({ width, height });
    await page.select(words);
    await expectBeside(page);
    await page.close();
  });
});

test.each([
  { at: 'left', style: 'top: 2vh; left: 0; width: 40vw; height: 96vh; max-width: none; overflow: hidden' },
  { at: 'right', style: 'top: 2vh; right: 0; width: 40vw; height: 96vh; max-width: none; overflow: hidden' },
])('stands at the side of words that fill the $at from top to bottom', async ({ style }) => {
  const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
  const body = `<p style="${style}; line-height: 4.8vh">${lines.join('<br />\n')}</p>`;
  const page = await stand.browser.open(publishBody(stand.server, body, cornerStyle));
  await page.resize({ width: 1200, height: 700 });
  await page.select(lines.join(' '));
  await expectBeside(page);
  await page.close();
});

test('stands at the foot of the viewport when the words fill all of it', async () => {
  const body = `<p style="inset: 0; max-width: none; font-size: 40px; overflow: hidden">${tall}</p>`;
  const page = await stand.browser.open(publishBody(stand.server, body, cornerStyle));
  await page.resize({ width: 700, height: 500 });
  await page.focus();
  await page.press(process.platform === 'darwin' ? 'Meta+a' : 'Control+a');
  const toolbar = await placeOf(page, '.toolbar');
  const seen = await viewport(page);
  expect(isWithin(toolbar, seen)).toBe(true);
  expect(toolbar.y + toolbar.height).toBeGreaterThan(seen.height - 20);
  await page.close();
});

test('stands above words that were selected from their end to their start', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.locate('three things that have changed');
  const { from, to } = await find(page, 'three things that have changed', 0, 'scrollThere');
  await page.movePointer(to);
  await page.pressPointer();
  await page.movePointer({ x: (from.x + to.x) / 2, y: from.y });
  await page.movePointer(from);
  await page.releasePointer();
  const toolbar = await placeOf(page, '.toolbar');
  expect(toolbar.y + toolbar.height).toBeLessThan(Math.min(...(await selectedLines(page)).map(({ y }) => y)));
  await expectBeside(page);
  await page.close();
});

test('follows the words while the page is scrolled, and goes when they have left the viewport', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('a private body that follows');
  const before = await placeOf(page, '.toolbar');
  await page.press('ArrowDown', 3);
  const after = await placeOf(page, '.toolbar');
  expect(after.y).toBeLessThan(before.y);
  await expectBeside(page);
  await page.press('End');
  await page.ui.waitUntilGone('.toolbar');
  await page.close();
});

test.each([
  ['Escape', (page: Page) => page.press('Escape')],
  ['a click elsewhere', (page: Page) => page.clickAt({ x: 5, y: 300 })],
] as const)('goes away on %s', async (_, act) => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('a private body that follows');
  await placeOf(page, '.toolbar');
  await act(page);
  await page.ui.waitUntilGone('.toolbar');
  expect(await page.evaluate(() => document.querySelector('claimlight-ui') === null)).toBe(true);
  await page.close();
});

test('leaves the words selected when Escape has sent it away', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('a private body that follows');
  await placeOf(page, '.toolbar');
  await page.press('Tab');
  await page.press('Escape');
  await page.ui.waitUntilGone('.toolbar');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('a private body that follows');
  await page.close();
});

test('an editor in a small viewport lies over the receipt of what was saved before, and can be saved', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.resize({ width: 360, height: 460 });
  await page.select('state television');
  await saveSelected(page, 'highlight');
  await page.select('nothing to reject');
  await page.ui.click('.toolbar [data-action=note]');
  const editor = await placeOf(page, '.editor');
  expect(overlap(editor, await placeOf(page, '.receipt'))).toBe(true);
  expect(isWithin(editor, await viewport(page))).toBe(true);
  await writeDetails(page, { note: 'He would say that.', tags: 'truce' });
  await page.ui.waitFor('.receipt', 'Saved');
  await page.close();
});

test('an editor that has less room than it takes is scrolled to its last field, and saves what is written there', async () => {
  const url = publishBody(stand.server, `<p style="top: 45vh; left: 30vw">${words}</p>`, cornerStyle);
  const page = await stand.browser.open(url);
  await page.resize({ width: 700, height: 600 });
  await page.select(words);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  const editor = await placeOf(page, '.editor');
  const tags = await placeOf(page, '.editor input[name=tags]');
  expect(tags.y + tags.height).toBeGreaterThan(editor.y + editor.height);
  await writeDetails(page, { note: 'As was said.', tags: 'last field' });
  const [saved] = await readRecords(stand.browser, url);
  expect(saved?.tags).toEqual(['last field']);
  await page.close();
});

test('stands beside words that were selected while the page was still loading', async () => {
  let release: (() => void) | undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  const headers = { 'content-type': 'text/javascript' };
  stand.server.put('/late.js', { body: 'document.title = "Loaded";', headers, until });
  const slow = publishBody(stand.server, `<p>${words}</p><script defer src="late.js"></script>`);
  const page = await stand.browser.open(`${stand.server.url}no-article.html`);
  // The driver's own way to a page waits until it has loaded.
  await page.evaluate((address) => void setTimeout(() => location.assign(address), 0), slow);
  const isThere = () => page.evaluate((text) => document.body?.innerText.includes(text), words);
  // The first page may go away under the question.
  await poll('the words', () => isThere().catch(() => false as const));
  await page.select(words);
  expect(await page.evaluate(() => document.title)).not.toBe('Loaded');
  release?.();
  await expectBeside(page);
  await page.close();
});

/** In view, near the words, and over none of their lines. */
async function expectBeside(page: Page): Promise<void> {
  const toolbar = await placeOf(page, '.toolbar');
  const lines = await selectedLines(page);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => overlap(toolbar, line))).toEqual([]);
  expect(isWithin(toolbar, await viewport(page))).toBe(true);
  expect(Math.min(...lines.map((line) => gapBetween(toolbar, line)))).toBeLessThan(16);
}
