import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { poll } from '../../../tests/e2e/drivers/poll.ts';
import { hideScrollBar, type Stage } from './stage.ts';
import type { View } from './views.ts';

function inTab(name: string, path: string, settled: string, show?: (page: Page, stage: Stage) => Promise<void>): View {
  return {
    name,
    place: 'tab',
    open: ({ browser }) => browser.open(`${browser.extensionOrigin}/popup/${path}`),
    async show(page, stage) {
      await page.dom.waitFor(settled);
      await hideScrollBar(page);
      await show?.(page, stage);
    },
  };
}

const library = 'library/index.html';

/** Has a page's browser fail to open the library as it does when its files are damaged; opened at no version, it still reads. */
function failToOpen(): void {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    if (version === undefined) return open(name);
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  };
}

/** Whoever has the library open lets go of it for a version that is then not made. */
function closeLibrary(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('claimlight', 9_999);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => resolve();
  });
}

/** Everything that fills a tab, but for the import. */
export const libraryViews: readonly View[] = [
  inTab('library', library, '.result', async (page) => {
    await poll('the facets', async () => (await page.dom.find('.facet')) !== undefined);
  }),
  inTab('library-search', library, '.result', async (page) => {
    await page.dom.fill('[name=library-search]', 'would likely ');
    await page.dom.waitFor('.quote .hit');
  }),
  inTab('library-offers', library, '.result', async (page) => {
    await page.dom.fill('[name=library-search]', 'claimant:');
    await page.dom.waitFor('[role=option]');
  }),
  inTab('library-nothing', library, '.result', async (page) => {
    await page.dom.fill('[name=library-search]', 'zeppelin');
    await page.dom.waitFor('[data-action=clear-search]');
  }),
  inTab('library-chosen', library, '.result', async (page) => {
    await page.dom.click('[data-action=choose-all]');
    await page.dom.waitFor('.selection-count');
  }),
  inTab('library-keys', library, '.result', async (page) => {
    await page.dom.click('[data-action=keys]');
    await page.dom.waitFor('.key-sheet');
  }),
  inTab('library-article', library, '.result', async (page) => {
    await page.dom.click('.group-head h2 a', 'Ministry');
    await page.dom.waitFor('.saved-text-body mark');
  }),
  inTab('library-damaged', library, '.result', async (page, { browser }) => {
    await page.evaluate(failToOpen);
    await browser.evaluateInExtension(closeLibrary);
    await page.dom.fill('[name=library-search]', 'truce');
    await page.dom.waitFor('[data-action=rescue], [data-action=afresh], .damaged');
  }),
  inTab('library-bin', `${library}#/bin`, '.bin'),
  inTab('claimants', 'index.html#/claimants', '.claimants'),
  inTab('claimant', 'index.html#/claimants', '.claimants', async (page) => {
    await page.dom.click('main a', 'Calder Institute');
    await page.dom.waitFor('.ledger-claims li');
  }),
  inTab('study', 'study/index.html', '[data-tag]'),
  inTab('study-outline', 'study/index.html', '[data-tag]', async (page) => {
    await page.dom.click('[data-tag=truce] > a');
    await page.dom.waitFor('.outline');
  }),
  inTab('study-review', 'study/index.html', '[data-tag]', async (page) => {
    await page.dom.click('[data-tag=truce] > a');
    await page.dom.click('.study-tools [data-action=review]');
    await page.dom.click('[data-action=show-answer]');
    await page.dom.waitFor('.review-answer');
  }),
  inTab('settings', 'settings/index.html', 'h1'),
  inTab('settings-storage', 'settings/index.html', '[data-action=persist], #storage', async (page) => {
    await page.evaluate(() =>
      document.querySelector('#storage, [data-action=persist]')?.scrollIntoView({ block: 'center' }),
    );
  }),
  inTab('welcome', 'welcome/index.html', 'h1'),
];
