import type { ChangeKind, DiffPart, TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { changeKindsOf } from './change-kinds.ts';
import { diffWords } from './diff-words.ts';
import { type FoldedPassage, once } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';

/** How a passage reads now beside how it was saved; what is only looked at is worked out when it is first asked for. */
export interface Wording {
  readonly reading: string;
  /** Whether letters, digits, what a number says, or whose words they are differ: more than typography. */
  readonly isChanged: boolean;
  readonly diff: () => readonly DiffPart[];
  readonly changes: () => readonly ChangeKind[];
}

/** Compares a saved passage with the words of a range of a page. */
export function compareWording(
  { quote }: PassageSelectors,
  passage: FoldedPassage,
  range: TextRange,
  page: FoldedText,
): Wording {
  const reading = page.text.slice(range.start, range.end);
  const isSame = reading === quote.exact || oneSpaced(reading) === oneSpaced(quote.exact);
  const diff = once(() => (isSame ? [] : diffWords(quote.exact, reading, page.language)));
  const changes = once(() =>
    isSame ? [] : changeKindsOf(diff(), { language: page.language, isPlainWord: (lower) => hasWord(page.text, lower) }),
  );
  if (isSame) return { reading, isChanged: false, diff, changes };
  const folded = page.folded.slice(page.toFolded(range.start), page.toFolded(range.end));
  if (lettersOf(passage.exact) !== lettersOf(folded)) return { reading, isChanged: true, diff, changes };
  // The same letters and digits can still say another number ("1.5", "15") or put words into somebody's mouth.
  const telling = once(() => changes().filter((kind) => kind === 'number' || kind === 'quotation'));
  return { reading, isChanged: telling().length > 0, diff, changes: telling };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function hasWord(text: string, lower: string): boolean {
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{M}]/u.test(text.charAt(at + lower.length)))
      return true;
  }
  return false;
}
