import type { ChangeKind, DiffPart } from '../model/anchor-outcome.ts';
import { changeKinds } from '../model/anchor-outcome.ts';
import { once } from '../model/once.ts';
import { saysOtherwise, sideOf, type Term } from './diff-sides.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { calendarNames, wordsForText } from './languages/words-of-language.ts';
import { namesIn } from './names-in-text.ts';
import { haveOpposites, negationsIn } from './negations-in-text.ts';
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
  // Vulgar fractions beside a digit would otherwise become one number with it ("1½", "11/2").
  const plain = diff.map(({ kind, text }) => ({
    kind,
    text: text.replace(/(?<=\p{Nd})(?=\p{No})/gu, ' ').normalize('NFKC'),
  }));
  const saved = sideOf(plain, 'removed');
  const reading = sideOf(plain, 'added');
  const { words, language: spoken } = wordsForText(language, saved.text + reading.text);
  const calendar = calendarNames(spoken);
  const found = new Set<ChangeKind>();
  const compare = (termsOf: (text: string) => readonly Term[]) =>
    saysOtherwise(saved, termsOf(saved.text), reading, termsOf(reading.text));
  if (compare((text) => datesIn(text, calendar).dates)) found.add('date');
  if (compare((text) => numbersIn(datesIn(text, calendar).rest, words, spoken))) found.add('number');
  if (compare((text) => negationsIn(text, words)) || haveOpposites(saved.text, reading.text, words))
    found.add('negation');
  if (differ(hedgesIn(saved.text, words), hedgesIn(reading.text, words))) found.add('hedge');
  if (differ(quotationMarks(saved.text), quotationMarks(reading.text))) found.add('quotation');
  const savedWords = new Set(saved.text.match(wordPattern()));
  const readingWords = new Set(reading.text.match(wordPattern()));
  const isPlain = (lower: string) => isPlainWord(lower) || savedWords.has(lower) || readingWords.has(lower);
  const isListed = (lower: string) =>
    calendar.has(lower) || words.numbers.has(lower) || words.hedges.has(lower) || words.negations.has(lower);
  if (compare((text) => namesIn(text, words, isPlain).filter(({ value }) => !isListed(value)))) found.add('name');
  if (found.size === 0) found.add('wording');
  return changeKinds.filter((kind) => found.has(kind));
}

/**
 * The kinds of change between two texts of the same letters and digits: another number ("1.5", "15"), or words that are
 * no longer, or now are, between quotation marks.
 */
export function kindsBesidesLetters(saved: string, reading: string, language: string): readonly ChangeKind[] {
  const { words, language: spoken } = wordsForText(language, saved);
  const numbersOf = (text: string) => numbersIn(text.normalize('NFKC'), words, spoken).map(({ value }) => value);
  const found: ChangeKind[] = [];
  if (differ(numbersOf(saved), numbersOf(reading))) found.push('number');
  if (differ(quotationMarks(saved), quotationMarks(reading))) found.push('quotation');
  return found;
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length !== other.length || one.some((item, index) => item !== other[index]);
}

/** The words that say how sure a statement is, sorted: where in a sentence they stand makes no difference. */
function hedgesIn(text: string, { hedges }: LanguageWords): readonly string[] {
  const inText = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’ʼ-][\p{L}\p{M}]+)*/gu) ?? [];
  return inText
    .flatMap((word) => (hedges.has(word) ? [word] : word.split('-').filter((part) => hedges.has(part))))
    .sort();
}

/** Marks that open or close a quotation, style left out; an apostrophe inside a word is none. */
function quotationMarks(text: string): readonly string[] {
  return text.match(/["«»“”„‟「」『』]|(?<![\p{L}\p{N}])['‘‚‹]|['’›](?![\p{L}\p{N}])/gu)?.map(() => '"') ?? [];
}

const datePattern = once(() => /\b\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}\b|\b\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4}\b/gu);

const wordPattern = once(() => /[\p{L}\p{M}]+/gu);
const dayBefore = once(() => /(\p{Nd}{1,2})(?:st|nd|rd|th|er|\.|º|-?\p{L}{1,3})?\s+(?:of\s+|de\s+)?$/u);
const dayOrYearAfter = once(
  () =>
    /^\.?,?\s+(?:de\s+)?(\p{Nd}{1,4})(?:st|nd|rd|th)?(?![\p{Nd}.,]?\p{Nd})(?:,?\s+(?:de\s+)?(\p{Nd}{4})(?!\p{Nd}))?/u,
);

/** Blanks of the same length, so that offsets stay. */
function blank(text: string): string {
  return ' '.repeat(text.length);
}

/**
 * Finds the dates of a text, written in digits or as a month's or weekday's name with the numbers beside it, and the
 * text with blanks in their places. A number that may as well count what follows it ("in March 300 people") stays in it.
 */
function datesIn(
  text: string,
  calendar: ReadonlySet<string>,
): { readonly dates: readonly Term[]; readonly rest: string } {
  const dates: Term[] = [];
  const take = (value: string, start: number, end: number) => dates.push({ value, start, end });
  const digitsOut = text.replace(datePattern(), (date, start: number) => {
    take(date, start, start + date.length);
    return blank(date);
  });
  let rest = '';
  let end = 0;
  for (const { 0: name, index } of digitsOut.matchAll(wordPattern())) {
    const lower = name.toLowerCase();
    if (!calendar.has(lower) || index < end) continue;
    const nameEnd = index + name.length;
    const before = dayBefore().exec(digitsOut.slice(Math.max(end, index - 12), index));
    const after = partOfDate(dayOrYearAfter().exec(digitsOut.slice(nameEnd, nameEnd + 24)));
    // A short name can be another word ("may", "sat", "mar"), so that it takes a capital or a number beside it.
    if (name === lower && before === null && after === null && lower.length < 5) continue;
    const from = index - (before?.[0].length ?? 0);
    const to = nameEnd + (after?.[0].length ?? 0);
    take([before?.[1], lower, after?.[1], after?.[2]].filter((part) => part !== undefined).join(' '), from, to);
    const isCount = after !== null && !isYear(after[2] ?? after[1] ?? '') && /^\s+\p{L}/u.test(digitsOut.slice(to));
    const cut = isCount ? nameEnd : to;
    rest += digitsOut.slice(end, from) + blank(digitsOut.slice(from, cut));
    end = cut;
  }
  return { dates, rest: rest + digitsOut.slice(end) };
}

/** A day of a month or a year may stand after a month's name; any other number is none of the date's. */
function partOfDate(after: RegExpExecArray | null): RegExpExecArray | null {
  const number = Number(after?.[1]);
  return isYear(after?.[1] ?? '') || (number >= 1 && number <= 31) ? after : null;
}

function isYear(digits: string): boolean {
  return /^(?:1[89]|2[01])\d\d$/u.test(digits);
}
