import type { Item } from './frames.ts';
import { hasForm, isA, isNounish } from './item-tests.ts';
import type { ItemRange } from './noun-phrases.ts';

/** What the words of a speaker say for or against a statement. */
export function speakerSigns(items: readonly Item[], speaker: ItemRange | undefined): readonly string[] {
  if (speaker === undefined) return ['no speaker'];
  const first = items[speaker.from];
  const last = items[speaker.to - 1];
  const length = speaker.to - speaker.from;
  const signs: string[] = [];
  if (length === 1 && isA(first, 'relative')) signs.push('speaker relative');
  else if (length === 1 && isA(first, 'pronoun')) {
    signs.push(hasForm(first, 'here') ? 'speaker here' : hasForm(first, 'thing') ? 'speaker thing' : 'speaker pronoun');
  } else if (last?.isCapitalized === true && !isA(last, 'time')) signs.push('speaker name');
  else if (/[^s]s$/u.test(last?.folded ?? '')) signs.push('speaker plural');
  else signs.push('speaker noun');
  if (length > 12) signs.push('speaker long');
  if (items.slice(speaker.from, speaker.to).some((item) => isA(item, 'time'))) signs.push('speaker time');
  return signs;
}

/** What the words of a content say. */
export function contentSigns(items: readonly Item[], from: number, to: number): readonly string[] {
  const signs: string[] = [];
  let words = 0;
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    words += item?.kind === 'quotation' ? (item.quotation?.words ?? 0) : item?.kind === 'word' ? 1 : 0;
  }
  signs.push(
    words <= 2 ? 'content tiny' : words <= 5 ? 'content short' : words <= 25 ? 'content middle' : 'content long',
  );
  const first = items[from];
  if (isA(first, 'preposition') && !isA(first, 'infinitive')) signs.push('content preposition');
  if (isA(first, 'infinitive')) signs.push('content to');
  if (isA(first, 'pronoun', 'determiner')) signs.push('content subject');
  if (isA(first, 'object') && !isA(first, 'pronoun', 'possessive')) signs.push('content object');
  signs.push(verbWithin(items, from, to) ? 'content verb' : 'content no verb');
  return signs;
}

/** A finite verb behind a subject: the words are a clause. */
function verbWithin(items: readonly Item[], from: number, to: number): boolean {
  for (let index = from + 1; index < to && index < from + 30; index += 1) {
    const item = items[index];
    if (item?.kind !== 'word') continue;
    const before = items[index - 1];
    if (isA(item, 'auxiliary', 'verb') && !isA(before, 'infinitive')) return true;
    const isPast = item.classes === 0 && !item.isCapitalized && /ed$/u.test(item.folded);
    if (
      (isPast || item.cues.some((cue) => cue.form === 'past' || cue.form === 'finite')) &&
      (isA(before, 'pronoun') || (isNounish(before) && before?.isCapitalized === true))
    )
      return true;
  }
  return false;
}
