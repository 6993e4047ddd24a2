import browser from 'webextension-polyfill';
import en from '../../_locales/en/messages.json';
import type { LanguageChoice, UiLanguage } from '../model/settings.ts';

/** The texts of the browser's toolbar button and menus; the build leaves all others out of the background's script. */
type BrowserKey = keyof typeof en & (`action_${string}` | `menu_${string}`);

const catalogues: { readonly [language in UiLanguage]: Readonly<Partial<Record<string, { message: string }>>> } = {
  en,
};

/** A text that the browser itself shows, in the language that the person chose; values take the places of `$1`, `$2`. */
export function sayInBrowser(language: LanguageChoice, key: BrowserKey, ...values: readonly string[]): string {
  const chosen = language === 'browser' ? undefined : catalogues[language][key]?.message;
  return (
    chosen?.replace(/\$(\d)/gu, (_all, number: string) => values[Number(number) - 1] ?? '') ??
    browser.i18n.getMessage(key, [...values])
  );
}
