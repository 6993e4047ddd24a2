import browser from 'webextension-polyfill';
import { broughtLanguage } from '../messages/brought-language.ts';
import type { LanguageChoice } from '../model/settings.ts';
import { settingsNow } from './settings.ts';

/** Puts the loader into a tab that has none; false when the browser allows no script there. A loader already there makes way. */
export function injectLoader(tabId: number): Promise<boolean> {
  return inject(tabId, 'loader.js');
}

/** Puts the annotator and the styles of its highlights into a tab, with the texts of its language where the browser has none; one already there stays. False when the browser allows no script there. */
export async function injectAnnotator(tabId: number): Promise<boolean> {
  const target = { tabId };
  if (!(await injectWords(tabId, (await settingsNow()).language))) return false;
  try {
    // The reader of the page in a task of its own, while the styles are put in; the annotator asks it.
    const [isIn] = await Promise.all([
      inject(tabId, 'reader.js'),
      styleHighlights(target, 'USER'),
      styleHighlights(target, 'AUTHOR'),
    ]);
    return isIn && (await inject(tabId, 'annotator.js'));
  } catch {
    // No styles without leave for scripts either.
    return false;
  }
}

/**
 * Of both origins: Chromium paints no background that a user style sheet gives a highlight, and Firefox takes an author
 * style sheet into no shadow tree. Removed first, so that each stands there once.
 */
async function styleHighlights(target: { readonly tabId: number }, origin: 'USER' | 'AUTHOR'): Promise<void> {
  await browser.scripting.removeCSS({ target, files: ['highlights.css'], origin });
  await browser.scripting.insertCSS({ target, files: ['highlights.css'], origin });
}

/** Puts the texts of a language into a tab, unless the browser has them. False when the browser allows no script there. */
export async function injectWords(tabId: number, choice: LanguageChoice): Promise<boolean> {
  const language = broughtLanguage(choice, browser.i18n);
  return language === undefined || inject(tabId, `words/${language}.js`);
}

/** Puts the engine that finds claims into a tab whose annotator asks for it. */
export function injectClaimEngine(tabId: number): Promise<boolean> {
  return inject(tabId, 'claims.js');
}

/** On installing and updating, gives the tabs that are already open their loader: nobody should have to reload them. */
export function injectIntoOpenTabs(): void {
  browser.runtime.onInstalled.addListener(async () => {
    const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
    await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : takeOver(id))));
  });
}

/** Puts this copy's scripts into a tab: the annotator too where the copy before left its UI, in which a note may stand. */
async function takeOver(tabId: number): Promise<void> {
  if ((await injectLoader(tabId)) && (await hasUi(tabId))) await injectAnnotator(tabId);
}

async function hasUi(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.querySelector(':root > claimlight-ui') !== null,
    });
    return answer?.result === true;
  } catch {
    // The page went away meanwhile.
    return false;
  }
}

async function inject(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    // Browser pages, the store and error pages take no script; the browser says so only by refusing.
    return false;
  }
}
