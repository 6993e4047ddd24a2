import browser from 'webextension-polyfill';
import type messages from '../_locales/en/messages.json';
import { chosenText, chosenWords } from '../src/messages/chosen-words.ts';
import type { ChangeKind } from '../src/model/anchor-outcome.ts';
import type { Color } from '../src/model/color.ts';
import type { FailureKind } from '../src/model/failure.ts';
import type { ColorNames } from '../src/model/settings.ts';
import { listFormat, numberFormat, pluralRules } from './view/formats.ts';

/** The names of all texts that the extension has. */
export type WordKey = keyof typeof messages;

type CountedKey = WordKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** A text in the person's language; values take the places of `$1`, `$2`. */
export function say(key: WordKey, ...values: readonly string[]): string {
  return textOf(key, values);
}

/** A text whose key comes from elsewhere, as an export format's name does; the key itself when there is no such text. */
export function sayNamed(key: string, ...values: readonly string[]): string {
  return textOf(key, values) || key;
}

/** A text with a number, in the plural form that the language wants of it (Intl.PluralRules). */
export function sayCount(base: CountedKey, count: number): string {
  const number = numberFormat(uiLanguage(), {}).format(count);
  const category = pluralRules(uiLanguage(), {}).select(count);
  return textOf(`${base}_${category}`, [number]) || textOf(`${base}_other`, [number]);
}

/** What happened, what was kept and what to do, for one kind of failure. */
export function sayFailure(kind: FailureKind): string {
  return say(`failure_${kind}`);
}

/** Why the database could not be read, and what to do. */
export function sayReadFailure(kind: FailureKind): string {
  const isOfDatabase = kind === 'newerDatabase' || kind === 'migrationFailed' || kind === 'damagedDatabase';
  return isOfDatabase ? sayFailure(kind) : say('popup_failed_read');
}

/** The kinds of a change, as a list in words. */
export function sayKinds(kinds: readonly ChangeKind[]): string {
  return sayList(kinds.map((kind) => say(`change_${kind}`)));
}

/** Several words as a list. */
export function sayList(words: readonly string[]): string {
  return listFormat(uiLanguage(), { type: 'unit', style: 'short' }).format(words);
}

/** A number as the person's language writes it. */
export function sayNumber(value: number): string {
  return numberFormat(uiLanguage(), {}).format(value);
}

/** An amount of data as the person's language writes it. */
export function sayBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  return numberFormat(uiLanguage(), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/**
 * What stands before and after the one value of a text, so that outside words can stand between them in an element of
 * their own (`bdi`): whatever direction they run in, our sentence keeps its own.
 */
export function sayAround(key: WordKey): readonly [string, string] {
  const placeholder = '\uFFFC';
  const [before = '', after = ''] = say(key, placeholder).split(placeholder);
  return [before, after];
}

/** The language of our texts (BCP 47). */
export function uiLanguage(): string {
  return chosenWords()?.language ?? (browser.i18n.getMessage('@@ui_locale').replaceAll('_', '-') || 'en');
}

/** The direction in which our texts run. */
export function uiDirection(): 'ltr' | 'rtl' {
  return chosenWords()?.direction ?? (browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr');
}

/** Takes over what the person calls their colours. */
export function nameColors(names: ColorNames): void {
  colorNames = names;
}

let colorNames: ColorNames = {};

/** A colour as the person calls it, or by its own name. */
export function sayColor(color: Color): string {
  return colorNames[color] ?? say(`popup_color_${color}`);
}

/** In the language that the person chose, else in the browser's; empty when there is no such text. */
function textOf(key: string, values: readonly string[]): string {
  const words = chosenWords();
  return (words && chosenText(words, key, values)) ?? browser.i18n.getMessage(key, [...values]);
}
