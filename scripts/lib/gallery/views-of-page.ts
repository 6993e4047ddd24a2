import { waitForPainted } from '../../../tests/e2e/support/annotate.ts';
import { framePassage } from './frame-passage.ts';
import { hideScrollBar, now, type Stage, words } from './stage.ts';
import type { View } from './views.ts';

const openArticle = ({ browser, server }: Stage) => browser.open(`${server.url}article.html`);

/** What stands in pages: paint, toolbar, editor, cards, receipts. */
export const pageViews: readonly View[] = [
  {
    name: 'article',
    place: 'page',
    open: openArticle,
    async show(page) {
      await waitForPainted(page, words.claim, words.doubted, words.quoted);
      await hideScrollBar(page);
      await framePassage(page, words.claim);
    },
  },
  {
    name: 'toolbar',
    place: 'page',
    open: openArticle,
    async show(page) {
      await waitForPainted(page, words.claim, words.doubted, words.quoted);
      await hideScrollBar(page);
      await page.select(words.unsaved);
      await page.ui.waitFor('.toolbar');
    },
  },
  {
    name: 'editor',
    place: 'page',
    open: openArticle,
    async show(page) {
      await waitForPainted(page, words.claim, words.doubted, words.quoted);
      await hideScrollBar(page);
      await page.select(words.unsaved);
      await page.ui.click('.toolbar [data-action=note]');
      await page.ui.waitFor('.editor');
      await page.type('Since when does one count the weeks?');
    },
    async leave(page) {
      await page.ui.click('.editor [data-action=cancel]');
      await page.ui.waitUntilGone('.editor');
      // The draft is dropped a moment after its editor; a tab that closed before would offer it again in other pictures.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    },
  },
  {
    name: 'card-changed',
    place: 'page',
    open: ({ browser, server }) => browser.open(`${server.url}harbour-books.html`),
    async show(page) {
      await waitForPainted(page, now);
      await hideScrollBar(page);
      await framePassage(page, now);
    },
  },
];
