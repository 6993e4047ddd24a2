import { once } from '../model/once.ts';
import type { LanguageWords } from './languages/language-words.ts';

const wordPattern = once(() => /[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu);
/** What may stand between the end of a sentence and the first word of the next. */
const sentenceStart = once(() => /(?:^|[.!?…:;]["'”’»)\]]*\s|[\n•–—"“„«(])["'“‘„«([\s]*$/u);

/** A word that looks like a name, in lower case, with its UTF-16 offsets in the text. */
export interface NameInText {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text that look like names, in order: with a capital letter where a common word has none, or all in
 * capitals. Scripts without capitals have none.
 */
export function namesIn(
  text: string,
  words: LanguageWords,
  isPlainWord: (lower: string) => boolean,
): readonly NameInText[] {
  const names: NameInText[] = [];
  let before = '';
  let beforeEnd = 0;
  for (const match of text.matchAll(wordPattern())) {
    const word = match[0].replace(/['’ʼ]s?$/u, '');
    const gap = text.slice(beforeEnd, match.index);
    if (
      isName(word, before, gap, words, isPlainWord, beforeEnd === 0 || sentenceStart().test(text.slice(0, match.index)))
    ) {
      names.push({ value: word.toLowerCase(), start: match.index, end: match.index + word.length });
    }
    before = match[0];
    beforeEnd = match.index + match[0].length;
  }
  return names;
}

function isName(
  word: string,
  before: string,
  gap: string,
  words: LanguageWords,
  isPlainWord: (lower: string) => boolean,
  isAtStart: boolean,
): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}-]+$/u.test(word)) return true;
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (words.sentenceStarters.has(lower) || word.length === 1) return false;
  if (isAtStart || words.capitalizesNouns) {
    if (isPlainWord(lower)) return false;
    if (isAtStart && !words.capitalizesNouns) return true;
  }
  return (
    !words.capitalizesNouns ||
    standsWithoutArticle(words.sentenceStarters.has(before.toLowerCase()) ? 'die' : before, gap)
  );
}

/**
 * German common nouns mostly follow an article, an adjective or a number, names a verb, a preposition or another name.
 * Endings of adjectives and articles: Duden, Die Grammatik, chapter on declension.
 */
function standsWithoutArticle(before: string, gap: string): boolean {
  if (gap.trim() !== '') return false;
  if (/^\p{Lu}/u.test(before)) return true;
  return !/(?:e|en|em|er|es|ein|kein|mein|sein|dein|ihr|unser|der|die|das|zum|zur|im|am|vom|beim|ins|ans|\d)$/u.test(
    before,
  );
}
