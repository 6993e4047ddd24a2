import type { Item } from './frames.ts';
import { type WordClass, type WordForm, wordClass, wordForm } from './languages/claim-language.ts';

/** Whether a word is of one of some classes. */
export function isA(item: Item | undefined, ...classes: readonly WordClass[]): boolean {
  if (item === undefined) return false;
  let bits = 0;
  for (const name of classes) bits |= wordClass[name];
  return (item.classes & bits) !== 0;
}

/** Whether a word has one of some forms. */
export function hasForm(item: Item | undefined, ...forms: readonly WordForm[]): boolean {
  return item !== undefined && forms.some((name) => (item.forms & wordForm[name]) !== 0);
}

export function isMark(item: Item | undefined, ...marks: readonly string[]): boolean {
  return item?.kind === 'mark' && marks.includes(item.text);
}

export function isDash(item: Item | undefined): boolean {
  return item?.kind === 'mark' && /^[\p{Pd}―]$/u.test(item.text);
}

/** A sentence's end or what parts it from within as strongly. */
export function isStop(item: Item | undefined): boolean {
  return item === undefined || isMark(item, '.', '!', '?', '…', ';');
}

/** A word that can stand inside a noun phrase: of no closed class, a number, or a name. */
export function isNounish(item: Item | undefined): boolean {
  if (item === undefined || item.kind === 'mark') return false;
  if (item.kind === 'quotation') return (item.quotation?.words ?? 9) <= 5 && item.quotation?.endsInComma === false;
  const bits =
    wordClass.preposition |
    wordClass.conjunction |
    wordClass.subordinator |
    wordClass.complementizer |
    wordClass.relative |
    wordClass.auxiliary |
    wordClass.pronoun |
    wordClass.object |
    wordClass.negation |
    wordClass.verb |
    wordClass.infinitive |
    wordClass.adverb;
  if ((item.classes & bits) === 0) return true;
  // A name that is spelled like a word of a closed class: May, Will.
  return false;
}

/** A noun phrase's first word: the, his, two. */
export function isDeterminer(item: Item | undefined): boolean {
  return isA(item, 'determiner', 'possessive');
}
