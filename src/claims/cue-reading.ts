import type { Item } from './frames.ts';
import { isA, isDeterminer, isMark, isNounish } from './item-tests.ts';
import type { CueWord } from './languages/claim-language.ts';

/** A verb of saying where it stands, and how it is used there. */
export interface CueReading {
  readonly at: number;
  /** Behind the verb and its particle. */
  readonly end: number;
  readonly cue: CueWord;
  readonly use: 'finite' | 'gerund' | 'passive' | 'infinitive';
  readonly signs: readonly string[];
  /** Where auxiliaries and adverbs before it begin. */
  readonly groupStart: number;
}

/** How a word is used that can be a verb of saying; `undefined` when it is a noun here, or no use of the verb fits. */
export function readCue(items: readonly Item[], at: number): CueReading | undefined {
  const item = items[at];
  if (item === undefined || item.cues.length === 0) return undefined;
  // A name or title: the United States, Daily Reports.
  if (item.isCapitalized && at > 0 && items[at - 1]?.kind === 'word') return undefined;
  for (const cue of [...item.cues].sort(
    (one, other) => Number(other.particle !== undefined) - Number(one.particle !== undefined),
  )) {
    const end = behindParticle(items, at, cue);
    if (end === undefined) continue;
    const reading = read(items, at, end, cue);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function behindParticle(items: readonly Item[], at: number, cue: CueWord): number | undefined {
  if (cue.particle === undefined) return at + 1;
  return items[at + 1]?.folded === cue.particle ? at + 2 : undefined;
}

function read(items: readonly Item[], at: number, end: number, cue: CueWord): CueReading | undefined {
  const signs: string[] = [];
  let groupStart = at;
  while (groupStart > 0) {
    const item = items[groupStart - 1];
    if (
      isContraction(item) ||
      !(isA(item, 'auxiliary', 'negation') || (isA(item, 'adverb') && !isA(item, 'determiner')))
    )
      break;
    groupStart -= 1;
  }
  const before = items[groupStart - 1];
  const group = items.slice(isContraction(before) ? groupStart - 1 : groupStart, at);
  const auxiliaries = group.filter((item) => isA(item, 'auxiliary'));
  const direct = items[at - 1];
  if (group.some((item) => isA(item, 'negation'))) signs.push('negated');
  if (auxiliaries.some((word) => isA(word, 'modal'))) signs.push('modal');
  const hasBe = isA(auxiliaries.at(-1), 'be');
  const hasHave = auxiliaries.some((word) => isA(word, 'have'));
  switch (cue.form) {
    case 'gerund': {
      if (hasBe) return { at, end, cue, use: 'finite', signs: [...signs, 'progressive'], groupStart };
      if (isDeterminer(direct) || isA(direct, 'preposition')) return undefined;
      return { at, end, cue, use: 'gerund', signs, groupStart };
    }
    case 'past':
    case 'participle': {
      if (hasBe) return { at, end, cue, use: 'passive', signs, groupStart };
      if (hasHave) return { at, end, cue, use: 'finite', signs: [...signs, 'perfect'], groupStart };
      if (cue.form === 'participle') return undefined;
      if (isDeterminer(before) && before === direct && !isA(before, 'pronoun')) return undefined;
      if (isA(direct, 'preposition') && !isA(direct, 'adverb')) return undefined;
      if (isA(items[end], 'agent')) return undefined;
      return { at, end, cue, use: 'finite', signs, groupStart };
    }
    case 'finite': {
      if (
        cue.isAmbiguous &&
        (isDeterminer(before) || isA(before, 'preposition', 'conjunction') || before === undefined)
      )
        return undefined;
      if (isA(before, 'preposition') || (isDeterminer(before) && !isA(before, 'pronoun', 'relative'))) return undefined;
      return { at, end, cue, use: 'finite', signs: [...signs, 'present'], groupStart };
    }
    case 'base': {
      if (isA(direct, 'infinitive')) return { at, end, cue, use: 'infinitive', signs, groupStart };
      if (auxiliaries.length > 0) return { at, end, cue, use: 'finite', signs, groupStart };
      const isSubject =
        isA(before, 'pronoun', 'relative') || (isNounish(before) && before?.kind === 'word' && isPlural(before));
      if (!isSubject || isDeterminer(before)) return undefined;
      if (cue.isAmbiguous && !isA(before, 'pronoun', 'relative') && !isPlural(before)) return undefined;
      return { at, end, cue, use: 'finite', signs: [...signs, 'present'], groupStart };
    }
  }
}

/** Subject and auxiliary in one word: he's, they've. */
function isContraction(item: Item | undefined): boolean {
  return isA(item, 'auxiliary') && isA(item, 'pronoun');
}

function isPlural(item: Item | undefined): boolean {
  return item !== undefined && (isA(item, 'many') || (/[^s]s$/u.test(item.folded) && !item.folded.endsWith("'s")));
}

/** What follows a verb of saying. */
export interface Complement {
  readonly kind: 'clause' | 'quotation' | 'colon' | 'infinitive' | 'bare' | 'none';
  /** The first item of what is said. */
  readonly at: number;
}

/** Finds where what is said begins behind a verb: past adverbs, who is told, time and place. */
export function complementAfter(items: readonly Item[], reading: CueReading): Complement {
  let at = reading.end;
  const kind = reading.cue.kind;
  let skippedObject = false;
  let bare: number | undefined;
  for (let steps = 0; steps < 12 && at < items.length; steps += 1) {
    const item = items[at];
    if (item === undefined) break;
    if (item.kind === 'quotation') return { kind: 'quotation', at };
    if (isMark(item, ':')) return { kind: 'colon', at: at + 1 };
    if (item.kind === 'mark' && !isMark(item, '(', '[', '$', '#', '@', '£', '€')) {
      if (isMark(item, ',')) {
        const next = items[at + 1];
        if (next?.kind === 'quotation' && (next.quotation?.words ?? 0) > 0) return { kind: 'quotation', at: at + 1 };
      }
      return bare === undefined || !isLong(items, bare, at) ? { kind: 'none', at } : { kind: 'bare', at: bare };
    }
    if (isA(item, 'that')) return { kind: 'clause', at: at + 1 };
    if (isA(item, 'complementizer') && !isA(item, 'determiner')) return { kind: 'clause', at };
    if (isA(item, 'adverb')) {
      at += 1;
      continue;
    }
    if (
      isA(item, 'infinitive') &&
      items[at + 1]?.classes === 0 &&
      !items[at + 1]?.isCapitalized &&
      kind !== 'say' &&
      !/s$/u.test(items[at + 1]?.folded ?? '')
    ) {
      return { kind: 'infinitive', at };
    }
    if (isA(item, 'time') && !isDeterminer(items[at - 1])) {
      at += 1;
      continue;
    }
    if ((kind === 'tell' || kind === 'urge' || kind === 'ask') && !skippedObject) {
      skippedObject = true;
      const end = addresseeEnd(items, at);
      if (end > at) {
        at = end;
        continue;
      }
    }
    if (isA(item, 'preposition')) {
      const end = prepositionalEnd(items, at);
      // Until a clause, a quotation or a mark follows, the phrase may also be what is said.
      bare = bare ?? at;
      if (end > at && !isCertainBare(items, end)) {
        at = end;
        continue;
      }
      if (end > at) return { kind: 'bare', at: end };
    }
    return { kind: 'bare', at: bare ?? at };
  }
  return bare === undefined || !isLong(items, bare, at) ? { kind: 'none', at } : { kind: 'bare', at: bare };
}

function isLong(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).length > 0;
}

/** A new subject begins: what follows is a clause without *that*. */
function isCertainBare(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (isA(item, 'that')) return false;
  return isDeterminer(item) || isA(item, 'pronoun') || (item?.isCapitalized === true && isNounish(item));
}

function addresseeEnd(items: readonly Item[], at: number): number {
  const first = items[at];
  if (isA(first, 'object') && !isA(first, 'possessive')) return at + 1;
  if (!isNounish(first) && !isDeterminer(first)) return isA(first, 'object') ? at + 1 : at;
  let to = at;
  const isName = first?.isCapitalized === true;
  while (to < items.length && to < at + 9) {
    const item = items[to];
    if (to > at && isDeterminer(item) && !isA(items[to - 1], 'preposition', 'determiner', 'possessive')) break;
    if (item !== undefined && (isNounish(item) || isDeterminer(item)) && item.kind === 'word') {
      if (isName && !item.isCapitalized && to > at) break;
      to += 1;
      continue;
    }
    if (
      isA(item, 'preposition') &&
      to > at &&
      isNounish(items[to - 1]) &&
      (isNounish(items[to + 1]) || isDeterminer(items[to + 1])) &&
      !isA(items[to + 1], 'time')
    ) {
      if (isA(item, 'close')) {
        to += 1;
        continue;
      }
    }
    break;
  }
  return to;
}

function prepositionalEnd(items: readonly Item[], at: number): number {
  let to = at + 1;
  while (isA(items[to], 'preposition')) to += 1;
  const start = to;
  while (to < items.length && to < start + 8) {
    const item = items[to];
    if (item?.kind !== 'word' || (to > start && isA(item, 'that'))) break;
    if (isDeterminer(item) && to > start && !isA(items[to - 1], 'preposition', 'determiner')) break;
    if (isA(item, 'object') && to === start) {
      to += 1;
      break;
    }
    if (isNounish(item) || isDeterminer(item)) {
      if (
        to > start &&
        item.isCapitalized &&
        !(items[to - 1]?.isCapitalized ?? true) &&
        isA(items[to - 1], 'time') === false &&
        !isDeterminer(items[to - 1])
      )
        break;
      to += 1;
      continue;
    }
    if (isA(item, 'preposition') && to > start && (isNounish(items[to + 1]) || isDeterminer(items[to + 1]))) {
      to += 1;
      continue;
    }
    break;
  }
  return to > start ? to : at;
}
