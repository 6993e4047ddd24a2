import { credential, leadIn, nameSeparator, nobody } from './byline-words.ts';
import { cleanLine, foldLetters } from './clean-line.ts';

/** Most names that are kept, and the longest one, in UTF-16 code units: more is a list of something else. */
export const maxNames = 20;
const maxNameLength = 80;
/** A text with more is no list of names. */
const maxTextLength = 600;
/** Words after a comma that are a post or a place of work rather than a second name. */
const maxWordsOfFurther = 4;

/** "Arts & E": a letter beside an ampersand is no second person. */
const brand = /^[^,;|&]{1,40}\s&\s\p{L}$|^\p{L}\s&\s[^,;|&]{1,40}$/u;

/** The names in a text that names authors: "By Ada Lovelace and Grace Hopper, MD" is two. */
export function namesIn(text: string): readonly string[] {
  const plain = text
    .slice(0, maxTextLength)
    .replace(/\([^()]{0,80}\)(?!\s*\p{Lu})|\[[^[\]]{0,80}\]/gu, ' ')
    .replace(/\s+[-–—|/]\s+https?:\S+|https?:\S+|\S+@\S+\.\S+/giu, ' ');
  const line = withoutLeadIn(cleanLine(plain));
  const parts = brand.test(line) ? [line] : line.split(nameSeparator).map(tidyName);
  const names: string[] = [];
  for (const part of parts) {
    if (!isName(part) || credential.test(part)) continue;
    if (names.length > 0 && part.split(' ').length > maxWordsOfFurther) continue;
    if (!names.some((name) => foldLetters(name) === foldLetters(part))) names.push(part);
  }
  return names.slice(0, maxNames);
}

/** Each name once, case and accents left aside; a name that is the beginning of a longer one is that one. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const name of names) {
    const folded = foldLetters(name);
    if (!kept.some((known) => foldLetters(known) === folded)) kept.push(name);
  }
  return kept.slice(0, maxNames);
}

/** "Lovelace, Ada" as libraries write it, turned round. */
export function turnedName(text: string): string {
  const match = /^(?<family>[^,]{1,40}),\s*(?<given>[^,]{1,40})$/u.exec(text);
  return match?.groups === undefined ? text : `${match.groups['given']} ${match.groups['family']}`;
}

/** Whether a text has the look of a person's name: two to five words that begin with capitals, or few letters of a script without them. */
export function looksLikeName(text: string): boolean {
  if (!isName(text) || /\d/u.test(text)) return false;
  if (/^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\s・]{2,12}$/u.test(text)) return true;
  const words = text.split(/\s+/u);
  if (words.length < 2 || words.length > 5) return false;
  const particle = /^(?:de|da|do|dos|del|della|di|la|le|van|von|der|den|ten|ter|zu|bin|ibn|al|el|y|e|af|av)$/iu;
  return words.every((word) => particle.test(word) || !/^[\p{Ll}]/u.test(word)) && !/[!?:]/u.test(text);
}

function tidyName(text: string): string {
  return withoutLeadIn(text.trim())
    .replace(/^[^\p{L}\p{N}@]+|[^\p{L}\p{N}.)]+$/gu, '')
    .replace(/(?<=\p{L}{3})\.$/u, '')
    .replace(/\s*(?:記者|记者|기자)$/u, '')
    .trim();
}

function withoutLeadIn(text: string): string {
  const rest = text.replace(leadIn, '');
  return rest === '' ? text : rest;
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > maxNameLength || !/\p{L}/u.test(name)) return false;
  if (/^(?:https?:|www\.)|@|\d{3}|[{}<>=]/iu.test(name) || nobody.test(name)) return false;
  return name.split(/\s+/u).length <= 8;
}
