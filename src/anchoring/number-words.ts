import type { LanguageWords, NumberWord } from './languages/language-words.ts';

/** A number that is put together from words. */
export interface NumberSum {
  /** Takes the next word, or refuses it because another number begins with it. */
  add(next: NumberWord, isAfterJoiner: boolean): boolean;
  /** The number, or `1000s` where thousands are said without how many. */
  written(): string;
}

/** Begins a number with its first word. */
export function sumOfNumbers(first: NumberWord): NumberSum {
  let total = 0;
  let current = 0;
  const isVague = first.isMany;
  if (first.value >= 1_000) total = first.value;
  else current = first.value;

  function add({ value, isMany }: NumberWord, isAfterJoiner: boolean): boolean {
    // "Millions, two": nothing is added to what is only about so many.
    if (isVague && (value < 1_000 || !isMany)) return false;
    if (!Number.isInteger(value) || !Number.isInteger(current)) return false;
    if (value >= 1_000) {
      if (current === 0 ? total === 0 || total >= value : current >= value) return false;
      if (isAfterJoiner) return false;
      total = current === 0 ? total * value : total + current * value;
      current = 0;
      return true;
    }
    if (value === 100 && current > 0 && current < 100 && !isAfterJoiner) {
      current *= 100;
      return true;
    }
    // Four times twenty, as French counts.
    if (current % 100 === 4 && value === 20 && !isAfterJoiner) {
      current += 76;
      return true;
    }
    if (!fits(current, value, total > 0)) return false;
    if (isAfterJoiner && current === 0) return value < 100 && total > 0 && take(value);
    return take(value);
  }

  function take(value: number): boolean {
    current += value;
    return true;
  }

  return {
    add,
    written: () => `${Number((total + current).toPrecision(15))}${isVague ? 's' : ''}`,
  };
}

function fits(current: number, value: number, hasThousands: boolean): boolean {
  if (current === 0) return hasThousands;
  if (value >= 100) return false;
  if (current % 100 === 0) return true;
  const tens = current % 100;
  if ((tens === 60 || tens === 80) && value >= 10 && value < 20) return true;
  return tens >= 20 && tens % 10 === 0 && value < 10 && value > 0;
}

/** The number that a word is made of: "einundzwanzig", "zweijährig", "двадцатипятилетний", "tenfold". */
export function compoundNumber(word: string, words: LanguageWords): NumberWord | undefined {
  if (!beginningsOf(words).has(word.slice(0, beginningLength))) return undefined;
  const parts = partsOf(word, words, []);
  const [first, ...others] = parts ?? [];
  if (first === undefined) return undefined;
  const sum = sumOfNumbers(first);
  for (const part of others) if (!sum.add(part, false)) return undefined;
  const value = Number.parseFloat(sum.written());
  return { value, isMany: false };
}

const beginningLength = 2;
const beginnings = new WeakMap<LanguageWords, ReadonlySet<string>>();

/** How the parts of numbers begin: nearly every word is seen by it to be no number. */
function beginningsOf(words: LanguageWords): ReadonlySet<string> {
  const known = beginnings.get(words);
  if (known !== undefined) return known;
  const parts = [...words.numbers.keys(), ...words.numberParts.keys()];
  const made = new Set(parts.map((part) => part.slice(0, beginningLength)));
  beginnings.set(words, made);
  return made;
}

/** Cuts a word into numbers up to its end, or up to a known ending; undefined when it is no such word. */
function partsOf(rest: string, words: LanguageWords, before: readonly NumberWord[]): readonly NumberWord[] | undefined {
  if (rest === '') return before.length > 1 ? before : undefined;
  if (before.length > 0 && words.numberEndings?.test(rest) === true) return before;
  const { numbers, numberParts } = words;
  for (let length = Math.min(rest.length, longestPart); length > 1; length -= 1) {
    const part = rest.slice(0, length);
    const value = numberParts.get(part) ?? numbers.get(part)?.value;
    if (value === undefined) continue;
    const after = rest.slice(length);
    const next = { value, isMany: false };
    const tried = unitBeforeTens(after, value, words, before) ?? partsOf(after, words, [...before, next]);
    if (tried !== undefined) return tried;
  }
  return undefined;
}

/** The longest number words of the languages that join them. */
const longestPart = 14;

/** German says the unit first: "fünfundzwanzig". */
function unitBeforeTens(
  after: string,
  unit: number,
  words: LanguageWords,
  before: readonly NumberWord[],
): readonly NumberWord[] | undefined {
  const joiner = words.numberJoinerWithin;
  if (joiner === '' || unit > 9 || !after.startsWith(joiner)) return undefined;
  const rest = after.slice(joiner.length);
  for (let length = Math.min(rest.length, longestPart); length > 1; length -= 1) {
    const tens = words.numbers.get(rest.slice(0, length))?.value;
    if (tens === undefined || tens < 20 || tens > 90) continue;
    const whole = [...before, { value: tens, isMany: false }, { value: unit, isMany: false }];
    const tried = partsOf(rest.slice(length), words, whole);
    if (tried !== undefined) return tried;
  }
  return undefined;
}
