import type { ChangeKind, DiffPart, TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { changeKindsOf } from './change-kinds.ts';
import { diffWords } from './diff-words.ts';
import { type FoldedText, foldString } from './folded-text.ts';

/** How a passage reads now beside how it was saved. */
export interface Wording {
  readonly reading: string;
  readonly diff: readonly DiffPart[];
  /** Empty when only punctuation, case, spacing or typography differ, or nothing does. */
  readonly changes: readonly ChangeKind[];
}

/** Compares a saved passage with the words of a range of a page. */
export function compareWording({ quote }: PassageSelectors, range: TextRange, page: FoldedText): Wording {
  const reading = page.text.slice(range.start, range.end);
  if (oneSpaced(reading) === oneSpaced(quote.exact)) return { reading, diff: [], changes: [] };
  const diff = diffWords(quote.exact, reading, page.language);
  const changes = changeKindsOf(diff, { language: page.language, isPlainWord: (lower) => hasWord(page.text, lower) });
  const hasSameLetters = lettersOf(quote.exact) === lettersOf(reading);
  // The same letters and digits can still say another number ("1.5", "15") or put words into somebody's mouth.
  const telling = hasSameLetters ? changes.filter((kind) => kind === 'number' || kind === 'quotation') : changes;
  return { reading, diff, changes: telling };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function lettersOf(text: string): string {
  return foldString(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function hasWord(text: string, lower: string): boolean {
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{M}]/u.test(text.charAt(at + lower.length)))
      return true;
  }
  return false;
}
