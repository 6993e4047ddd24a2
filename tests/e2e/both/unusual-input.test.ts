import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { exportToFile, saveSelected, waitForPainted, writeDetails } from '../support/annotate.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const tabs: Page[] = [];

async function open(path: string): Promise<Page> {
  const page = await stand.browser.open(stand.server.url + path);
  tabs.push(page);
  return page;
}

afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.close();
});

function publish(path: string, title: string, body: string): void {
  stand.server.put(`/${path}`, {
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`,
  });
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 700));

describe('a selection that is none of the page’s words', () => {
  test.each([
    ['an input', '<input id="field" value="Words in a field of a form">'],
    ['a text area', '<textarea id="field">Words in a field of a form</textarea>'],
    ['an editable block', '<div id="field" contenteditable>Words in a field of a form</div>'],
  ])('in %s brings no toolbar, and a command says why nothing is saved', async (_name, field) => {
    publish('fields.html', 'Fields', `<p>Some words of the page itself.</p>${field}`);
    const page = await open('fields.html');
    // The annotator comes with the first words that are selected in the page.
    await page.select('Some words');
    await page.ui.waitFor('.toolbar');
    await page.press('Escape');
    await page.dom.click('#field');
    await page.press('Control+a');
    await settled();
    expect((await page.ui.findAll('.toolbar')).filter(({ isVisible }) => isVisible)).toEqual([]);
    await stand.browser.runCommand('saveClaim', page);
    await page.ui.waitFor('.receipt');
    expect(await readRecords(stand.browser, `${stand.server.url}fields.html`)).toEqual([]);
  });

  test('of pictures and spaces brings no toolbar', async () => {
    publish(
      'empty.html',
      'Empty',
      '<p>Some words.</p><p id="gap">&nbsp; <img alt="" width="40" height="40"> &nbsp;</p>',
    );
    const page = await open('empty.html');
    await page.select('Some words');
    await page.ui.waitFor('.toolbar');
    await page.press('Escape');
    await page.dom.click('#gap');
    await page.evaluate(() => {
      const gap = document.querySelector('#gap');
      if (gap !== null) getSelection()?.selectAllChildren(gap);
    });
    await settled();
    expect((await page.ui.findAll('.toolbar')).filter(({ isVisible }) => isVisible)).toEqual([]);
  });

  test('in our own editor brings no toolbar', async () => {
    publish('own.html', 'Own', '<p>A sentence of the page that one can write a note about.</p>');
    const page = await open('own.html');
    await page.select('A sentence of the page');
    await page.ui.click('.toolbar [data-action=note]');
    await page.ui.fill('.editor textarea[name=note]', 'words of mine');
    await page.press('Control+a');
    await settled();
    expect((await page.ui.findAll('.toolbar')).filter(({ isVisible }) => isVisible)).toEqual([]);
    expect((await page.ui.waitFor('.editor textarea[name=note]')).value).toBe('words of mine');
  });
});

test('a megabyte of selected text is saved, painted again and exported whole', async () => {
  const sentence = (index: number) => `Sentence ${index} of a very long report stands here for all to read. `;
  const text = Array.from({ length: 15_800 }, (_, index) => sentence(index)).join('');
  publish('long.html', 'Long', `<p id="long">${text}</p>`);
  const page = await open('long.html');
  await page.dom.click('#long');
  await page.press('Control+a');
  await page.ui.waitFor('.toolbar');
  await saveSelected(page, 'highlight');
  await page.reload();
  await waitForPainted(page, text);
  const [record] = await readRecords(stand.browser, `${stand.server.url}long.html`);
  expect(record?.selectors?.quote.exact.length).toBe(text.trim().length);
  const popup = await stand.browser.openPopup(page);
  tabs.push(popup);
  await popup.dom.waitFor('[data-annotation]');
  const { content } = await exportToFile(stand.browser, popup, 'web-annotation');
  expect(content).toContain(sentence(15_799).trim());
});

test('a note of a hundred thousand characters is kept whole', async () => {
  publish('note.html', 'Note', '<p>A sentence of the page that one can write a note about.</p>');
  const page = await open('note.html');
  const note = Array.from({ length: 10_000 }, (_, index) => `${String(index).padStart(8, '0')}, `)
    .join('')
    .slice(0, 99_999);
  await page.select('A sentence of the page');
  await page.ui.click('.toolbar [data-action=note]');
  await page.ui.waitFor('.editor');
  // As pasting does: all at once, and the editor is told of it.
  await page.evaluateInUi((root, words: string) => {
    const field = root.querySelector<HTMLTextAreaElement>('textarea[name=note]');
    if (field === null) return;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, note);
  await page.ui.click('.editor textarea[name=note]');
  await page.press('Control+End');
  await page.type('!');
  await page.ui.click('.editor [data-action=save]');
  await page.ui.waitUntilGone('.editor');
  const [record] = await readRecords(stand.browser, `${stand.server.url}note.html`);
  expect(record?.note).toHaveLength(100_000);
  expect(record?.note.endsWith('!')).toBe(true);
});

test('markup in words, notes, tags and titles is text wherever it is shown', async () => {
  const marks = '&lt;img src=x onerror="document.title=\'taken\'"&gt;';
  publish('marks.html', `Title ${marks}`, `<h1>Title ${marks}</h1><p>The report says ${marks} in so many words.</p>`);
  const page = await open('marks.html');
  await page.select('The report says');
  await page.ui.click('.toolbar [data-action=note]');
  const note = '<script>document.title = "taken"</script><b>bold</b>';
  await writeDetails(page, { note, tags: '<i>tag</i>' });
  const words = page.select('onerror="document.title=\'taken\'"> in so many words');
  await words;
  await saveSelected(page, 'claim');
  const popup = await stand.browser.openPopup(page);
  tabs.push(popup);
  expect((await popup.dom.waitFor('.note-text')).text).toContain(note);
  expect(await popup.dom.findAll('main img, main script, main b, main i')).toEqual([]);
  expect(await page.evaluateInUi((root) => root.querySelectorAll('img, script').length)).toBe(0);
  const markdown = await exportToFile(stand.browser, popup, 'markdown');
  expect(markdown.content).not.toMatch(/^<script>/mu);
  expect(await page.evaluate(() => document.title)).not.toBe('taken');
});

test('two tabs that annotate one article at once both end with everything', async () => {
  publish('two.html', 'Two', '<p>The first sentence of it.</p><p>The second sentence of it.</p>');
  const [one, other] = [await open('two.html'), await open('two.html')];
  await one.select('The first sentence');
  await one.ui.waitFor('.toolbar');
  await other.select('The second sentence');
  await other.ui.waitFor('.toolbar');
  await saveSelected(other, 'claim');
  await one.focus();
  await one.select('The first sentence');
  await saveSelected(one, 'highlight');
  for (const tab of [one, other]) await waitForPainted(tab, 'The first sentence', 'The second sentence');
  expect(await readRecords(stand.browser, `${stand.server.url}two.html`)).toHaveLength(2);
});
