import './fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addBatchToIndex } from '../../../src/storage/search/backfill.ts';
import { annotationNumber, articleNumber, importInto, uuid } from '../storage/made-import.ts';
import { emptyDatabase, inDatabase } from './library.ts';
import { openLibraryPage } from './mount-library.tsx';

const count = 2_400;
const articles = 300;

const field = () => page.getByRole('combobox', { name: 'Search everything you saved' });
const heads = () => [...document.querySelectorAll('.group-head h2')].map((head) => head.textContent);
const notes = () => [...document.querySelectorAll('.result-note')].map((note) => note.textContent);

/** More than are put in order before the first of them are drawn, eight in each article. */
beforeEach(async () => {
  await page.viewport(1_200, 900);
  await emptyDatabase();
  const article = (number: number) => ({ kind: 'article', where: '', article: articleNumber(number) }) as const;
  const annotation = (number: number) =>
    ({
      kind: 'annotation',
      where: '',
      annotation: annotationNumber(number, {
        articleId: uuid(1, Math.floor(number / 8)) as never,
        created: 1_000 + number,
      }),
      isDated: true,
    }) as const;
  const items = [
    ...Array.from({ length: articles }, (_, number) => article(number)),
    ...Array.from({ length: count }, (_, number) => annotation(number)),
  ];
  await inDatabase((database) => importInto(database, items));
  for (let isComplete = false; !isComplete; ) ({ isComplete } = await inDatabase(addBatchToIndex));
});

test('what is typed shows the first of many results, and all of them can be reached', async () => {
  openLibraryPage();
  await expect.element(page.getByText('2,400 found')).toBeVisible();
  await userEvent.type(field(), 'note');
  const list = () => document.querySelector<HTMLElement>('.library-list[data-found-for="note"]');
  await expect.poll(list).not.toBeNull();
  // The newest article first, in each the order of its text.
  await expect.poll(() => heads().slice(0, 2)).toEqual(['Report 299', 'Report 298']);
  const first = [2392, 2393, 2394, 2395, 2396, 2397, 2398, 2399, 2384].map((number) => `note ${number}`);
  await expect.poll(() => notes().slice(0, 9)).toEqual(first);
  await expect.element(page.getByText('2,400 found')).toBeVisible();
  await expect
    .poll(() => {
      scrollTo(0, document.documentElement.scrollHeight);
      return notes().at(-1);
    })
    .toBe('note 7');
  expect(heads().at(-1)).toBe('Report 0');
});

test('a letter that is typed far down a list shows what is found there, and does not move the window', async () => {
  openLibraryPage();
  await userEvent.type(field(), 'not');
  await expect.poll(() => document.querySelector('.library-list[data-found-for="not"]')).not.toBeNull();
  await expect
    .poll(() => {
      scrollTo(0, 40_000);
      return scrollY;
    })
    .toBe(40_000);
  await expect.poll(() => notes().length).toBeGreaterThan(3);
  const input = document.querySelector<HTMLInputElement>('[name=library-search]');
  input?.focus({ preventScroll: true });
  input?.setSelectionRange(3, 3);
  document.execCommand('insertText', false, 'e');
  await expect.poll(() => document.querySelector('.library-list[data-found-for="note"]')).not.toBeNull();
  await expect.poll(() => notes().length).toBeGreaterThan(3);
  expect(scrollY).toBeGreaterThan(35_000);
});
