import { describe, expect, test } from 'vitest';
import type { Page, Rect } from '../drivers/browser-driver.ts';
import { saveSelected, waitForPainted, writeDetails } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { distance, lookAt, type Picture } from '../support/pixels.ts';
import { holdWrites, readRecords } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { readTree } from '../support/tree.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

const grounds = [
  { on: 'a light page', sample: 'article.html', word: 'preparing', ink: 'yellow', appearance: {} },
  { on: 'a dark page', sample: 'dark.html', word: 'Saturday', ink: 'yellow', appearance: {} },
  {
    on: 'a page that is dark where the system is',
    sample: 'article.html',
    word: 'preparing',
    ink: 'yellow',
    appearance: { colorScheme: 'dark' },
  },
  { on: 'a shadow root', sample: 'shapes.html', word: 'replaced', ink: 'yellow', appearance: {} },
  {
    on: 'a page in forced colours',
    sample: 'article.html',
    word: 'preparing',
    ink: 'any',
    appearance: { forcedColors: true },
  },
] as const;

describe.each(grounds)('on $on', ({ sample, word, ink, appearance }) => {
  test('ink is seen under the words of a highlight, and the words can be read', async () => {
    const page = await stand.browser.open(publishCopy(stand.server, sample));
    await page.emulate(appearance);
    const before = await look(page, word);
    await page.select(word);
    await saveSelected(page, 'highlight');
    const after = await look(page, word);
    expect(distance(after.ground, before.ground)).toBeGreaterThan(30);
    expect(after.contrast).toBeGreaterThan(4.5);
    const [red, , blue] = after.ground;
    if (ink === 'yellow') expect(red - blue).toBeGreaterThan(40);

    await page.reload();
    await waitForPainted(page, word);
    expect((await look(page, word)).ground).toEqual(after.ground);
    await page.emulate({});
    await page.close();
  });
});

test('a rule is seen beneath a claim, and none beneath a plain highlight', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.select('believes that the trains');
  await saveSelected(page, 'claim');
  await page.select('carry wheat');
  await saveSelected(page, 'highlight');
  const hasRule = ({ ground, rows }: Picture) =>
    rows.some(({ color, share }) => share > 0.8 && distance(color, ground) > 60);
  expect(hasRule(await look(page, 'believes'))).toBe(true);
  expect(hasRule(await look(page, 'wheat'))).toBe(false);
  await page.close();
});

test('the ink follows when the system turns dark', async () => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  await page.emulate({ colorScheme: 'light' });
  await page.select('preparing');
  await saveSelected(page, 'claim');
  expect((await page.highlights()).map(({ name }) => name)).toEqual(['claimlight-yellow-solid-light']);
  await page.emulate({ colorScheme: 'dark' });
  await expect
    .poll(async () => (await page.highlights()).map(({ name }) => name))
    .toEqual(['claimlight-yellow-solid-dark']);
  await page.emulate({});
  await page.close();
});

const pairs = [
  {
    how: 'overlap',
    one: 'expects that the ministry will wait',
    other: 'wait for the floods',
    shared: 'wait',
    alone: ['expects', 'floods'],
  },
  {
    how: 'lie in one another',
    one: 'expects that the ministry will wait for the floods',
    other: 'wait',
    shared: 'wait',
    alone: ['expects', 'floods'],
  },
  { how: 'touch', one: 'expects that', other: 'the ministry will wait', shared: '', alone: ['expects', 'wait'] },
] as const;

test.each(pairs)('highlights of one colour that $how are both seen', async ({ one, other, shared, alone }) => {
  const page = await stand.browser.open(publishCopy(stand.server, 'article.html'));
  const plain = (await look(page, alone[0])).ground;
  for (const words of [one, other]) {
    await page.select(words);
    await saveSelected(page, 'highlight');
  }
  await page.reload();
  await waitForPainted(page, one, ...(one.includes(other) ? [] : [other]));
  for (const words of alone) expect(distance((await look(page, words)).ground, plain)).toBeGreaterThan(30);
  if (shared !== '') {
    const both = (await look(page, shared)).ground;
    for (const words of alone) expect(distance((await look(page, words)).ground, both)).toBeGreaterThan(12);
  }
  await page.close();
});

test('says that a claim is saved only once it is on disk, and paints it before', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  const words = 'leave for soldiers of the river brigades';
  await page.select(words);
  await page.ui.waitFor('.toolbar');
  const held = await holdWrites(stand.browser);
  await page.ui.click('.toolbar [data-action=claim]');
  await waitForPainted(page, words);
  expect(await page.ui.find('.receipt')).toBeUndefined();
  await held.release();
  await page.ui.waitFor('.receipt', 'Saved');
  expect(await readRecords(stand.browser, url)).toHaveLength(1);
  await page.close();
});

test.each(['article.html', 'shapes.html'])('leaves the tree of %s as it was', async (sample) => {
  const page = await stand.browser.open(publishCopy(stand.server, sample));
  const before = await readTree(page);
  const words = sample === 'article.html' ? 'denied that any decision' : 'clearly and twice warned of the new';
  await page.select(words);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await writeDetails(page, { note: 'A note', tags: 'one' });
  await page.ui.click('.receipt [data-action=close]');
  await page.ui.waitUntilGone('.receipt');
  expect(await readTree(page)).toBe(before);
  await page.reload();
  await waitForPainted(page, words);
  expect(await readTree(page)).toBe(before);
  await page.close();
});

/** What is seen where a word stands, without the pointer's hover on it. More words might stand on two lines. */
async function look(page: Page, word: string): Promise<Picture> {
  await page.movePointer({ x: 2, y: 2 });
  const place: Rect = await page.locate(word);
  return lookAt(stand.browser, page, place);
}

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
