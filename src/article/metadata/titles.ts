import { foldLetters, foldWords } from './clean-line.ts';

/** What stands between a headline and a site's name. */
const separator = /\s+(?:[|–—·•»«/\\:]|-{1,3}|::|>)\s+|\s*[|｜]\s*|：|\s*--\s*|:\s+/gu;

/** Letters of scripts that put no spaces between words. */
const withoutSpaces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The share of words that two titles have in common (Dice's coefficient), 0 to 1; scripts without spaces are compared by letters. */
export function wordsInCommon(one: string, other: string): number {
  if (one === other) return one === '' ? 0 : 1;
  const [left, right] = [unitsOf(one), unitsOf(other)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Whether two names are the same but for case, spaces and punctuation. */
export function isSameName(one: string, other: string): boolean {
  const left = foldLetters(one);
  return left !== '' && (one === other || left === foldLetters(other));
}

/** The parts of a title, cut where separators stand. */
export function titleParts(title: string): readonly string[] {
  return title
    .slice(0, 1_000)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A title without the site's name at its end or its beginning. */
export function withoutSiteName(title: string, isSite: (part: string) => boolean): string {
  const marks = [...title.slice(0, 1_000).matchAll(separator)];
  const last = marks.at(-1);
  if (last !== undefined && isSite(title.slice(last.index + last[0].length))) {
    return withoutSiteName(title.slice(0, last.index).trim(), isSite) || title;
  }
  const first = marks[0];
  // Before a headline stands a topic more often than the site.
  if (first !== undefined && isSite(title.slice(0, first.index)) && !/:/u.test(first[0])) {
    return withoutSiteName(title.slice(first.index + first[0].length).trim(), isSite) || title;
  }
  return title;
}

/** What a title adds to the headline that it begins with: the section, the site. */
export function addedToHeadline(title: string, headline: string): readonly string[] {
  if (headline.length < 4) return [];
  const at = title.toLowerCase().indexOf(headline.toLowerCase());
  if (at === 0) {
    const rest = title.slice(headline.length);
    return /^\s*(?:[|–—·•»«/\\:：｜]|-+)/u.test(rest) ? titleParts(` ${rest.replace(/^\s*[^\p{L}\p{N}]+/u, '')}`) : [];
  }
  const before = at > 0 ? title.slice(0, at) : '';
  return at > 0 && at + headline.length >= title.length - 1 && /(?:[|–—·»:：｜]|\s-)\s*$/u.test(before)
    ? titleParts(before.replace(/[^\p{L}\p{N}]+$/u, ''))
    : [];
}

function unitsOf(text: string): ReadonlySet<string> {
  const units = new Set<string>();
  const words = foldWords(text);
  if (!withoutSpaces.test(text)) return new Set(words);
  for (const word of words) {
    if (withoutSpaces.test(word)) for (const letter of word) units.add(letter);
    else units.add(word);
  }
  return units;
}
