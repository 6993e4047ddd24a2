import { once } from './once.ts';

/** A stretch of a text: words as they are, or characters that nobody sees but that change what is read or copied. */
export type TextPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'direction' | 'invisible'; readonly label: string };

/** Embeddings, overrides and isolates (UAX #9, 2.1 to 2.5); what follows them can stand in another order than it is read. */
const directions = /[\u202A-\u202E\u2066-\u2069]/u;

/** Marks of direction, which texts written from right to left need to place their punctuation. */
const directionMarks = /[\u061C\u200E\u200F]/u;

/** Characters without a shape: controls, format characters, fillers, tags, selectors of variants (UAX #44, Default_Ignorable_Code_Point). */
const unseen = once(() => /(?![\t\n\f\r])\p{Cc}|\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFB]/u);

const rightToLeft = once(
  () => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
);
const bicameral = once(() => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u);
const withoutSpaces = once(
  () => /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u,
);
const letter = once(() => /[\p{L}\p{M}\p{N}]/u);
const emoji = once(() => /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u20E3/u);

/** Parts of a text in order, with unseen characters named by code point ("U+202E", "U+200B ×3"); those that a script or an emoji needs where they stand count as words. */
export function partsOfText(text: string): readonly TextPart[] {
  if (!unseen().test(text)) return text === '' ? [] : [{ kind: 'words', text }];
  const characters = [...text];
  const isRightToLeft = rightToLeft().test(text);
  const parts: TextPart[] = [];
  let words = '';
  for (let at = 0; at < characters.length; ) {
    const character = characters[at] ?? '';
    if (!unseen().test(character) || isNeeded(characters, at, isRightToLeft)) {
      words += character;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (characters[end] === character) end += 1;
    if (words !== '') parts.push({ kind: 'words', text: words });
    words = '';
    parts.push({
      kind: directions.test(character) || directionMarks.test(character) ? 'direction' : 'invisible',
      label: labelOf(character, end - at),
    });
    at = end;
  }
  return words === '' ? parts : [...parts, { kind: 'words', text: words }];
}

function labelOf(character: string, count: number): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return count === 1 ? `U+${code}` : `U+${code} ×${count}`;
}

function isNeeded(characters: readonly string[], at: number, isRightToLeft: boolean): boolean {
  const character = characters[at] ?? '';
  const before = characters[at - 1] ?? '';
  const after = characters[at + 1] ?? '';
  if (directionMarks.test(character)) return isRightToLeft;
  switch (character) {
    // Where a word may be divided: set by newspapers all over, and drawn by the browser where it divides there.
    case '\u00AD':
      return letter().test(before) && letter().test(after);
    case '\u200B':
      return withoutSpaces().test(before) && withoutSpaces().test(after);
    case '\u200C':
    case '\u200D':
      return (
        (letter().test(before) && !bicameral().test(before)) ||
        (character === '\u200D' && emoji().test(before) && emoji().test(after))
      );
    case '\uFE0E':
    case '\uFE0F':
      return emoji().test(before) || /[#*\d]/u.test(before);
    default:
  }
  if (/[\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{Script=Han}/u.test(before);
  if (/[\u180B-\u180D\u180F]/u.test(character)) return /\p{Script=Mongolian}/u.test(before);
  if (/[\u{E0020}-\u{E007F}]/u.test(character)) return isOfFlag(characters, at);
  // A grapheme joiner stands between the marks of one letter.
  return character === '\u034F' && /\p{M}/u.test(before);
}

/** Whether a tag belongs to an emoji of a country's part: a black flag, up to six tags, and the tag that ends them (UTS #51, ED-14a). */
function isOfFlag(characters: readonly string[], at: number): boolean {
  const isTag = (index: number) => /[\u{E0020}-\u{E007E}]/u.test(characters[index] ?? '');
  let start = at;
  while (start > 0 && (isTag(start) || start === at) && at - start < 7) start -= 1;
  let end = at;
  while (isTag(end) && end - at < 7) end += 1;
  return characters[start] === '\u{1F3F4}' && characters[end] === '\u{E007F}' && end - start <= 7;
}
