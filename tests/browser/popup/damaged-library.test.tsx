import './fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Annotation } from '../../../src/model/annotation.ts';
import { catchDownload } from './catch-exports.ts';
import { damage, deleteLibrary } from './damage.ts';
import { emptyDatabase, inDatabase, passage, save, someArticle } from './library.ts';
import { openLedger, openPopup, openSettings, openStudy, standOn } from './mount.tsx';
import { openLibraryPage } from './mount-library.tsx';

beforeEach(deleteLibrary);
afterEach(async () => {
  vi.restoreAllMocks();
  await emptyDatabase();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

function unpack(bytes: Uint8Array): Promise<string> {
  const unpacked = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(unpacked).text();
}

function countAnnotations(): Promise<number> {
  return inDatabase(async (database) => ({ ok: true, value: await database.count('annotations') }));
}

describe('a library that the browser cannot read', () => {
  test.each([
    ['popup', () => void openPopup()],
    ['settings', () => void openSettings()],
  ])(
    'is said to be damaged by the %s, saved to a file, and begun anew only when that is said twice',
    async (_place, openView) => {
      const facts = someArticle();
      standOn(facts);
      const saved = await save(facts, { selectors: passage('kept words', 5) });
      damage();
      openView();
      await expect.element(page.getByText(/cannot read your annotations any more/u).first()).toBeVisible();
      expect(document.querySelector('[data-action=afresh]')).toBeNull();
      const file = catchDownload();
      await button('Save what can be read').click();
      const { name, bytes } = await file;
      expect(name).toMatch(/^claimlight-rescued-\d{4}-\d\d-\d\d\.jsonl\.gz$/u);
      const lines = (await unpack(bytes))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { readonly annotation?: Annotation });
      expect(lines.flatMap(({ annotation }) => annotation ?? [])).toEqual([saved]);
      await button('Begin with an empty library…').click();
      await button('Keep it').click();
      await button('Begin with an empty library…').click();
      vi.restoreAllMocks();
      expect(await countAnnotations()).toBe(1);
      await button('Delete it and begin afresh').click();
      await expect.poll(countAnnotations).toBe(0);
    },
  );
});

test.each([
  ['library', () => void openLibraryPage()],
  ['bin', () => void openLibraryPage('#/bin')],
  ['ledger', () => void openLedger()],
  ['courses', () => void openStudy()],
])('a library that the browser cannot read can be saved from the %s too', async (_place, openView) => {
  const facts = someArticle();
  await save(facts, { selectors: passage('kept words', 5) });
  damage();
  openView();
  const file = catchDownload();
  await button('Save what can be read').click();
  expect((await file).name).toMatch(/^claimlight-rescued-/u);
  await expect.element(button('Begin with an empty library…')).toBeVisible();
});

describe('the check of the library', () => {
  test('says that all is well, and what it found and put right', async () => {
    const facts = someArticle();
    const saved = await save(facts, { selectors: passage('kept words', 5) });
    openSettings();
    await button('Check now').click();
    await expect.element(page.getByText(/Nothing was wrong\./u).first()).toBeVisible();
    await inDatabase(async (database) => {
      await database.delete('articles', saved.articleId);
      return { ok: true, value: null };
    });
    await button('Check now').click();
    await expect.element(page.getByText('Annotations without their article, which have one again: 1')).toBeVisible();
    await button('Check now').click();
    await expect.poll(() => document.querySelector('[data-found]')).toBeNull();
  });
});
