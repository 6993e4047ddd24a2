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

/** The accent of the extension's pages. */
const badgeColor = '#9b2d1f';

function isTabGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/iu.test(String(error));
}
