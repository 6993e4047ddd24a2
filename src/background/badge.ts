import browser from 'webextension-polyfill';
import type { LanguageChoice } from '../model/settings.ts';
import { sayInBrowser } from './words.ts';

/** Shows on the toolbar button whether the tab's page is an article, and how many annotations it has. A tab that is gone is no failure. */
export async function showPageState(
  tabId: number,
  state: { readonly isArticle: boolean; readonly count: number; readonly language: LanguageChoice },
): Promise<void> {
  const icon = state.isArticle ? 'article' : 'page';
  const { language } = state;
  const article = sayInBrowser(language, state.isArticle ? 'action_title_article' : 'action_title');
  const title = state.count > 0 ? sayInBrowser(language, 'action_title_count', article, String(state.count)) : article;
  try {
    await browser.action.setIcon({ tabId, path: { 16: `icons/${icon}-16.png`, 32: `icons/${icon}-32.png` } });
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeText({ tabId, text: state.count > 0 ? String(state.count) : '' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColor });
  } catch (error) {
    if (!isTabGone(error)) throw error;
  }
}

/**
 * Says on the toolbar button, and in the popup where the browser opens it, that we keep away from a site on which the person
 * asked for something. The page itself is left alone.
 */
export async function sayAway(tabId: number, site: string, language: LanguageChoice): Promise<void> {
  try {
    await browser.action.setTitle({ tabId, title: sayInBrowser(language, 'action_title_away', site) });
    await browser.action.setBadgeText({ tabId, text: '–' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: badgeColor });
  } catch (error) {
    if (!isTabGone(error)) throw error;
    return;
  }
  try {
    await browser.action.openPopup();
  } catch {
    // Chrome before 127, and Firefox after a wait, open no popup by themselves: the button has said it.
  }
}

/** The accent of the extension's pages. */
const badgeColor = '#9b2d1f';

function isTabGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/iu.test(String(error));
}
