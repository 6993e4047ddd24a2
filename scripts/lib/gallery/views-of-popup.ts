import type { Page } from '../../../tests/e2e/drivers/browser-driver.ts';
import { hideScrollBar, remind, type Stage } from './stage.ts';
import type { View } from './views.ts';

type Show = (page: Page, stage: Stage) => Promise<void>;

const claim = '[data-motivation=assessing]';

/** Brings a part of the popup to the top of the picture, below its masthead. */
export async function frame(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    document.querySelector(wanted)?.scrollIntoView({ block: 'start' });
    scrollBy({ top: -16, behavior: 'instant' });
  }, selector);
}

/** A state of the popup about the annotated article. */
function ofArticle(name: string, show: Show = async () => undefined): View {
  return {
    name: `popup-${name}`,
    place: 'popup',
    open: ({ browser, article }) => browser.openPopup(article),
    async show(popup, stage) {
      await popup.dom.waitFor('[data-annotation]');
      await hideScrollBar(popup);
      await show(popup, stage);
    },
  };
}

/** A state of the popup about a page that is opened for it. */
function ofAnother(name: string, sample: string, settled: string): View {
  let about: Page | undefined;
  return {
    name: `popup-${name}`,
    place: 'popup',
    async open({ browser, server }) {
      await about?.close();
      about = await browser.open(sample.includes(':') ? sample : `${server.url}${sample}`);
      return browser.openPopup(about);
    },
    async show(popup) {
      await popup.dom.waitFor(settled);
      await hideScrollBar(popup);
    },
  };
}

/** This page, in the popup and in the panel beside it. */
export const popupViews: readonly View[] = [
  {
    name: 'popup-reminder',
    place: 'popup',
    async open({ browser, article }) {
      await remind(browser, true);
      return browser.openPopup(article);
    },
    async show(popup, { browser }) {
      await popup.dom.waitFor('[data-action=later]');
      await hideScrollBar(popup);
      await remind(browser, false);
    },
  },
  ofArticle('page'),
  ofArticle('editing', async (popup) => {
    await popup.dom.click(`${claim} [data-action=edit]`);
    await popup.dom.waitFor('textarea[name=note]');
    await frame(popup, claim);
  }),
  ofArticle('claim', async (popup) => {
    await popup.dom.click(`${claim} [data-action=review]`);
    await popup.dom.waitFor('[data-action=save-verdict]');
    await frame(popup, claim);
  }),
  ofArticle('cite', async (popup) => {
    await popup.dom.click('.head-actions [data-action=cite]');
    await popup.dom.waitFor('[data-action=copy-citation]');
  }),
  ofArticle('correct', async (popup) => {
    await popup.dom.click('[data-action=correct]');
    await popup.dom.waitFor('.article-head [data-action=save]');
  }),
  ofArticle('reasons', async (popup) => {
    await popup.dom.click('.ruling summary');
    await popup.dom.waitFor('.reasons [data-side=for]');
  }),
  ofArticle('export', async (popup) => {
    await popup.dom.click('[data-action=export]');
    await popup.dom.waitFor('#export-panel');
  }),
  ofArticle('template', async (popup) => {
    await popup.dom.click('[data-action=export]');
    await popup.dom.click('#export-panel [data-action=new-template]');
    await popup.dom.click('.template-editor [data-preset=obsidian]');
    await popup.dom.waitFor('.template-preview', 'nine times a day');
    await frame(popup, '.template-editor');
  }),
  ofArticle('suggestions', async (popup) => {
    await popup.dom.waitFor('[data-action=find-claims], [data-suggestion]');
    // Once the article has been read for claims, it stays read.
    if ((await popup.dom.find('[data-suggestion]')) === undefined) await popup.dom.click('[data-action=find-claims]');
    await popup.dom.waitFor('[data-suggestion]');
    await frame(popup, '.suggestions');
  }),
  {
    ...ofArticle('deleted', async (popup) => {
      await popup.dom.click('[data-color=green] [data-action=delete]');
      await popup.dom.waitFor('[data-action=undo]');
    }),
    async leave(popup) {
      await popup.dom.click('[data-action=undo]');
      await popup.dom.waitFor('[data-color=green][data-annotation]');
    },
  },
  {
    name: 'popup-changed',
    place: 'popup',
    open: ({ browser, edited }) => browser.openPopup(edited),
    async show(popup) {
      await popup.dom.waitFor('[data-state=changed]');
      await popup.dom.waitFor('[data-state=lost]');
      await hideScrollBar(popup);
      await frame(popup, '[data-state=changed]');
    },
  },
  ofAnother('empty', 'dark.html', '.empty'),
  ofAnother('no-article', 'no-article.html', '.empty'),
  ofAnother('closed', 'chrome://version', 'main'),
];
