import type messages from '../../_locales/en/messages.json';
import { broughtLanguage } from '../../src/messages/brought-language.ts';
import { chosenText, chosenWords, forgetChosenWords } from '../../src/messages/chosen-words.ts';
import type { Color } from '../../src/model/color.ts';
import type { ColorNames, LanguageChoice } from '../../src/model/settings.ts';

/** The key of a text in `_locales`. */
export type MessageKey = keyof typeof messages;

declare const chrome: {
  readonly i18n: { getMessage(key: string, substitutions?: readonly string[]): string; getUILanguage(): string };
};

/** The person's words for a key. A replaced copy of the extension has no more texts; it shows the key's last ones. */
export function say(key: MessageKey, ...substitutions: readonly string[]): string {
  const id = `${key}\n${substitutions.join('\n')}`;
  try {
    const words = chosenWords();
    const chosen = words && chosenText(words, key, substitutions);
    const message = chosen ?? chrome.i18n.getMessage(key, substitutions);
    if (message !== '') kept().texts.set(id, message);
    return message === '' ? (kept().texts.get(id) ?? '') : message;
  } catch {
    return kept().texts.get(id) ?? '';
  }
}

interface KeptWords {
  /** Read while the extension lives, because the one text that a replaced copy must show is the one that says so. */
  readonly texts: Map<string, string>;
  colorNames: ColorNames;
  direction: 'ltr' | 'rtl';
  language: string;
}

// In the global that content scripts share: the annotator keeps what the script that draws for it says.
const keptKey = Symbol.for('claimlight.keptWords');

function kept(): KeptWords {
  const holder = globalThis as { [keptKey]?: KeptWords };
  holder[keptKey] ??= { texts: new Map(), colorNames: {}, direction: 'ltr', language: 'en' };
  return holder[keptKey];
}

/** Reads texts ahead that will be needed when the extension has been replaced. */
export function rememberWords(keys: readonly MessageKey[]): void {
  for (const key of keys) say(key);
}

/** Goes back to the browser's own texts when those are chosen and the browser has them. */
export function speakAs(choice: LanguageChoice): void {
  try {
    if (broughtLanguage(choice, chrome.i18n) === undefined) forgetChosenWords();
  } catch {
    // A replaced copy goes on as it was.
  }
}

/** The direction of the person's language; the page's own may be another. */
export function uiDirection(): 'ltr' | 'rtl' {
  try {
    kept().direction = chosenWords()?.direction ?? (chrome.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');
  } catch {
    // A replaced copy goes on as it was.
  }
  return kept().direction;
}

/** The language of our texts (BCP 47). */
export function uiLanguage(): string {
  try {
    const own = chrome.i18n.getMessage('@@ui_locale').replaceAll('_', '-');
    kept().language = chosenWords()?.language ?? (own || kept().language);
  } catch {
    // A replaced copy goes on as it was.
  }
  return kept().language;
}

/** Takes over what the person calls their colours. */
export function nameColors(names: ColorNames): void {
  kept().colorNames = names;
}

/** A colour as the person calls it, or by its own name. */
export function sayColor(color: Color): string {
  return kept().colorNames[color] ?? say(`color_${color}`);
}
