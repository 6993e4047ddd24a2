import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { LanguageWords } from './language-words.ts';
import { russian } from './ru.ts';
import { ukrainian } from './uk.ts';

/** Made when first asked for: a page on which nothing changed needs none of them. */
const makers: Readonly<Record<string, () => LanguageWords>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  uk: ukrainian,
};

const made = new Map<string, LanguageWords>();

const none: LanguageWords = {
  negations: new Set(),
  secondNegations: new Set(),
  negationPrefixes: new Map(),
  negationSuffixes: new Map(),
  oppositePrefixes: [],
  oppositeSuffixes: [],
  positiveSuffixes: [],
  hedges: new Set(),
  numbers: new Map(),
  numberParts: new Map(),
  numberJoiners: new Set(),
  numberJoinerWithin: '',
  sentenceStarters: new Set(),
  capitalizesNouns: false,
};

/** The words of a language by its BCP 47 tag; empty lists for a language without data. */
export function wordsOfLanguage(tag: string): LanguageWords {
  const primary = primaryLanguage(tag);
  const words = made.get(primary) ?? (Object.hasOwn(makers, primary) ? makers[primary]?.() : undefined);
  if (words === undefined) return none;
  made.set(primary, words);
  return words;
}

/** A text is taken for another language than its page names when it has this many more of that one's common words. */
const leadOfOther = 3;

/**
 * The words of a text's language: that which its page names, unless a text of some length says otherwise (pages name
 * none, or what their theme came with), and then that of the known ones whose commonest words the text has the most of.
 */
export function wordsForText(tag: string, text: string): { readonly words: LanguageWords; readonly language: string } {
  const named = wordsOfLanguage(tag);
  const isUnknown = primaryLanguage(tag) === '';
  if (named === none && !isUnknown) return { words: none, language: tag };
  const inText = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const countOf = ({ sentenceStarters }: LanguageWords) => inText.filter((word) => sentenceStarters.has(word)).length;
  let best = { language: tag, count: isUnknown ? 0 : countOf(named) + leadOfOther - 1 };
  for (const language of Object.keys(makers)) {
    const count = countOf(wordsOfLanguage(language));
    if (count > best.count) best = { language, count };
  }
  return { words: wordsOfLanguage(best.language), language: best.language };
}

/** The first part of a language tag, in lower case; pages write it in ways of their own (`en_US`). */
export function primaryLanguage(tag: string): string {
  return (tag.split(/[-_]/u)[0] ?? '').toLowerCase();
}

const calendars = new Map<string, ReadonlySet<string>>();

/** Names of months and weekdays of a language, long and short, in lower case without full stops, as the browser knows them. */
export function calendarNames(tag: string): ReadonlySet<string> {
  const primary = primaryLanguage(tag);
  const known = calendars.get(primary);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const options of [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { weekday: 'long' },
    { weekday: 'short' },
  ] as const) {
    const format = new Intl.DateTimeFormat(/^[a-z]{2,3}$/u.test(primary) ? primary : 'en', {
      ...options,
      timeZone: 'UTC',
    });
    for (let step = 0; step < 12; step += 1) {
      for (const date of [Date.UTC(2023, step, 1), Date.UTC(2023, 0, 1 + step)]) {
        for (const { type, value } of format.formatToParts(date)) {
          if (type === 'month' || type === 'weekday') names.add(value.toLowerCase().replaceAll('.', ''));
        }
      }
    }
  }
  calendars.set(primary, names);
  return names;
}
