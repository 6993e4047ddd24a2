import { once } from '../model/once.ts';
/** What a UTF-16 code unit is to a reader of words. */
export const letterKind = {
  other: 1,
  /** A letter, digit or mark of a script that parts words by spaces. */
  word: 2,
  /** A character of a script that writes words without spaces; each stands for itself. */
  unspaced: 3,
} as const;

const kinds = new Uint8Array(0x10000);
const unspacedPattern = once(
  () => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Bopo}\p{sc=Yi}]/u,
);
const wordPattern = once(() => /[\p{L}\p{N}\p{M}]/u);

/** The letter kind of a UTF-16 code unit; surrogates count as letters, so that characters outside the basic plane are not lost. */
export function letterKindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  const kind = classify(unit);
  kinds[unit] = kind;
  return kind;
}

/** Whether a text is written in a script without spaces, at least in part. */
export function hasUnspaced(text: string): boolean {
  return unspacedPattern().test(text);
}

/** Whether two texts have the same letters, digits and marks in the same order, whatever stands between them. */
export function haveSameLetters(one: string, other: string): boolean {
  let at = nextLetter(one, 0);
  let otherAt = nextLetter(other, 0);
  while (at < one.length && otherAt < other.length) {
    if (one.charCodeAt(at) !== other.charCodeAt(otherAt)) return false;
    at = nextLetter(one, at + 1);
    otherAt = nextLetter(other, otherAt + 1);
  }
  return at >= one.length && otherAt >= other.length;
}

/** The offset of the first code unit from one on that belongs to a letter, digit or mark; the text's length where there is none. */
function nextLetter(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isPartOfLetter(text, at)) at += 1;
  return at;
}

function isPartOfLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return letterKindOf(unit) !== letterKind.other;
  // Outside the basic plane there are letters and there are emoji.
  const isSecondHalf = unit >= 0xdc00 && at > 0;
  return wordPattern().test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at) ?? 0));
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return letterKind.word;
  const character = String.fromCharCode(unit);
  if (unspacedPattern().test(character) && wordPattern().test(character)) return letterKind.unspaced;
  return wordPattern().test(character) ? letterKind.word : letterKind.other;
}
