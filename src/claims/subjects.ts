import type { Item } from './frames.ts';
import { isA, isMark, isNounish } from './item-tests.ts';
import { type ItemRange, phraseBefore } from './noun-phrases.ts';

/** And, but, also at a sentence's beginning. */
export function isSentenceStart(item: Item | undefined): boolean {
  return isA(item, 'conjunction');
}

/** The subject of the clause that leads up to `before`: the phrase before its first finite verb. */
export function mainSubject(items: readonly Item[], before: number): ItemRange | undefined {
  for (let index = 1; index < before; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word') continue;
    const isVerb =
      isA(item, 'auxiliary', 'verb') ||
      item.cues.some((cue) => cue.form !== 'gerund' && !cue.isAmbiguous) ||
      (!item.isCapitalized && item.classes === 0 && /[a-z]{2}ed$/u.test(item.folded));
    if (!isVerb) continue;
    const previous = items[index - 1];
    if (!isNounish(previous) && !isA(previous, 'pronoun') && !isMark(previous, ',', ')')) continue;
    const phrase = phraseBefore(items, index);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}
