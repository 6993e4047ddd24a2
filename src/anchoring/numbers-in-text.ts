import { once } from '../model/once.ts';
import type { LanguageWords, NumberWord } from './languages/language-words.ts';
import { primaryLanguage } from './languages/words-of-language.ts';
import { compoundNumber, type NumberSum, sumOfNumbers } from './number-words.ts';

/** A number that a text states, in one form: `1000`, `-5`, `3.5%`, `1000s` for thousands of which no number is given. */
export interface StatedNumber {
  readonly value: string;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A number in digits, with what makes it another: comparison, sign, percent, currency. Its text must be in the form NFKC. */
const literal = once(
  () =>
    /(?<![\p{L}\p{N}])(?:[<>≤≥±~≈]\s?)?[-−–]?(?:\p{Lu}{0,2}[$€£¥₽₴₺₹])?\s?[-−–]?\p{Nd}+(?:[.,'’\u202f ]\p{Nd}+)*(?:\s?[%‰$€£¥₽₴₺₹])?|\p{Nd}+/u
      .source,
);
const percentWord = once(
  () =>
    /(?<!\p{L})(?:per\s?cent|prozent|pour\s?cent|por\s?ciento|процент(?:а|ов|ам|ами|ах|у|ом|е|ы)?|відсот(?:ок|ка|ки|ків|кам|ками|ках|ку|ком))(?!\p{L})/u
      .source,
);
const minusWord = once(() => /(?<!\p{L})(?<!(?:au|du|al|lo)\s)(?:minus|moins|menos|минус|мінус)(?=\s)/u.source);
const word = once(() => /\p{L}[\p{L}\p{M}]*(?:['’ʼ′‘＇`][\p{L}\p{M}]+)*/u.source);
const tokenPattern = once(
  () =>
    new RegExp(
      `(?<literal>${literal()})|(?<percent>${percentWord()})|(?<minus>${minusWord()})|(?<word>${word()})`,
      'giu',
    ),
);

/**
 * The numbers of a text, in order, each in one form: digits of any script as ASCII, thousands' separators left out, one
 * decimal point, number words and multipliers worked out. Two texts state the same numbers when their values are equal.
 */
export function numbersIn(text: string, words: LanguageWords, language: string): readonly StatedNumber[] {
  if (!statesNumbers(text, words)) return [];
  const reader = new NumberReader(text, words, language);
  for (const match of text.matchAll(tokenPattern())) reader.take(match);
  return reader.finish();
}

const wordPattern = once(() => new RegExp(word(), 'gu'));

/** Whether there is any number in a text, so that the many that state none are read quickly. */
function statesNumbers(text: string, words: LanguageWords): boolean {
  if (/\p{Nd}/u.test(text)) return true;
  return text.match(wordPattern())?.some((each) => numberOf(plainWord(each), words) !== undefined) ?? false;
}

/** A word as lists have it: lower case, plain apostrophes. */
function plainWord(written: string): string {
  return written.toLowerCase().replace(/[’ʼ′‘＇`]/gu, "'");
}

function numberOf(lower: string, words: LanguageWords): NumberWord | undefined {
  const last = lower.slice(lower.lastIndexOf("'") + 1);
  return words.numbers.get(lower) ?? words.numbers.get(last) ?? compoundNumber(lower, words);
}

/** What may stand between the parts of one number in words. */
const gapWithin = /^[\s-]*$/u;

class NumberReader {
  readonly #found: StatedNumber[] = [];
  readonly #text: string;
  readonly #words: LanguageWords;
  readonly #language: string;
  #sum: NumberSum | undefined;
  #start = 0;
  #end = 0;
  /** A word such as "and" after which the number may go on. */
  #hasJoiner = false;
  #isNegative = false;

  constructor(text: string, words: LanguageWords, language: string) {
    this.#text = text;
    this.#words = words;
    this.#language = primaryLanguage(language);
  }

  take({ 0: token, index, groups }: RegExpMatchArray): void {
    const start = index ?? 0;
    const end = start + token.length;
    if (groups?.['literal'] !== undefined) this.#takeLiteral(token, start, end);
    else if (groups?.['percent'] !== undefined) this.#takePercent(start, end);
    else if (groups?.['minus'] !== undefined) {
      this.#close();
      this.#isNegative = true;
    } else this.#takeWord(plainWord(token), start, end);
  }

  finish(): readonly StatedNumber[] {
    this.#close();
    return this.#found;
  }

  #takeLiteral(written: string, start: number, end: number): void {
    this.#close();
    const values = canonicalNumbers(written, this.#language);
    for (const value of values) {
      this.#found.push({ value: this.#isNegative ? `-${value}` : value, start, end });
      this.#isNegative = false;
    }
  }

  #takePercent(start: number, end: number): void {
    this.#close();
    const last = this.#found.at(-1);
    if (last === undefined || last.value.endsWith('%') || !/^[\s-]*$/u.test(this.#text.slice(last.end, start))) return;
    this.#found[this.#found.length - 1] = { ...last, value: `${last.value}%`, end };
  }

  #takeWord(lower: string, start: number, end: number): void {
    const { numberJoiners } = this.#words;
    const known = numberOf(lower, this.#words);
    if (known === undefined) {
      const mayGoOn = this.#sum !== undefined && numberJoiners.has(lower) && this.#isFlush(start);
      if (!mayGoOn) this.#close();
      this.#hasJoiner = mayGoOn;
      if (mayGoOn) this.#end = end;
      else this.#isNegative = false;
      return;
    }
    if (this.#sum === undefined && this.#multiplyLiteral(known.value, start, end)) return;
    const isFlush = this.#sum !== undefined && this.#isFlush(start);
    if (!isFlush || this.#sum?.add(known, this.#hasJoiner) !== true) {
      this.#close();
      this.#sum = sumOfNumbers(known);
      this.#start = start;
    }
    this.#hasJoiner = false;
    this.#end = end;
  }

  #isFlush(start: number): boolean {
    return gapWithin.test(this.#text.slice(this.#end, start));
  }

  /** "3.5 million" is one number. */
  #multiplyLiteral(by: number, start: number, end: number): boolean {
    const last = this.#found.at(-1);
    if (by < 1_000 || last === undefined || !gapWithin.test(this.#text.slice(last.end, start))) return false;
    const plain = /^(\D*)(\d+(?:\.\d+)?)(\D*)$/u.exec(last.value);
    if (plain === null) return false;
    const value = String(Number((Number(plain[2]) * by).toPrecision(15)));
    this.#found[this.#found.length - 1] = { ...last, value: `${plain[1]}${value}${plain[3]}`, end };
    return true;
  }

  #close(): void {
    if (this.#sum !== undefined) {
      const value = `${this.#isNegative ? '-' : ''}${this.#sum.written()}`;
      this.#found.push({ value, start: this.#start, end: this.#end });
      this.#isNegative = false;
    }
    this.#sum = undefined;
    this.#hasJoiner = false;
  }
}

function canonicalNumbers(written: string, language: string): readonly string[] {
  const sign = `${/[<>≤≥±~≈]/u.exec(written)?.[0] ?? ''}${/^\D*[-−–]/u.test(written) ? '-' : ''}`;
  const unit = /[%‰]|\p{Lu}{0,2}[$€£¥₽₴₺₹]/u.exec(written)?.[0] ?? '';
  const digits = written.replace(/[^\p{Nd}.,'’\u202f ]/gu, '').trim();
  // "in 2024 30 people" is two numbers; "30 000" is one.
  const parts = /^\p{Nd}{1,3}(?: \p{Nd}{3})+(?:[.,]\p{Nd}+)?$/u.test(digits) ? [digits] : digits.split(' ');
  return parts.filter((part) => part !== '').map((part) => `${sign}${plainNumber(asciiDigits(part), language)}${unit}`);
}

/** Which sign parts the fraction off, where a language has but one. In Spanish countries differ, elsewhere it is not known. */
const decimalMarks: Readonly<Record<string, string>> = {
  en: '.',
  zh: '.',
  ja: '.',
  de: ',',
  fr: ',',
  ru: ',',
  uk: ',',
};

/**
 * Groups of three digits after a separator are thousands, anything else after the last one a fraction. Where three
 * digits after a point or a comma can be either, the sign is kept, so that another sign makes another number.
 */
function plainNumber(written: string, language: string): string {
  const mark = decimalMarks[language];
  const fraction = /^(.*)([.,])(\d+)$/u.exec(written);
  if (/^\d{1,3}(?:[.,'’\u202f ]\d{3})+$/u.test(written)) {
    const sign = fraction?.[2] ?? '';
    const isOnly = written.replace(/[^.,]/gu, '').length === 1;
    if (!isOnly || (mark !== undefined && sign !== mark)) return trimZeros(written.replace(/\D/gu, ''));
    if (mark === undefined) return written.replace(/[^\d.,]/gu, '');
  }
  if (fraction === null) return trimZeros(written.replace(/\D/gu, ''));
  return `${trimZeros((fraction[1] ?? '').replace(/\D/gu, ''))}.${fraction[3]}`;
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/u, '');
}

/** Decimal digits come in runs of ten that begin at their zero (Unicode, general category Nd). */
function asciiDigits(text: string): string {
  return text.replace(/[^\d.,'’\s]/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) {
      zero -= 1;
      value += 1;
    }
    return String(value);
  });
}
