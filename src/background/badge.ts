import browser from 'webextension-polyfill';
import type { LanguageChoice } from '../model/settings.ts';
import { sayInBrowser } from './words.ts';

/** What the toolbar button says of a tab's page. */
interface PageState {
  readonly isArticle: boolean;
  readonly count: number;
  readonly language: LanguageChoice;
}

/**
 * Shows on the toolbar button whether the tab's page is an article, and how many annotations it has. `read` is asked in the
 * tab's turn, when all that was shown before it stands: what is true last is shown last. A tab that is gone is no failure.
 */
export function showPageState(tabId: number, read: () => Promise<PageState>): Promise<void> {
  return inTurn(tabId, async () => {
    const { isArticle, count, language } = await read();
    const icon = isArticle ? 'article' : 'page';
    const article = sayInBrowser(language, isArticle ? 'action_title_article' : 'action_title');
    const title = count > 0 ? sayInBrowser(language, 'action_title_count', article, String(count)) : article;
    await browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } });
    await label(tabId, title, count > 0 ? String(count) : '');
  });
}

/** Shows that a tab's page is none of ours: no article, and nothing saved on it. */
export function showNothing(tabId: number, language: LanguageChoice): Promise<void> {
  return showPageState(tabId, async () => ({ isArticle: false, count: 0, language }));
}

/**
 * Says on the toolbar button, and in the popup where the browser opens it, that we keep away from a site on which the person
 * asked for something. The page itself is left alone.
 */
export async function sayAway(tabId: number, site: string, language: LanguageChoice): Promise<void> {
  await inTurn(tabId, () => label(tabId, sayInBrowser(language, 'action_title_away', site), '–'));
  try {
    await browser.action.openPopup();
  } catch {
    // Chrome before 127, and Firefox after a wait, open no popup by themselves: the button has said it.
  }
}

/** The last that was asked of each tab's button. */
const turns = new Map<number, Promise<void>>();

/** Does one thing to a tab's button after all that was asked before it. */
function inTurn(tabId: number, show: () => Promise<void>): Promise<void> {
  const before = turns.get(tabId) ?? Promise.resolve();
  const shown = before
    .catch(() => undefined) // It has told whoever asked for it.
    .then(show)
    .catch((error: unknown) => {
      if (!isTabGone(error)) throw error;
    })
    .finally(() => {
      if (turns.get(tabId) === shown) turns.delete(tabId);
    });
  turns.set(tabId, shown);
  return shown;
}

async function label(tabId: number, title: string, text: string): Promise<void> {
  await browser.action.setTitle({ tabId, title });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColor });
}

/** The accent of the extension's pages. */
const badgeColor = '#9b2d1f';

function isTabGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/iu.test(String(error));
}
