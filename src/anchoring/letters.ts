/** What a UTF-16 code unit is to a reader of words. */
export const letterKind = {
  other: 1,
  /** A letter, digit or mark of a script that parts words by spaces. */
  word: 2,
  /** A character of a script that writes words without spaces; each stands for itself. */
  unspaced: 3,
} as const;

const kinds = new Uint8Array(0x10000);
const unspacedPattern =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Bopo}\p{sc=Yi}]/u;
const wordPattern = /[\p{L}\p{N}\p{M}]/u;

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
  return unspacedPattern.test(text);
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return letterKind.word;
  const character = String.fromCharCode(unit);
  if (unspacedPattern.test(character) && wordPattern.test(character)) return letterKind.unspaced;
  return wordPattern.test(character) ? letterKind.word : letterKind.other;
}
