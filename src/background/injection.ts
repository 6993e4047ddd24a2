import browser from 'webextension-polyfill';
import { broughtLanguage } from '../messages/brought-language.ts';
import type { LanguageChoice } from '../model/settings.ts';
import { settingsNow } from './settings.ts';

/** Puts the loader into a tab that has none; false when the browser allows no script there. A loader already there makes way. */
export function injectLoader(tabId: number): Promise<boolean> {
  return inject(tabId, 'loader.js');
}

/** Puts the annotator and the styles of its highlights into a tab, with the texts of its language where the browser has none; one already there stays. False when the browser allows no script there. */
export async function injectAnnotator(tabId: number, { isStyled = false } = {}): Promise<boolean> {
  if (!(await injectWords(tabId, (await settingsNow()).language))) return false;
  try {
    // What reads the page and what draws on it, each in a task of its own, while the styles are put in; the annotator asks them.
    const [isReaderIn, isDrawingIn] = await Promise.all([
      inject(tabId, 'reader.js'),
      inject(tabId, 'drawing.js'),
      isStyled ? undefined : styleAllHighlights(tabId),
    ]);
    return isReaderIn && isDrawingIn && (await inject(tabId, 'annotator.js'));
  } catch {
    // No styles without leave for scripts either.
    return false;
  }
}

/** Paints what is offered to a tab's first look; resolves when that is done. */
export async function injectFirstLook(tabId: number): Promise<boolean> {
  try {
    const [isIn] = await Promise.all([inject(tabId, 'glance.js'), styleAllHighlights(tabId)]);
    return isIn;
  } catch {
    // As below.
    return false;
  }
}

/**
 * Of both origins: Chromium paints no background that a user style sheet gives a highlight, and Firefox takes an author
 * style sheet into no shadow tree. Removed first, so that each stands there once.
 */
async function styleAllHighlights(tabId: number): Promise<void> {
  await Promise.all([styleHighlights({ tabId }, 'USER'), styleHighlights({ tabId }, 'AUTHOR')]);
}

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

async function inject(tabId: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    // Browser pages, the store and error pages take no script; the browser says so only by refusing.
    return false;
  }
}
