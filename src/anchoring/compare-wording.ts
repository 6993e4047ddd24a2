import type { ChangeKind, DiffPart, TextRange } from '../model/anchor-outcome.ts';
import { once } from '../model/once.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { changeKindsOf, kindsBesidesLetters } from './change-kinds.ts';
import { diffWords } from './diff-words.ts';
import type { FoldedPassage } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';
import { haveSameLetters } from './letters.ts';

/** How a passage reads now beside how it was saved; what is only looked at is worked out when it is first asked for. */
export interface Wording {
  readonly reading: string;
  /** Whether letters, digits, what a number says, whose words they are, or their paragraph differ: more than typography. */
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
  const folded = page.folded.slice(page.toFolded(range.start), page.toFolded(range.end)).trim();
  const isSame = folded === passage.exact && oneSpaced(reading) === oneSpaced(quote.exact);
  const diff = once(() => (isSame ? [] : diffWords(quote.exact, reading, page.language)));
  if (folded === passage.exact || haveSameLetters(passage.exact, folded)) {
    if (isDivided(quote.exact, reading)) return divided(quote.exact, reading, page.language);
    // What is folded away is typography, and says nothing.
    const changes = folded === passage.exact ? [] : kindsBesidesLetters(quote.exact, reading, page.language);
    return { reading, isChanged: changes.length > 0, diff, changes: () => changes };
  }
  const changes = once(() =>
    changeKindsOf(diff(), { language: page.language, isPlainWord: (lower) => hasWord(page.text, lower) }),
  );
  return { reading, isChanged: true, diff, changes };
}

const betweenParagraphs = /\s*\n[^\S\n]*\n\s*/u;

/**
 * Whether words of one paragraph stand in several now. Where a heading, a list or a caption was made of a part of them,
 * they no longer say it in one breath, although every letter is the same.
 */
function isDivided(saved: string, reading: string): boolean {
  return betweenParagraphs.test(reading) && !betweenParagraphs.test(saved);
}

function divided(saved: string, reading: string, language: string): Wording {
  const marked = reading.split(betweenParagraphs).join(' ¶ ');
  const kinds = kindsBesidesLetters(saved, reading, language);
  return {
    reading,
    isChanged: true,
    diff: once(() => diffWords(saved, marked, language)),
    changes: () => [...kinds, 'division'],
  };
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function hasWord(text: string, lower: string): boolean {
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1)) && !/[\p{L}\p{M}]/u.test(text.charAt(at + lower.length)))
      return true;
  }
  return false;
}
