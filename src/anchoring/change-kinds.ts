import type { ChangeKind, DiffPart } from '../model/anchor-outcome.ts';
import { changeKinds } from '../model/anchor-outcome.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { calendarNames, wordsOfLanguage } from './languages/words-of-language.ts';
import { namesIn } from './names-in-text.ts';
import { numbersIn } from './numbers-in-text.ts';

/** What there is to know for naming a change. */
export interface ChangeSetting {
  /** BCP 47. */
  readonly language: string;
  /** Whether the page has this word, in lower case, in running text: then a capital letter at a sentence's start makes no name. */
  readonly isPlainWord: (lower: string) => boolean;
}

/** Says what kinds of change a difference is, in the order of `changeKinds`; `wording` when it is of no other kind. */
export function changeKindsOf(
  diff: readonly DiffPart[],
  { language, isPlainWord }: ChangeSetting,
): readonly ChangeKind[] {
  const words = wordsOfLanguage(language);
  const calendar = calendarNames(language);
  const found = new Set<ChangeKind>();
  // Sides are compared as wholes: a word that only changed its place is neither gone nor new.
  const saved = sideOf(diff, 'removed');
  const reading = sideOf(diff, 'added');
  const savedDates = datesIn(saved, calendar);
  const readingDates = datesIn(reading, calendar);
  if (differ(savedDates.dates, readingDates.dates)) found.add('date');
  if (differ(numbersIn(savedDates.rest, words), numbersIn(readingDates.rest, words))) found.add('number');
  if (differ(listed(saved, isNegation(words)), listed(reading, isNegation(words)))) found.add('negation');
  if (differ(listed(saved, isHedge(words)), listed(reading, isHedge(words)))) found.add('hedge');
  if (differ(quotationMarks(saved), quotationMarks(reading))) found.add('quotation');
  const savedWords = new Set(saved.match(wordPattern));
  const readingWords = new Set(reading.match(wordPattern));
  const isPlain = (lower: string) => isPlainWord(lower) || savedWords.has(lower) || readingWords.has(lower);
  const isListed = (lower: string) =>
    calendar.has(lower) || words.numbers.has(lower) || words.hedges.has(lower) || words.negations.has(lower);
  const namesOf = (text: string) => namesIn(text, words, isPlain).filter((name) => !isListed(name));
  if (differ(namesOf(saved), namesOf(reading))) found.add('name');
  if (found.size === 0) found.add('wording');
  return changeKinds.filter((kind) => found.has(kind));
}

/**
 * The kinds of change between two texts of the same letters and digits: another number ("1.5", "15"), or words that are
 * no longer, or now are, between quotation marks.
 */
export function kindsBesidesLetters(saved: string, reading: string, language: string): readonly ChangeKind[] {
  const words = wordsOfLanguage(language);
  const found: ChangeKind[] = [];
  if (differ(numbersIn(saved, words), numbersIn(reading, words))) found.push('number');
  if (differ(quotationMarks(saved), quotationMarks(reading))) found.push('quotation');
  return found;
}

function sideOf(diff: readonly DiffPart[], side: 'removed' | 'added'): string {
  return diff
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map(({ text }) => text)
    .join('');
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length !== other.length || one.some((item, index) => item !== other[index]);
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’ʼ]/gu, "'")
      .match(/[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*'?/gu) ?? []
  );
}

function listed(text: string, isListed: (word: string) => boolean): readonly string[] {
  const found: string[] = [];
  for (const word of wordsIn(text)) {
    if (isListed(word)) found.push(word);
    else if (word.includes('-')) found.push(...word.split('-').filter(isListed));
  }
  return found.sort();
}

function isNegation(words: LanguageWords): (word: string) => boolean {
  return (word) =>
    words.negations.has(word) ||
    words.negationPrefixes.some((prefix) => word.startsWith(prefix)) ||
    words.negationSuffixes.some((suffix) => word.endsWith(suffix));
}

function isHedge(words: LanguageWords): (word: string) => boolean {
  return (word) => words.hedges.has(word);
}

/** Marks that open or close a quotation, style left out; an apostrophe inside a word is none. */
function quotationMarks(text: string): readonly string[] {
  return text.match(/["«»“”„‟「」『』]|(?<![\p{L}\p{N}])['‘‚‹]|['’›](?![\p{L}\p{N}])/gu)?.map(() => '"') ?? [];
}

const datePattern = /\b\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}\b|\b\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4}\b/gu;

const wordPattern = /[\p{L}\p{M}]+/gu;
const dayBefore = /(\p{Nd}{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?$/u;
const dayOrYearAfter = /^\.?,?\s+(?:de\s+)?(\p{Nd}{1,4})(?:st|nd|rd|th)?(?:,?\s+(?:de\s+)?(\p{Nd}{4}))?/u;

/** Cuts dates out of a text: written in digits, or a month's or weekday's name with the numbers beside it. */
function datesIn(
  text: string,
  calendar: ReadonlySet<string>,
): { readonly dates: readonly string[]; readonly rest: string } {
  const dates: string[] = [];
  const digitsOut = text.replace(datePattern, (date) => {
    dates.push(date);
    return ' '.repeat(date.length);
  });
  let rest = '';
  let end = 0;
  for (const { 0: name, index } of digitsOut.matchAll(wordPattern)) {
    const lower = name.toLowerCase();
    if (!calendar.has(lower) || index < end) continue;
    const before = dayBefore.exec(digitsOut.slice(Math.max(end, index - 12), index));
    const after = dayOrYearAfter.exec(digitsOut.slice(index + name.length, index + name.length + 24));
    // A short name can be another word ("may", "sat", "mar"), so that it takes a capital or a number beside it.
    if (name === lower && before === null && after === null && lower.length < 5) continue;
    dates.push([before?.[1], lower, after?.[1], after?.[2]].filter((part) => part !== undefined).join(' '));
    rest += `${digitsOut.slice(end, index - (before?.[0].length ?? 0))} `;
    end = index + name.length + (after?.[0].length ?? 0);
  }
  return { dates: dates.sort(), rest: rest + digitsOut.slice(end) };
}
