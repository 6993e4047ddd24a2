import type { LanguageWords } from './languages/language-words.ts';

/** A number as written, with what makes it another: sign, percent, currency. */
const numberPattern =
  /(?<![\p{L}\p{N}])[-−]?[$€£¥₽₴₺₹]?\s?\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}+)*(?:\s?[%‰$€£¥₽₴₺₹])?|\p{Nd}+/gu;

/**
 * The numbers of a text, sorted, each in one form: digits of any script as ASCII, thousands' separators left out, one
 * decimal point, number words by their value. Two texts state the same numbers when their lists are equal.
 */
export function numbersIn(text: string, words: LanguageWords): readonly string[] {
  const found: string[] = [];
  for (const [match] of text.normalize('NFKC').matchAll(numberPattern)) found.push(...canonicalNumbers(match));
  for (const [word] of text
    .toLowerCase()
    .replaceAll('’', "'")
    .matchAll(/[\p{L}\p{M}']+/gu)) {
    const value = words.numbers.get(word);
    if (value !== undefined) found.push(String(value));
  }
  return found.sort();
}

function canonicalNumbers(written: string): readonly string[] {
  const sign = /^[-−]/u.test(written) ? '-' : '';
  const unit = /[%‰$€£¥₽₴₺₹]/u.exec(written)?.[0] ?? '';
  const digits = written.replace(/[^\p{Nd}.,'’\u00a0\u202f ]/gu, '').trim();
  // "in 2024 30 people" is two numbers; "30 000" is one.
  const parts = /^\p{Nd}{1,3}(?: \p{Nd}{3})+(?:[.,]\p{Nd}+)?$/u.test(digits) ? [digits] : digits.split(' ');
  return parts.filter((part) => part !== '').map((part) => `${sign}${plainNumber(asciiDigits(part))}${unit}`);
}

/** Groups of three digits after a separator are thousands, anything else after the last one a fraction. */
function plainNumber(written: string): string {
  if (/^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/u.test(written)) return trimZeros(written.replace(/\D/gu, ''));
  const fraction = /^(.*)[.,](\d+)$/u.exec(written);
  if (fraction === null) return trimZeros(written.replace(/\D/gu, ''));
  return `${trimZeros((fraction[1] ?? '').replace(/\D/gu, ''))}.${fraction[2]}`;
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
