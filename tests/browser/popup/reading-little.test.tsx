import './fake-browser.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { saveClaimantChange } from '../../../src/storage/claim-commands.ts';
import { catchDownload } from './catch-exports.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openPopup, standOn } from './mount.tsx';

/** Counts the records that come out of the database, by whatever way; the index's own look-up is none. */
function countRecordsRead(): () => number {
  let records = 0;
  function follow<T>(request: IDBRequest<T>): IDBRequest<T> {
    request.addEventListener('success', () => {
      records += Array.isArray(request.result) ? request.result.length : 1;
    });
    return request;
  }
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of ['get', 'getAll', 'openCursor', 'openKeyCursor'] as const) {
      const original = prototype[name] as (...values: unknown[]) => IDBRequest<unknown>;
      vi.spyOn(prototype, name).mockImplementation(function (this: IDBObjectStore | IDBIndex, ...values: unknown[]) {
        const request = original.apply(this, values);
        const { name: store } = this instanceof IDBIndex ? this.objectStore : this;
        return (store.startsWith('search') ? request : follow(request)) as never;
      });
    }
  }
  return () => records;
}

beforeEach(() => emptyDatabase());
afterEach(() => vi.restoreAllMocks());

/** Opens the popup on an article with one claim beside as many of other claimants elsewhere, and tells how many records that reads. */
async function readToOpen(others: number): Promise<number> {
  const facts = someArticle();
  const claim = { motivation: 'assessing', claimant: 'ISW', cue: 'concludes', selectors: passage('words', 5) } as const;
  const { claimantId } = await save(facts, claim);
  if (claimantId === null) throw new Error('no claimant');
  const change = { kind: 'edit', edit: { name: 'The institute' } } as const;
  await inDatabase((database) => saveClaimantChange(database, { id: claimantId, change, now: Date.now() }));
  for (let index = 0; index < others; index += 1) {
    await save(someArticle(), {
      motivation: 'assessing',
      claimant: `Claimant ${crypto.randomUUID()}`,
      selectors: passage(`other words ${index}`, 5),
    });
  }
  standOn(facts);
  const read = countRecordsRead();
  const { root, close } = openPopup();
  await expect.poll(() => root.querySelector('.claim-line')?.textContent).toBe('The institute concludes:');
  // So does writing in a claim, with the claimants that are offered for what is written, and saving this page as a file.
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('combobox', { name: 'Who says it' }).fill('ins');
  await expect.element(page.getByRole('option', { name: 'The institute' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard changes', exact: true }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = catchDownload();
  await page.getByRole('button', { name: 'Save as a file', exact: true }).click();
  expect((await file).text).toContain('words');
  const records = read();
  close();
  vi.restoreAllMocks();
  return records;
}

test('the popup reads hardly more of a large library than of a small one', async () => {
  const small = await readToOpen(1);
  const large = await readToOpen(60);
  expect(small).toBeGreaterThan(2);
  // A setting may be read a little sooner or later; the 60 others would be as many records, or more.
  expect(Math.abs(large - small)).toBeLessThan(20);
});
