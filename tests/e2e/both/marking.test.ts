import { expect, test } from 'vitest';
import type { Page, Point } from '../drivers/browser-driver.ts';
import { fold, saveSelected, waitForPainted, writeDetails } from '../support/annotate.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

const selections: readonly { readonly of: string; readonly sample: string; readonly words: string }[] = [
  { of: 'one paragraph', sample: 'article.html', words: 'the ministry has spent two years closing eyes' },
  { of: 'several blocks', sample: 'article.html', words: 'changed since the winter: supply trains to the front' },
  { of: 'list items', sample: 'article.html', words: 'up from five in January; leave for soldiers of the river' },
  { of: 'cells of a table', sample: 'article.html', words: 'Low Marren 4 160 110 Delta 3' },
  { of: 'a heading', sample: 'article.html', words: 'What the observers would see' },
  { of: 'a link', sample: 'article.html', words: 'concludes that' },
  { of: 'a paragraph over a link', sample: 'article.html', words: 'The institute concludes that the ministry' },
  { of: 'a bare box', sample: 'shapes.html', words: 'nobody on the quay was told' },
  { of: 'a box and a box in it', sample: 'shapes.html', words: 'nobody on the quay was told. Its captain says' },
  { of: 'two lines parted by a break', sample: 'shapes.html', words: 'a verse, second line' },
  { of: 'nested inline markup', sample: 'shapes.html', words: 'pilot clearly and twice warned' },
  { of: 'an open shadow root', sample: 'shapes.html', words: 'a report on the lock gates' },
  { of: 'a shadow root in a shadow root', sample: 'shapes.html', words: 'the gates will be replaced' },
  { of: 'a slot of a component', sample: 'shadow.html', words: 'is slotted into the component' },
];

test.each(selections)('saves words of $of, and paints the same after a reload', async ({ sample, words }) => {
  const url = publishCopy(stand.server, sample);
  const page = await stand.browser.open(url);
  await page.select(words);
  await saveSelected(page, 'highlight');
  await waitForPainted(page, words);
  const [record] = await readRecords(stand.browser, url);
  expect(fold(record?.selectors?.quote.exact ?? '')).toBe(words);
  await page.reload();
  await waitForPainted(page, words);
  await page.close();
});

test('saves a claim, a highlight and a note, each in the colour that was chosen', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.select('leave for soldiers');
  await saveSelected(page, 'claim');
  await page.select('state television');
  await page.ui.click('.toolbar [data-color=green]');
  expect((await page.ui.find('.toolbar [data-color=green]'))?.attributes['aria-pressed']).toBe('true');
  await saveSelected(page, 'highlight');
  await page.select('received no proposal');
  await page.ui.click('.toolbar [data-color=pink]');
  await page.ui.click('.toolbar [data-action=note]');
  await writeDetails(page, { note: 'He would say that.', tags: 'truce, ministry' });
  await page.ui.waitFor('.receipt', 'Saved');

  const records = await readRecords(stand.browser, url);
  expect(records.map(({ motivation, color, note, tags }) => [motivation, color, note, tags])).toEqual([
    ['assessing', 'yellow', '', []],
    ['highlighting', 'green', '', []],
    ['commenting', 'pink', 'He would say that.', ['truce', 'ministry']],
  ]);
  const names = (await page.highlights()).map(({ name, texts }) => [name, texts]);
  expect(names).toContainEqual(['claimlight-yellow-solid-light', ['leave for soldiers']]);
  expect(names).toContainEqual(['claimlight-green-plain-light', ['state television']]);
  expect(names).toContainEqual(['claimlight-pink-solid-light', ['received no proposal']]);
  await page.close();
});

const keys = [
  { key: 'c', motivation: 'assessing', color: 'yellow' },
  { key: 'h', motivation: 'highlighting', color: 'yellow' },
  { key: '3 h', motivation: 'highlighting', color: 'blue' },
  { key: 'ArrowRight Enter', motivation: 'highlighting', color: 'yellow' },
];

test.each(keys)(
  'saves by the keys $key once Tab has gone from the words into the toolbar',
  async ({ key, ...saved }) => {
    const url = publishCopy(stand.server, 'article.html');
    const page = await stand.browser.open(url);
    const words = 'believes that the trains carry wheat';
    await page.selectByKeyboard(words);
    await page.ui.waitFor('.toolbar');
    await page.press('Tab');
    expect((await page.ui.waitFor('.toolbar [data-action=claim]')).isFocused).toBe(true);
    for (const one of key.split(' ')) await page.press(one);
    await page.ui.waitFor('.receipt', 'Saved');
    await waitForPainted(page, words);
    expect(await readRecords(stand.browser, url)).toMatchObject([saved]);
    await page.close();
  },
);

test('writes a note from the keyboard alone', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  const words = 'wait for the floods to pass';
  await page.selectByKeyboard(words);
  await page.ui.waitFor('.toolbar');
  await page.press('Tab');
  await page.press('n');
  expect((await page.ui.waitFor('.editor textarea[name=note]')).isFocused).toBe(true);
  await page.type('Until when?');
  await page.press('Tab');
  await page.type('floods, spring');
  await page.press('Control+Enter');
  await page.ui.waitFor('.receipt', 'Saved');
  expect(await readRecords(stand.browser, url)).toMatchObject([
    { motivation: 'commenting', note: 'Until when?', tags: ['floods', 'spring'] },
  ]);
  await page.close();
});

const commands = [
  { command: 'saveClaim', motivation: 'assessing', words: 'Officials in the capital' },
  { command: 'saveHighlight', motivation: 'highlighting', words: 'handed over last Friday' },
];

test.each(commands)('saves by the command $command', async ({ command, motivation, words }) => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.selectByKeyboard(words);
  await stand.browser.runCommand(command, page);
  await page.ui.waitFor('.receipt', 'Saved');
  await waitForPainted(page, words);
  expect(await readRecords(stand.browser, url)).toMatchObject([{ motivation }]);
  await page.close();
});

test.each(commands)('saves by $command in the context menu', async ({ command, motivation, words }) => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await page.select(words);
  await stand.browser.chooseFromMenu(command, page, await middleOf(page, words.split(' ')[0] ?? ''));
  await page.ui.waitFor('.receipt', 'Saved');
  await waitForPainted(page, words);
  expect(await readRecords(stand.browser, url)).toMatchObject([{ motivation }]);
  await page.close();
});

test.each(['a command', 'the context menu'])(
  'opens the editor for the words by %s, and marks them while it is open',
  async (way) => {
    const url = publishCopy(stand.server, 'article.html');
    const page = await stand.browser.open(url);
    const words = 'had hoped for more';
    await page.select(words);
    if (way === 'a command') await stand.browser.runCommand('saveNote', page);
    else await stand.browser.chooseFromMenu('saveNote', page, await middleOf(page, words));
    expect((await page.ui.waitFor('.editor .quote')).text).toBe(words);
    expect(await page.highlights()).toEqual([{ name: 'claimlight-pending', texts: [words] }]);
    await page.press('Escape');
    await page.ui.waitUntilGone('.editor');
    expect(await page.highlights()).toEqual([]);
    expect(await readRecords(stand.browser, url)).toEqual([]);
    await page.close();
  },
);

async function middleOf(page: Page, words: string): Promise<Point> {
  const { x, y, width, height } = await page.locate(words);
  return { x: x + width / 2, y: y + height / 2 };
}

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
