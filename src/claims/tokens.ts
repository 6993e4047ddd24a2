import type { TextRange } from '../model/anchor-outcome.ts';

/** A word, a number, or a single mark of a text. */
export interface Token extends TextRange {
  readonly kind: 'word' | 'mark';
  readonly text: string;
  /** In lower case, with plain apostrophes and hyphens. */
  readonly folded: string;
}

/** Words with inner apostrophes and hyphens, dotted abbreviations, numbers with their separators; else one character. */
const pattern =
  /\p{L}[\p{L}\p{N}-]*(?:\.\p{Ll}{2,})+(?!\p{L})|(?:\p{L}\.){2,}(?!\p{L})|\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}+)?|[\p{L}\p{M}\p{N}]+(?:[-‐‑'’ʼ][\p{L}\p{M}\p{N}]+)*|''|``|[^\s]/gu;
const wordStart = /^[\p{L}\p{N}]/u;

/** The words and marks of a part of a text, in order; offsets are those of the whole text. */
export function tokensIn(text: string, part: TextRange): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(part.start, part.end).matchAll(pattern)) {
    const word = match[0];
    const start = part.start + match.index;
    const isWord = wordStart.test(word);
    tokens.push({
      start,
      end: start + word.length,
      kind: isWord ? 'word' : 'mark',
      text: word,
      folded: isWord ? foldWord(word) : word,
    });
  }
  return tokens;
}

/** A word as word lists have it. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-');
}
