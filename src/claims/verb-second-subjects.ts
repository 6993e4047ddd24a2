import type { Item } from './frames.ts';
import { hasForm, isA, isDash, isDeterminer, isMark } from './item-tests.ts';
import type { ItemRange } from './noun-phrases.ts';

export type { ItemRange };

interface VerbPlace {
  readonly finite: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly use: 'finite' | 'perfect' | 'passive' | 'last';
  /** The comma before the finite verb closes what stands in apposition to the subject. */
  readonly isApposed: boolean;
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
    const start = isA(opener, 'subordinator', 'complementizer') ? verb.from + 1 : verb.from;
    if (isA(opener, 'preposition')) return phraseFrom(items, skipAdverbs(items, verb.from + 2, verb.at), verb.at);
    // The pronoun itself is what stands there; whom it means is found when speakers are resolved.
    if (!isA(opener, 'like') && isA(opener, 'relative')) return { from: verb.from, to: verb.from + 1 };
    return phraseFrom(items, skipAdverbs(items, start, verb.at), verb.at);
  }
  const first = items[verb.from];
  if (verb.finite > verb.from && isA(first, 'like'))
    return phraseFrom(items, skipAdverbs(items, verb.from + 1, verb.finite), verb.finite);
  if (verb.isApposed) return phraseAtStart(items, verb.from);
  if (verb.finite === verb.from) {
    // A comma before it may close an apposition to the subject: Müller, der Trainer, sagte …
    const before = items[verb.from - 1];
    if (isMark(before, ',') || isDash(before)) {
      const next = items[skipAdverbs(items, verb.from + 1, verb.to)];
      const isOpen =
        next !== undefined &&
        (isDeterminer(next) || next.isCapitalized || next.kind === 'quotation' || isA(next, 'pronoun'));
      if (!isOpen) return phraseAtStart(items, verb.from);
    }
    return phraseFrom(items, skipAdverbs(items, verb.from + 1, verb.to), verb.to);
  }
  const opensOtherwise =
    isA(first, 'preposition', 'time') ||
    (isA(first, 'adverb') && !first?.isCapitalized) ||
    (isA(first, 'adverb') && !isDeterminer(first)) ||
    hasForm(first, 'noSubject') ||
    first?.kind === 'quotation' ||
    /^\p{N}{4}$/u.test(first?.text ?? '');
  if (opensOtherwise) {
    // Nach dem Spiel sagte Müller; the phrase after the verb.
    return phraseFrom(items, skipAdverbs(items, verb.finite + 1, verb.to), verb.to);
  }
  return (
    phraseFrom(items, verb.from, verb.finite) ??
    phraseFrom(items, skipAdverbs(items, verb.finite + 1, verb.to), verb.to)
  );
}

/** Who a sentence is about, whatever its verb: the phrase before the verb, or behind it when something else opens the sentence; after *von* in the passive. */
export function sentenceSubject(items: readonly Item[], end: number): ItemRange | undefined {
  let from = 0;
  while (from < end && (isA(items[from], 'conjunction') || items[from]?.kind === 'mark')) from += 1;
  if (items.slice(from, end).some((item) => isA(item, 'be'))) {
    const by = items.findIndex((item, index) => index > from && index < end && isA(item, 'agent'));
    if (by > 0) return phraseCore(items, by + 1, end);
  }
  const first = items[from];
  if (isA(first, 'adverb', 'time') && !isDeterminer(first)) {
    return phraseFrom(items, skipAdverbs(items, from + 2, end), end);
  }
  if (isA(first, 'preposition')) {
    const inside = phraseCore(items, from + 1, end);
    return inside === undefined ? undefined : phraseFrom(items, skipAdverbs(items, inside.to + 1, end), end);
  }
  return phraseFrom(items, from, end);
}

/** *In einem Brief heißt es*, *hieß es aus der Partei*: where it says so, `es` being nobody. */
export function placeOfSaying(items: readonly Item[], from: number, to: number): ItemRange | undefined {
  for (let index = from; index < to; index += 1) {
    if (!hasForm(items[index], 'place')) continue;
    const phrase = phraseCore(items, index + 1, to);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

function skipAdverbs(items: readonly Item[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (hasForm(items[at], 'reflexive') ||
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

/** The noun phrase that begins at an item: determiner, adjectives, nouns, genitives, names, a party in brackets, an apposition. */
export function phraseFrom(items: readonly Item[], start: number, limit: number): ItemRange | undefined {
  const core = phraseCore(items, start, limit);
  return core === undefined ||
    (core.to - core.from <= 1 && isA(items[core.from], 'pronoun') && !items[core.from]?.isCapitalized)
    ? core
    : { from: core.from, to: withApposition(items, core.to) };
}

/** The same without what stands in apposition. */
export function phraseCore(items: readonly Item[], start: number, limit: number): ItemRange | undefined {
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
        !hasForm(item, 'genitive', 'pointingGenitive') &&
        !isA(items[to - 1], 'preposition', 'conjunction')
      )
        break;
      to += 1;
      continue;
    }
    if (isA(item, 'preposition')) {
      const attaches =
        nouns > 0 &&
        hasForm(item, 'ties', 'tiesNear', 'inside') &&
        (items[to + 1]?.isCapitalized === true || items[to + 1]?.kind === 'quotation' || isDeterminer(items[to + 1]));
      if (!attaches || (hasForm(item, 'inside') && limit - to > 6)) break;
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
    const canTakeOne =
      nouns === 0 ||
      isDeterminer(items[to - 1]) ||
      isA(items[to - 1], 'preposition', 'conjunction') ||
      !items[to - 1]?.isCapitalized;
    if (canTakeOne && hasForm(item, 'adjective') && leadsToNoun(items, to, limit)) {
      to += 1;
      continue;
    }
    if (nouns > 0 && hasForm(item, 'inName')) {
      to += 1;
      continue;
    }
    break;
  }
  if (nouns === 0) {
    if (isDeterminer(first) || isA(first, 'pronoun')) return { from: start, to: start + 1 };
    return undefined;
  }
  return { from: start, to };
}

function leadsToNoun(items: readonly Item[], at: number, limit: number): boolean {
  for (let index = at + 1; index < limit && index < at + 4; index += 1) {
    const item = items[index];
    if (item?.isCapitalized === true || item?.kind === 'quotation') return true;
    if (!hasForm(item, 'adjective') && !isA(item, 'conjunction')) return false;
  }
  return false;
}

/** …, Sprecher des Vereins: an apposition that ends with the clause. */
function withApposition(items: readonly Item[], to: number): number {
  if (!isMark(items[to], ',')) return to;
  const next = items[to + 1];
  const isAdjective =
    next !== undefined &&
    next.classes === 0 &&
    leadsToNoun(items, to + 1, items.length) &&
    hasForm(next, 'bareAdjective');
  if (next?.isCapitalized !== true && !isDeterminer(next) && !isAdjective) return to;
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
