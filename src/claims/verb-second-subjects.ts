import type { Item } from './frames.ts';
import { isA, isDash, isDeterminer, isMark } from './item-tests.ts';
import type { ItemRange } from './noun-phrases.ts';

export type { ItemRange };

interface VerbPlace {
  readonly finite: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly use: 'finite' | 'perfect' | 'passive' | 'last';
}

/** Who says it: before the finite verb when the clause begins with it, behind it when something else does. */
export function subjectIn(items: readonly Item[], verb: VerbPlace): ItemRange | undefined {
  if (verb.use === 'passive') {
    for (let index = verb.from; index < verb.to; index += 1) {
      if (isA(items[index], 'agent')) return phraseFrom(items, index + 1, verb.to);
    }
    return undefined;
  }
  if (verb.use === 'last') {
    const opener = items[verb.from];
    const start = isA(opener, 'like') ? verb.from + 1 : verb.from;
    if (!isA(opener, 'like') && isA(opener, 'relative')) return antecedentBefore(items, verb.from);
    return phraseFrom(items, skipAdverbs(items, start, verb.at), verb.at);
  }
  const first = items[verb.from];
  if (verb.finite > verb.from && isA(first, 'like'))
    return phraseFrom(items, skipAdverbs(items, verb.from + 1, verb.finite), verb.finite);
  if (verb.finite === verb.from) {
    // A comma before it may close an apposition to the subject: Müller, der Trainer, sagte …
    const before = items[verb.from - 1];
    if (isMark(before, ',') || isDash(before)) {
      const next = items[verb.from + 1];
      const isOpen = next !== undefined && (isDeterminer(next) || next.isCapitalized || isA(next, 'pronoun'));
      if (!isOpen) return phraseAtStart(items, verb.from);
    }
    return phraseFrom(items, skipAdverbs(items, verb.from + 1, verb.to), verb.to);
  }
  const opensOtherwise =
    isA(first, 'preposition', 'time') ||
    (isA(first, 'adverb') && !first?.isCapitalized) ||
    (isA(first, 'adverb') && !isDeterminer(first)) ||
    first?.folded === 'dies' ||
    first?.kind === 'quotation';
  if (opensOtherwise) {
    // Nach dem Spiel sagte Müller; the phrase after the verb.
    return phraseFrom(items, skipAdverbs(items, verb.finite + 1, verb.to), verb.to);
  }
  return (
    phraseFrom(items, verb.from, verb.finite) ??
    phraseFrom(items, skipAdverbs(items, verb.finite + 1, verb.to), verb.to)
  );
}

function skipAdverbs(items: readonly Item[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (items[at]?.folded === 'sich' ||
      (isA(items[at], 'adverb', 'time', 'object', 'negation') &&
        !isDeterminer(items[at]) &&
        !isA(items[at], 'pronoun')))
  )
    at += 1;
  return at;
}

/** The subject of a sentence that an apposition parts from its verb. */
function phraseAtStart(items: readonly Item[], verbAt: number): ItemRange | undefined {
  let from = 0;
  for (let index = verbAt - 2; index >= 0; index -= 1) {
    if (isMark(items[index], ':', ';')) {
      from = index + 1;
      break;
    }
  }
  while (from < verbAt && isA(items[from], 'conjunction')) from += 1;
  const phrase = phraseFrom(items, from, verbAt);
  return phrase === undefined || verbAt - 1 - from > 30 ? phrase : { from, to: verbAt - 1 };
}

function antecedentBefore(items: readonly Item[], at: number): ItemRange | undefined {
  let from = at - 1;
  while (from > 0 && !isMark(items[from - 1], ',', ';', ':') && !isDeterminer(items[from]) && at - from < 8) from -= 1;
  const phrase = phraseFrom(items, from, at);
  return phrase;
}

/** The noun phrase that begins at an item: determiner, adjectives, nouns, genitives, names, a party in brackets, an apposition. */
export function phraseFrom(items: readonly Item[], start: number, limit: number): ItemRange | undefined {
  const first = items[start];
  if (first === undefined || start >= limit) return undefined;
  if (isA(first, 'pronoun') && !isDeterminer(first)) return { from: start, to: start + 1 };
  let to = start;
  let nouns = 0;
  while (to < limit) {
    const item = items[to];
    if (item === undefined) break;
    if (item.kind === 'quotation') {
      if ((item.quotation?.words ?? 9) > 5) break;
      nouns += 1;
      to += 1;
      continue;
    }
    if (isMark(item, '(')) {
      const close = items.findIndex((other, index) => index > to && isMark(other, ')'));
      if (nouns === 0 || close < 0 || close - to > 8) break;
      to = close + 1;
      continue;
    }
    if (item.kind === 'mark') {
      if (isMark(item, '.') && items[to - 1]?.end === item.start && to + 1 < limit) {
        to += 1;
        continue;
      }
      if (isMark(item, '&', '/', '-', '%') && nouns > 0) {
        to += 1;
        continue;
      }
      break;
    }
    if (isDeterminer(item)) {
      if (
        nouns > 0 &&
        !/^(?:der|des|eines|einer|dieser|dieses|seiner|seines|ihrer|ihres)$/u.test(item.folded) &&
        !isA(items[to - 1], 'preposition', 'conjunction')
      )
        break;
      to += 1;
      continue;
    }
    if (isA(item, 'preposition')) {
      const attaches =
        nouns > 0 &&
        /^(?:von|vom|für|aus|zur|zum|beim|bei|im|in)$/u.test(item.folded) &&
        (items[to + 1]?.isCapitalized === true || isDeterminer(items[to + 1]));
      if (!attaches || (/^(?:im|in)$/u.test(item.folded) && limit - to > 6)) break;
      to += 1;
      continue;
    }
    if (isA(item, 'conjunction')) {
      if (nouns === 0 || !(items[to + 1]?.isCapitalized === true || isDeterminer(items[to + 1]))) break;
      to += 1;
      continue;
    }
    if (isA(item, 'time', 'object', 'auxiliary', 'negation') && !item.isCapitalized) break;
    if (isA(item, 'time') && nouns > 0) break;
    if (isA(item, 'adverb')) break;
    if (item.isCapitalized || /^\p{N}/u.test(item.text)) {
      nouns += 1;
      to += 1;
      continue;
    }
    // An adjective leads on to a noun.
    if (/(?:e|en|er|es|em)$/u.test(item.folded) && leadsToNoun(items, to, limit)) {
      to += 1;
      continue;
    }
    if (nouns > 0 && /^(?:van|von|de|den|der|el|al|bin|la|le|di|da)$/u.test(item.folded)) {
      to += 1;
      continue;
    }
    break;
  }
  if (nouns === 0) {
    if (isDeterminer(first) || isA(first, 'pronoun')) return { from: start, to: start + 1 };
    return undefined;
  }
  return { from: start, to: withApposition(items, to) };
}

function leadsToNoun(items: readonly Item[], at: number, limit: number): boolean {
  for (let index = at + 1; index < limit && index < at + 4; index += 1) {
    const item = items[index];
    if (item?.isCapitalized === true || item?.kind === 'quotation') return true;
    if (!/(?:e|en|er|es|em)$/u.test(item?.folded ?? '') && !isA(item, 'conjunction')) return false;
  }
  return false;
}

/** …, Sprecher des Vereins: an apposition that ends with the clause. */
function withApposition(items: readonly Item[], to: number): number {
  if (!isMark(items[to], ',')) return to;
  const next = items[to + 1];
  if (next?.isCapitalized !== true && !isDeterminer(next)) return to;
  if (isA(next, 'complementizer') && !isA(next, 'determiner')) return to;
  for (let index = to + 1; index < items.length && index < to + 12; index += 1) {
    const item = items[index];
    if (isA(item, 'auxiliary') || (item?.cues.length ?? 0) > 0) return to;
    if (isMark(item, ',', ':', '.'))
      return index === to + 2 && isMark(item, ',') && next?.isCapitalized !== true ? to : index;
    if (item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 5) return index;
  }
  return to;
}
