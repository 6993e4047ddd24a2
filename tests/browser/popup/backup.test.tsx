import './fake-browser.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { backupPlanKey, firstBackupPlan } from '../../../src/model/backup-plan.ts';
import { readWholeBackup } from '../../e2e/support/read-backup.ts';
import { catchDownload } from './catch-exports.ts';
import { stored, tab } from './fake-browser.ts';
import { emptyDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const day = 86_400_000;

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

async function saveMany(count: number, age: number) {
  const facts = someArticle();
  for (let index = 0; index < count; index += 1)
    await save(facts, { selectors: passage(`words ${index}`, index * 50) }, Date.now() - age * day);
  return facts;
}

describe('a backup', () => {
  test('made by hand holds what is saved and how the extension is set, and is remembered', async () => {
    const facts = someArticle();
    standOn(facts);
    const saved = await save(facts, { selectors: passage('words to keep', 5), note: 'a thought' });
    localStorage.setItem('publication', 'https://checks.example\nThe checkers');
    openPopup();
    await button('Export').click();
    await expect.element(page.getByText('There is none yet.')).toBeVisible();
    const download = catchDownload();
    await button('Make a backup').click();
    const { name, bytes } = await download;
    expect(name).toMatch(/^claimlight-backup-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/u);
    const { records, verdict } = await readWholeBackup(bytes);
    expect(verdict).toBe('valid');
    expect(records).toContainEqual({ kind: 'annotation', annotation: saved });
    expect(records).toContainEqual({
      kind: 'setting',
      name: 'publication',
      value: 'https://checks.example\nThe checkers',
    });
    expect(records.some((record) => record.kind === 'setting' && record.name === backupPlanKey)).toBe(true);
    await expect.element(page.getByText(/^Handed to the browser as claimlight-backup/u).first()).toBeVisible();
    await expect.element(page.getByText(/The last one was made on/u)).toBeVisible();
  });

  test('is called for when there is much to lose, and can be made there', async () => {
    await emptyDatabase();
    standOn(await saveMany(12, 31));
    openPopup();
    await expect.element(page.getByText(/^12 annotations exist only in this browser/u)).toBeVisible();
    const download = catchDownload();
    await button('Make a backup').click();
    expect((await readWholeBackup((await download).bytes)).verdict).toBe('valid');
    await expect.element(page.getByText(/^Handed to the browser as claimlight-backup/u).first()).toBeVisible();
  });

  test('is not called for over the button that brings back what was deleted', async () => {
    await emptyDatabase();
    standOn(await saveMany(12, 31));
    openPopup();
    await expect.element(page.getByText(/^12 annotations exist only in this browser/u)).toBeVisible();
    await button('Delete').first().click();
    const undo = await vi.waitUntil(() => document.querySelector('[data-action=undo]'));
    const { left, top, width, height } = undo.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(undo);
  });

  test('is called for later when that is wished', async () => {
    await emptyDatabase();
    standOn(await saveMany(12, 31));
    openPopup();
    await button('In a week').click();
    await expect.element(page.getByText(/exist only in this browser/u)).not.toBeInTheDocument();
    expect(stored[backupPlanKey]).toMatchObject({ snoozedUntil: expect.any(Number) });
  });

  test('is not called for when the person wants none', async () => {
    await emptyDatabase();
    stored[backupPlanKey] = { ...firstBackupPlan, last: Date.now() - 31 * day };
    const facts = await saveMany(12, 60);
    standOn(facts);
    openPopup();
    await expect.element(page.getByText(/^The last backup was made on/u)).toBeVisible();
    await button('Export').click();
    await page.getByRole('radio', { name: 'Nothing' }).click();
    await expect.poll(() => stored[backupPlanKey]).toMatchObject({ kind: 'off' });
    await button('Close').click();
    await expect.element(button('Export')).toBeVisible();
    expect(document.querySelector('.backup-reminder')).toBeNull();
  });

  test('is made by itself when one is due and that is wished, and then no more for a while', async () => {
    await emptyDatabase();
    stored[backupPlanKey] = { ...firstBackupPlan, kind: 'automatic', everyDays: 7, last: Date.now() - 8 * day };
    standOn(await saveMany(2, 20));
    const download = catchDownload();
    const first = openPopup();
    expect((await readWholeBackup((await download).bytes)).verdict).toBe('valid');
    await expect.element(page.getByText(/^Handed to the browser as claimlight-backup/u).first()).toBeVisible();
    await expect.poll(() => stored[backupPlanKey]).toMatchObject({ kind: 'automatic', last: expect.any(Number) });
    first.close();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    click.mockClear();
    openPopup();
    await expect.element(button('Export')).toBeVisible();
    await button('Export').click();
    await expect.element(page.getByText(/The last one was made on/u)).toBeVisible();
    expect(click).not.toHaveBeenCalled();
  });

  test('can be made where the page cannot be annotated', async () => {
    tab.url = 'chrome://settings';
    openPopup();
    await button('Export').click();
    const download = catchDownload();
    await button('Make a backup').click();
    expect((await readWholeBackup((await download).bytes)).verdict).toBe('valid');
  });
});
