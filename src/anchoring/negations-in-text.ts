import { once } from '../model/once.ts';
import type { Term } from './diff-sides.ts';
import type { LanguageWords } from './languages/language-words.ts';

const wordPattern = once(() => /[\p{L}\p{M}]+(?:['’ʼ′‘＇`-][\p{L}\p{M}]+)*['’]?/gu);

/** A word as lists have it: lower case, plain apostrophes. */
function plainWord(word: string): string {
  return word.toLowerCase().replace(/[’ʼ′‘＇`]/gu, "'");
}

/** The words of a text that deny, in order. */
export function negationsIn(text: string, words: LanguageWords): readonly Term[] {
  const first: Term[] = [];
  const all: Term[] = [];
  for (const { 0: match, index } of text.matchAll(wordPattern())) {
    const word = plainWord(match);
    const term = (value: string): Term => ({ value, start: index, end: index + match.length });
    const denying = denyingPart(word, words);
    if (denying !== undefined) {
      first.push(term(denying));
      all.push(term(denying));
    } else if (words.secondNegations.has(word)) all.push(term(word));
  }
  return first.length > 0 ? all : [];
}

function denyingPart(word: string, words: LanguageWords): string | undefined {
  const { negations, negationPrefixes, negationSuffixes } = words;
  if (negations.has(word)) return word;
  for (const [suffix, whole] of negationSuffixes) if (word.endsWith(suffix)) return whole;
  for (const [prefix, whole] of negationPrefixes) if (word.startsWith(prefix)) return whole;
  return word.split(/['-]/u).find((part) => negations.has(part));
}

/** Whether a word of one text stands as its opposite in the other: "able" and "unable", "harmful" and "harmless". */
export function haveOpposites(saved: string, reading: string, words: LanguageWords): boolean {
  const one = new Set(saved.match(wordPattern())?.map(plainWord));
  const other = new Set(reading.match(wordPattern())?.map(plainWord));
  const gone = [...one].filter((word) => !other.has(word));
  const come = [...other].filter((word) => !one.has(word));
  return hasOpposite(gone, come, words) || hasOpposite(come, gone, words);
}

/** The fewest letters of a word that is compared with its opposite. */
const leastStem = 3;

/** Whether a denied word stands in a list whose plain form stands in the other one; the plain form's ending may be another. */
function hasOpposite(denied: readonly string[], plain: readonly string[], words: LanguageWords): boolean {
  const { oppositePrefixes, oppositeSuffixes, positiveSuffixes } = words;
  return denied.some((word) => {
    const bare = oppositePrefixes
      .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= leastStem)
      .map((prefix) => word.slice(prefix.length).replace(/^-/u, ''));
    if (plain.some((other) => bare.some((stem) => isSameStem(stem, other)))) return true;
    return oppositeSuffixes.some((suffix) => {
      const at = word.lastIndexOf(suffix);
      if (at < leastStem || word.length - at - suffix.length > 3) return false;
      const stem = word.slice(0, at);
      return plain.some(
        (other) =>
          other.startsWith(stem) && positiveSuffixes.some((positive) => isEnding(other.slice(stem.length), positive)),
      );
    });
  });
}

/** Whether two words are the same but for up to three letters of their ending. */
function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared += 1;
  return shared >= Math.max(leastStem + 1, Math.max(one.length, other.length) - 3);
}

function isEnding(rest: string, ending: string): boolean {
  return rest.startsWith(ending) && rest.length - ending.length <= 2;
}
