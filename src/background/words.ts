import browser from 'webextension-polyfill';
import ar from '../../_locales/ar/messages.json';
import de from '../../_locales/de/messages.json';
import en from '../../_locales/en/messages.json';
import es from '../../_locales/es/messages.json';
import fr from '../../_locales/fr/messages.json';
import pl from '../../_locales/pl/messages.json';
import uk from '../../_locales/uk/messages.json';
import { broughtLanguage } from '../messages/brought-language.ts';
import type { LanguageChoice, UiLanguage } from '../model/settings.ts';

/** The texts of the browser's toolbar button and menus; the build leaves all others out of the background's script. */
type BrowserKey = keyof typeof en & (`action_${string}` | `menu_${string}`);

const catalogues: { readonly [language in UiLanguage]: Readonly<Partial<Record<string, { message: string }>>> } = {
  ar,
  de,
  en,
  es,
  fr,
  pl,
  uk,
};

/** A text that the browser itself shows, in the language that the person chose; values take the places of `$1`, `$2`. */
export function sayInBrowser(language: LanguageChoice, key: BrowserKey, ...values: readonly string[]): string {
  const byBrowser = language === 'browser' ? browser.i18n.getMessage(key, [...values]) : '';
  if (byBrowser !== '') return byBrowser;
  const chosen = broughtLanguage(language, browser.i18n) ?? 'en';
  const message = (catalogues[chosen][key] ?? en[key]).message;
  return message.replace(/\$(\d)/gu, (_all, number: string) => values[Number(number) - 1] ?? '');
}
