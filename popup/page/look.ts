import browser from 'webextension-polyfill';
import { broughtLanguage } from '../../src/messages/brought-language.ts';
import { type ChosenWords, chosenWords, forgetChosenWords, provideWords } from '../../src/messages/chosen-words.ts';
import { object, oneOf, parseWith } from '../../src/model/parse.ts';
import {
  colorNames,
  defaultSettings,
  type LanguageChoice,
  languageChoices,
  type Settings,
  themes,
  type UiLanguage,
} from '../../src/model/settings.ts';
import { nameColors, uiDirection, uiLanguage } from '../words.ts';

/** What of the settings shows on our own pages. */
export type Look = Pick<Settings, 'theme' | 'language' | 'colorNames'>;

/** Where the look is kept beside the database, which answers too late for the first picture. */
const place = 'look';

/** Gives the page the look that it had the last time; resolves at once unless another language than the browser's must be loaded. */
export async function startLook(storage: Storage): Promise<void> {
  await showLook(readKept(storage));
}

/** Gives the page a look, and keeps it for the next page. */
export async function takeLook(wanted: Look, storage: Storage): Promise<void> {
  const { theme, language, colorNames: names } = wanted;
  const kept = JSON.stringify({ theme, language, colorNames: names });
  if (storage.getItem(place) !== kept) storage.setItem(place, kept);
  await showLook(wanted);
}

async function showLook({ theme, language, colorNames: names }: Look): Promise<void> {
  await speak(language);
  nameColors(names);
  const html = document.documentElement;
  html.dataset['theme'] = theme;
  html.lang = uiLanguage();
  html.dir = uiDirection();
}

/** Loads the texts of a language; where that fails, the browser's language stays. */
async function speak(choice: LanguageChoice): Promise<void> {
  const language = broughtLanguage(choice, browser.i18n);
  if (chosenWords()?.language === language) return;
  forgetChosenWords();
  if (language === undefined) return;
  const words = loaded.get(language) ?? (await load(language));
  if (words === undefined) return;
  loaded.set(language, words);
  provideWords(words);
}

// A script runs only once; a language that is chosen again is taken from here.
const loaded = new Map<UiLanguage, ChosenWords>();

function load(language: UiLanguage): Promise<ChosenWords | undefined> {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(`words/${language}.js`);
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(chosenWords()));
    // The file is part of the extension: only one that is being replaced lacks it, and the browser's language still speaks.
    script.addEventListener('error', () => resolve(undefined));
    document.head.append(script);
  });
}

const look = object<Look>({
  theme: oneOf(themes),
  language: oneOf(languageChoices),
  colorNames,
});

function readKept(storage: Storage): Look {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place) ?? 'null');
    const parsed = parseWith(look, kept);
    if (parsed.ok) return parsed.value;
  } catch {
    // Not of our writing: as good as none.
  }
  return defaultSettings;
}
