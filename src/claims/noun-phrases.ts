import type { Item } from './frames.ts';
import { isA, isDash, isDeterminer, isMark, isNounish } from './item-tests.ts';

/** Items from `from` to `to`, the latter exclusive. */
export interface ItemRange {
  readonly from: number;
  readonly to: number;
}

/** The longest phrase that names a speaker, in items. */
const phraseLimit = 40;

/** The noun phrase that ends before `end`, with its prepositional phrases and, after a comma, what stands in apposition to it. */
export function phraseBefore(items: readonly Item[], end: number): ItemRange | undefined {
  const last = items[end - 1];
  if (last === undefined) return undefined;
  if (isMark(last, ',') || isDash(last) || isMark(last, ')')) return parenthesizedBefore(items, end);
  return plainPhraseBefore(items, end);
}

function plainPhraseBefore(items: readonly Item[], end: number): ItemRange | undefined {
  const last = items[end - 1];
  if (isA(last, 'pronoun', 'relative') && !isBefore(items, end - 1)) return { from: end - 1, to: end };
  const from = coreStart(items, end);
  return from < end ? { from, to: end } : undefined;
}

/** This and that can end a longer phrase only as its determiner. */
function isBefore(items: readonly Item[], index: number): boolean {
  return isA(items[index], 'determiner') && isNounish(items[index - 1]) && isDeterminer(items[index - 1]);
}

function coreStart(items: readonly Item[], end: number): number {
  let from = end;
  const limit = Math.max(0, end - phraseLimit);
  while (from > limit) {
    const item = items[from - 1];
    if (item === undefined) break;
    if (isDeterminer(item)) {
      // He said that Russia agrees: it opens a clause there, and is no part of the name.
      if (
        from < end &&
        isA(item, 'that') &&
        (items[from]?.isCapitalized === true || isA(items[from], 'pronoun', 'determiner'))
      )
        break;
      from -= 1;
      if (isDeterminer(items[from - 1])) continue;
      const preposition = items[from - 1];
      if (!canAttach(items, from, preposition)) break;
      from -= 1;
      continue;
    }
    if (isNounish(item)) {
      from -= 1;
      continue;
    }
    if (from < end && canAttach(items, from, item)) {
      from -= 1;
      continue;
    }
    if (from < end && isMark(item, '&', '/', '#', '@', '$', '%', "'")) {
      from -= 1;
      continue;
    }
    if (from < end && isMark(item, ')')) {
      const open = openingParenthesis(items, from - 1);
      if (open === undefined || from - open > 8) break;
      from = open;
      continue;
    }
    // Two names that speak together; an abbreviation's full stop inside a name.
    if (
      from < end &&
      isA(item, 'conjunction') &&
      !isA(item, 'contrast') &&
      isNounish(items[from - 2]) &&
      isAlike(items, from)
    ) {
      from -= 1;
      continue;
    }
    if (from < end && isMark(item, '.') && items[from - 2]?.end === item.start && isNounish(items[from - 2])) {
      from -= 1;
      continue;
    }
    break;
  }
  return from;
}

function canAttach(items: readonly Item[], from: number, preposition: Item | undefined): boolean {
  if (!isA(preposition, 'preposition')) return false;
  const noun = items[from - 2];
  // At a sentence's or clause's beginning the preposition opens an adverbial, and the phrase after it ends there.
  if (noun === undefined || !isNounish(noun) || noun.kind === 'quotation') return false;
  return !isA(noun, 'time');
}

function isAlike(items: readonly Item[], from: number): boolean {
  const before = items[from - 2];
  const after = items[from];
  return (before?.isCapitalized ?? false) && ((after?.isCapitalized ?? false) || isDeterminer(after));
}

/** *Smith, the minister,* or *Smith (R-Ohio)*: from the phrase before the first comma. */
function parenthesizedBefore(items: readonly Item[], end: number): ItemRange | undefined {
  const mark = items[end - 1];
  if (isMark(mark, ')')) {
    const open = openingParenthesis(items, end - 1);
    const named = open === undefined ? undefined : plainPhraseBefore(items, open);
    return named === undefined ? undefined : { from: named.from, to: end };
  }
  let commas = 0;
  for (let index = end - 2; index >= 0 && index > end - phraseLimit; index -= 1) {
    const item = items[index];
    if (item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 8) return undefined;
    const matches = isDash(mark) ? isDash(item) : isMark(item, ',');
    if (!matches) continue;
    commas += 1;
    const next = items[index + 1];
    // A place or party in commas (of Columbus, Ohio,) belongs to what stands before it as well.
    const opensApposition = isDeterminer(next) || isA(next, 'relative') || isNounish(next);
    const named = opensApposition ? plainPhraseBefore(items, index) : undefined;
    if (named !== undefined && isNamed(items, named)) return { from: named.from, to: end - 1 };
    if (commas >= 3) return undefined;
  }
  return undefined;
}

function isNamed(items: readonly Item[], range: ItemRange): boolean {
  const first = items[range.from];
  const last = items[range.to - 1];
  return isDeterminer(first) || (last?.isCapitalized ?? false) || isA(last, 'pronoun');
}

function openingParenthesis(items: readonly Item[], close: number): number | undefined {
  for (let index = close - 1; index >= 0 && index > close - 15; index -= 1) {
    if (isMark(items[index], '(')) return index;
  }
  return undefined;
}

/** The noun phrase that begins at `start`, without what stands in apposition to it. */
export function plainPhraseAfter(items: readonly Item[], start: number): ItemRange | undefined {
  const to = coreEnd(items, start);
  return to === start ? undefined : { from: start, to };
}

/** The noun phrase that begins at `start`, with what stands in apposition to it when the clause ends after that. */
export function phraseAfter(items: readonly Item[], start: number): ItemRange | undefined {
  let to = coreEnd(items, start);
  if (to === start) return undefined;
  // Apposition: ", president of the club," or ", who led the study,".
  if (isA(items[to], 'relative')) {
    const end = appositionEnd(items, to);
    if (end !== undefined) to = end;
  } else if (isMark(items[to], ',')) {
    const next = items[to + 1];
    if (
      isDeterminer(next) ||
      isA(next, 'relative') ||
      (isNounish(next) && next?.kind === 'word' && next.cues.every((cue) => cue.form !== 'gerund'))
    ) {
      const end = appositionEnd(items, to + 1);
      if (end !== undefined) to = end;
    }
  }
  return { from: start, to };
}

function appositionEnd(items: readonly Item[], from: number): number | undefined {
  for (let index = from; index < items.length && index < from + phraseLimit; index += 1) {
    const item = items[index];
    if (item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 5) return index;
    if (isMark(item, ',') && items[index + 1]?.cues.some((cue) => cue.form === 'gerund')) return index;
    if (isMark(item, ',') && items[index + 1]?.kind === 'quotation') return index;
    if (
      isMark(item, '.', '!', '?', ';', ':', '…') &&
      (item?.start !== items[index - 1]?.end || index === items.length - 1)
    )
      return index;
    if (isMark(item, '.', ';', ':') && index >= items.length - 1) return index;
  }
  return items.length - from <= phraseLimit ? items.length : undefined;
}

function coreEnd(items: readonly Item[], start: number): number {
  let to = start;
  const first = items[start];
  if (isA(first, 'pronoun', 'relative') && !isDeterminer(first)) return start + 1;
  while (to < items.length && to < start + phraseLimit) {
    const item = items[to];
    if (item === undefined) break;
    if (isDeterminer(item)) {
      if (to > start && !isA(items[to - 1], 'preposition', 'determiner', 'conjunction')) break;
      to += 1;
      continue;
    }
    if (isNounish(item)) {
      if (isA(item, 'time') && !item.isCapitalized && to > start) break;
      if (
        to > start &&
        item.kind === 'word' &&
        !item.isCapitalized &&
        item.cues.some((cue) => cue.form !== 'base' && !cue.isAmbiguous)
      )
        break;
      to += 1;
      continue;
    }
    if (
      to > start &&
      isA(item, 'preposition') &&
      attachesAfter(item) &&
      (isNounish(items[to + 1]) || isDeterminer(items[to + 1])) &&
      !isA(items[to + 1], 'time')
    ) {
      to += 1;
      continue;
    }
    if (
      to > start &&
      isA(item, 'conjunction') &&
      !isA(item, 'contrast') &&
      items[to + 1]?.isCapitalized === true &&
      items[to - 1]?.isCapitalized === true
    ) {
      to += 1;
      continue;
    }
    if (isMark(item, '&', '@', '#', '$', '/', '%', "'")) {
      to += 1;
      continue;
    }
    if (isMark(item, '.') && items[to - 1]?.end === item.start && items[to + 1]?.isCapitalized === true && to > start) {
      to += 1;
      continue;
    }
    if (to > start && isMark(item, '(')) {
      const close = items.findIndex((other, index) => index > to && isMark(other, ')'));
      if (close < 0 || close - to > 8) break;
      to = close + 1;
      continue;
    }
    break;
  }
  return to;
}

function attachesAfter(item: Item): boolean {
  return !isA(item, 'like', 'subordinator');
}
