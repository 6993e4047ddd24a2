import './fake-browser.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readPrintJob } from '../../../popup/page/print-job.ts';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { catchCopies, catchDownload } from './catch-exports.ts';
import { settings } from './fake-browser.ts';
import { emptyDatabase, passage, save, someArticle } from './library.ts';
import { openLedger, openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function openExportOn(words: string) {
  const facts = someArticle();
  standOn(facts);
  await save(facts, { motivation: 'assessing', claimant: 'ISW', selectors: passage(words, 5) });
  openPopup();
  await button('Export').click();
  return facts;
}

describe('an export', () => {
  test('as a table begins with a byte order mark when that is wished, and remembers the wish', async () => {
    await openExportOn('words for a table');
    await page.getByRole('radio', { name: 'Spreadsheet (CSV)' }).click();
    await page.getByRole('checkbox', { name: /byte order mark/u }).click();
    const download = catchDownload();
    await button('Save as a file').click();
    expect((await download).text).toMatch(/^\uFEFFId,Kind,Quote/u);
    await button('Close').click();
    await button('Export').click();
    await expect.element(page.getByRole('checkbox', { name: /byte order mark/u })).toBeChecked();
    const copied = catchCopies();
    await button('Copy').click();
    expect((await copied).plain).toMatch(/^Id,Kind,Quote/u);
  });

  test('goes where the last one went when Enter is pressed', async () => {
    await openExportOn('words that are copied');
    const first = catchCopies();
    await button('Copy').click();
    await first;
    await button('Close').click();
    await button('Export').click();
    await expect.element(button('Copy')).toHaveClass('primary');
    const second = catchCopies();
    await userEvent.keyboard('{Enter}');
    expect((await second).plain).toContain('words that are copied');
  });

  test('to print opens a tab of its own for the same part of the library', async () => {
    const facts = await openExportOn('words to print');
    await button('Print').click();
    await expect.poll(() => settings.opened).toHaveLength(1);
    const name = new URL(settings.opened[0] ?? '').searchParams.get('print') ?? '';
    const key = facts.url.replace('https://', '');
    expect(readPrintJob(name)).toEqual({ kind: 'page', keys: [key] });
    expect(readPrintJob('another')).toBeUndefined();
  });

  test('of one claimant holds the claims of that one alone', async () => {
    await emptyDatabase();
    const facts = someArticle();
    await save(facts, { motivation: 'assessing', claimant: 'ISW', selectors: passage('a claim of ISW', 5) });
    await save(facts, { motivation: 'assessing', claimant: 'AP', selectors: passage('a claim of AP', 50) });
    openLedger(`#/claimants/${claimantIdOfName('isw')}`);
    await button('Export these claims').click();
    await expect.element(page.getByText('ISW, as')).toBeVisible();
    const download = catchDownload();
    await button('Save as a file').click();
    const { name, text } = await download;
    expect(name).toMatch(/^ISW-.*\.md$/u);
    expect(text).toContain('a claim of ISW');
    expect(text).not.toContain('a claim of AP');
  });

  test('grows on disk, not in memory', async () => {
    await openExportOn('words in a file');
    const download = catchDownload();
    await button('Save as a file').click();
    await download;
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    // The one that the browser is still reading.
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) await folder.removeEntry(name);
  });
});
