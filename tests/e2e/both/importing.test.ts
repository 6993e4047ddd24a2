import { expect, test } from 'vitest';
import { exportToFile, saveNote, waitForPainted } from '../support/annotate.ts';
import { chooseToImport, figuresOf } from '../support/import-files.ts';
import { publishCopy } from '../support/made-pages.ts';
import { readRecords } from '../support/records.ts';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const quote = 'believes that the trains';
const foreign = 'the ministry would likely reject any truce';

test('what Hypothesis exported is shown first, painted in its article once imported, and gone when undone', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await saveNote(page, quote, 'green', { note: 'Wheat or shells?', tags: 'trains' });
  const popup = await stand.browser.openPopup(page);
  const file = {
    name: 'hypothesis.json',
    content: JSON.stringify({
      export_date: '2026-03-04T09:30:00Z',
      annotations: [
        {
          id: 'abc',
          uri: url,
          text: 'their words',
          tags: ['truce'],
          created: '2026-03-04T09:30:00Z',
          updated: '2026-03-04T09:30:00Z',
          target: [{ source: url, selector: [{ type: 'TextQuoteSelector', exact: foreign }] }],
        },
        { id: 'def', uri: 'javascript:alert(1)', text: 'x', created: '2026-03-04T09:30:00Z', target: [{}] },
      ],
    }),
  };
  const importing = await chooseToImport(stand.browser, popup, file);
  expect(await figuresOf(importing)).toEqual(['1', '0', '0', '0', '1']);
  await importing.dom.waitFor('.refusals', 'about no page of the web');
  await importing.dom.click('[data-action=write-import]');
  await importing.dom.waitFor('h1', 'Imported');
  await page.focus();
  await waitForPainted(page, quote, foreign);
  await importing.focus();
  await importing.dom.click('[data-action=undo-import]');
  await importing.dom.waitFor('h1', 'Import undone');
  await page.focus();
  await waitForPainted(page, quote);
  await importing.close();
});

test('our own files are known again: nothing changes, and nothing doubles', async () => {
  const url = publishCopy(stand.server, 'article.html');
  const page = await stand.browser.open(url);
  await saveNote(page, quote, 'green', { note: 'Wheat or shells?', tags: 'trains' });
  const popup = await stand.browser.openPopup(page);
  const before = await readRecords(stand.browser, url);
  for (const format of ['web-annotation', 'csv']) {
    const { name, bytes } = await exportToFile(stand.browser, popup, format, 'everything');
    const importing = await chooseToImport(stand.browser, popup, { name, content: bytes });
    expect(await figuresOf(importing)).toEqual(['0', '0', '2', '0', '0']);
    await importing.dom.click('[data-action=throw-away]');
    await importing.dom.waitFor('h1', 'Import');
    await importing.close();
  }
  expect(await readRecords(stand.browser, url)).toEqual(before);
});

test('has made no network request in all of this', async () => {
  expect(await strayRequests(stand)).toEqual([]);
});
