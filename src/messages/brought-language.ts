import { type LanguageChoice, servingLanguage, type UiLanguage } from '../model/settings.ts';

/** What of the browser's i18n is asked. */
interface BrowserTexts {
  getMessage(key: string): string;
  getUILanguage(): string;
}

/**
 * The language whose texts have to be brought along for a choice; undefined where the browser speaks for itself. A
 * Chromium now and then starts without any text of ours, not even those of its own making, and keeps to that until it
 * ends.
 */
export function broughtLanguage(choice: LanguageChoice, i18n: BrowserTexts): UiLanguage | undefined {
  if (choice !== 'browser') return choice;
  return i18n.getMessage('@@ui_locale') === '' ? servingLanguage(i18n.getUILanguage()) : undefined;
}
