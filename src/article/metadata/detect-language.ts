import { languageWords } from './language-words.ts';

/** A guess at a text's language. */
export interface DetectedLanguage {
  /** A primary subtag of BCP 47. */
  readonly language: string;
  /** The share of the text's letters or words that speak for it, 0 to 1. */
  readonly share: number;
  /** How many times the share of another language's words its own is; a script that is written for one language alone has no rival. */
  over(language: string): number;
}

/** Scripts that are written for one language, or mostly so in the news. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Kannada}/gu, 'kn'],
  [/\p{sc=Malayalam}/gu, 'ml'],
  [/\p{sc=Gujarati}/gu, 'gu'],
  [/\p{sc=Gurmukhi}/gu, 'pa'],
  [/\p{sc=Sinhala}/gu, 'si'],
  [/\p{sc=Khmer}/gu, 'km'],
  [/\p{sc=Lao}/gu, 'lo'],
  [/\p{sc=Myanmar}/gu, 'my'],
  [/\p{sc=Ethiopic}/gu, 'am'],
  [/\p{sc=Han}/gu, 'zh'],
];
/** Scripts of many languages each; where nine letters in ten are theirs, no other script is looked for. */
const sharedScripts = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Devanagari}]/gu;
/** Japanese is written with many Chinese characters, but hardly a sentence without a syllable. */
const minScriptShare: Readonly<Record<string, number>> = { ja: 0.1, zh: 0.5 };

/** Fewer words say nothing. */
const minWords = 12;

let wordIndex: ReadonlyMap<string, readonly string[]> | undefined;

/** Guesses a text's language from its letters and its most frequent words; undefined when it is too short or like none that we know. */
export function detectLanguage(text: string): DetectedLanguage | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 30) return undefined;
  const ofManyLanguages = text.match(sharedScripts)?.length ?? 0;
  for (const [script, language] of ofManyLanguages > 0.9 * letters ? [] : scripts) {
    const share = (text.match(script)?.length ?? 0) / letters;
    if (share >= (minScriptShare[language] ?? 0.4)) return { language, share, over: () => Number.POSITIVE_INFINITY };
  }
  return detectByWords(text);
}

function detectByWords(text: string): DetectedLanguage | undefined {
  wordIndex ??= indexWords();
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < minWords) return undefined;
  const scores = new Map<string, number>();
  for (const word of words) {
    const languages = wordIndex.get(word) ?? [];
    for (const language of languages) {
      // A word of many languages says little about each.
      scores.set(language, (scores.get(language) ?? 0) + 1 / Math.sqrt(languages.length));
    }
  }
  const [best] = [...scores].sort(([, one], [, other]) => other - one);
  if (best === undefined) return undefined;
  const [language, score] = best;
  return {
    language,
    share: score / words.length,
    over: (other) => score / Math.max(scores.get(other) ?? 0, 0.5),
  };
}

function indexWords(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [language, words] of Object.entries(languageWords)) {
    for (const word of new Set(words.split(' '))) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [language]);
      else known.push(language);
    }
  }
  return index;
}
