import './fake-browser.ts';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { success } from '../../../src/model/failure.ts';
import { saveEdit } from '../../../src/storage/annotation-commands.ts';
import { annotationNumber, importInto, madeItems, stage } from '../storage/made-import.ts';
import { testViewsWithAxe, type View } from './axe-views.ts';
import { emptyDatabase, inDatabase } from './library.ts';
import { chooseFiles, jsonldOf, tableOf } from './made-files.ts';
import { openImport } from './mount.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Opens a preview with one of everything. */
async function openPreview(): Promise<void> {
  await emptyDatabase();
  await inDatabase((database) => importInto(database, madeItems(3)));
  const { id } = annotationNumber(1);
  const edit = { note: 'w'.repeat(400) };
  await inDatabase((database) => saveEdit(database, { id, edit, now: Date.now() }));
  openImport();
  await chooseFiles(jsonldOf(4), new File(['{'], `${'long-name-'.repeat(20)}.json`));
  await expect.element(page.getByText('In the file', { exact: true })).toBeVisible();
}

const states: readonly View[] = [
  [
    'the choice of a file, with an import that was read before',
    async () => {
      await emptyDatabase();
      await inDatabase(async (database) => success(await stage(database, madeItems(3))));
      openImport();
      await expect.element(button('Go on')).toBeVisible();
    },
  ],
  [
    'the columns of a table',
    async () => {
      openImport();
      await chooseFiles(tableOf('Text,Link', 'some words,https://news.example/a'));
      await expect.element(page.getByText('some words')).toBeVisible();
    },
  ],
  ['what an import will do', openPreview],
  [
    'what an import has done',
    async () => {
      await openPreview();
      await button('Import').click();
      await expect.element(button('Undo import')).toBeVisible();
    },
  ],
];

testViewsWithAxe(states);

test.each([320, 500, 1100])('an import never scrolls sideways at %s pixels', async (width) => {
  await page.viewport(width, 600);
  await openPreview();
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth).toBe(clientWidth);
});
