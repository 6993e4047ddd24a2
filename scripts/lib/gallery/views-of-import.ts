import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { brokenFile, foreignTable, libraryTable } from './library-file.ts';
import { readArticles } from './reading.ts';
import { chooseFile, hideScrollBar, openImport } from './stage.ts';
import type { View } from './views.ts';

function importView(name: string, show: (page: Page) => Promise<void>): View {
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
  };
}

const changed = readArticles.map((article) => ({ ...article, title: `${article.title}.` }));

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
  importView('refused', async (page) => {
    await chooseFile(page, 'annotations.jsonld', brokenFile);
    await page.dom.waitFor('[data-action=again]');
  }),
];
