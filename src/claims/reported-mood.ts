import type { Item } from './frames.ts';
import { isA, isMark } from './item-tests.ts';
import type { ClaimLanguage } from './languages/claim-language.ts';

/**
 * Whether a word is a verb in the mood of reported speech: by the language's list, or by its ending where only a verb
 * can stand (at a clause's end, or right behind its subject).
 */
export function moodAt(
  items: readonly Item[],
  index: number,
  language: ClaimLanguage,
): 'clear' | 'ambiguous' | undefined {
  const item = items[index];
  if (item?.kind !== 'word' || item.isCapitalized) return undefined;
  if (language.reportedMood.has(item.folded)) {
    return language.ambiguousMood?.has(item.folded) === true ? 'ambiguous' : 'clear';
  }
  if (item.classes !== 0 || language.reportedEnding?.test(item.folded) !== true) return undefined;
  const before = items[index - 1];
  const after = items[index + 1];
  const endsClause = after === undefined || (after.kind === 'mark' && !/^[\p{Pd}(/]$/u.test(after.text));
  if (endsClause) return isMark(before, ',') || before === undefined ? undefined : 'clear';
  const followsSubject =
    before?.kind === 'word' &&
    (before.isCapitalized || isA(before, 'pronoun')) &&
    !isA(before, 'preposition', 'conjunction') &&
    index > 1;
  return followsSubject && !after.isCapitalized && (after.classes !== 0 || after.kind === 'quotation')
    ? 'clear'
    : undefined;
}
