import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { brokenFile, foreignTable, libraryTable } from './library-file.ts';
import { readArticles } from './reading.ts';
import { chooseFile, hideScrollBar, openImport } from './stage.ts';
import type { View } from './views.ts';

function importView(name: string, show: (page: Page) => Promise<void>, leave?: (page: Page) => Promise<void>): View {
  return {
    name: name === '' ? 'import' : `import-${name}`,
    place: 'tab',
    open: ({ browser }) => openImport(browser),
    async show(page) {
      await page.dom.waitFor('[data-action=choose-files], [data-action=throw-away]');
      await hideScrollBar(page);
      // What an earlier picture left in between is thrown away, as a person would.
      if ((await page.dom.find('[data-action=throw-away]')) !== undefined)
        await page.dom.click('[data-action=throw-away]');
      await page.dom.waitFor('[data-action=choose-files]');
      await show(page);
    },
    ...(leave === undefined ? {} : { leave }),
  };
}

const changed = readArticles.map((article) => ({ ...article, title: `${article.title}.` }));
/** Made before the library was: where they differ the library's stays. */
const older = readArticles.slice(0, 2).map((article) => ({
  ...article,
  published: '2026-01-05T08:00:00.000Z',
  passages: article.passages.map((passage) => ({ ...passage, note: 'A first thought.', tags: 'inbox' })),
}));
const further = readArticles.map((article) => ({
  ...article,
  url: `${article.url}-2`,
  passages: article.passages.map((passage) => ({ ...passage, note: 'From the other machine.' })),
}));

/** The steps of an import. */
export const importViews: readonly View[] = [
  importView('', async () => undefined),
  importView('columns', async (page) => {
    await chooseFile(page, 'notes.csv', foreignTable);
    await page.dom.waitFor('[data-action=columns-named]');
  }),
  importView('preview', async (page) => {
    await chooseFile(page, 'reading.csv', libraryTable(changed));
    await page.dom.waitFor('[data-action=write-import], [data-action=throw-away]');
  }),
  importView('conflicts', async (page) => {
    await chooseFile(page, 'january.csv', libraryTable(older));
    await page.dom.waitFor('.conflicts');
    await page.evaluate(() => document.querySelector('.conflicts')?.scrollIntoView({ block: 'start' }));
  }),
  importView(
    'done',
    async (page) => {
      await chooseFile(page, 'other-machine.csv', libraryTable(further));
      await page.dom.click('[data-action=write-import]');
      await page.dom.waitFor('[data-action=undo-import]');
    },
    async (page) => {
      await page.dom.click('[data-action=undo-import]');
      await page.dom.waitFor('[data-action=again]');
    },
  ),
  importView('refused', async (page) => {
    await chooseFile(page, 'annotations.jsonld', brokenFile);
    await page.dom.waitFor('[data-action=again]');
  }),
];
