import type { Item } from './frames.ts';
import { hasForm, isA, isDash, isMark, isStop } from './item-tests.ts';
import type { CueWord } from './languages/claim-language.ts';

/** A verb of saying with the clause it stands in. */
export interface Verb {
  readonly at: number;
  readonly cue: CueWord;
  /** The finite verb: the cue itself, or its auxiliary. */
  readonly finite: number;
  /** The clause's first item, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly use: 'finite' | 'perfect' | 'passive' | 'last';
}

/** The verb of saying at an item, when it stands there as one: with its prefix, as a participle with its auxiliary. */
export function verbAt(items: readonly Item[], at: number): Verb | undefined {
  const item = items[at];
  if (item === undefined || item.cues.length === 0 || (item.isCapitalized && at > 0)) return undefined;
  const from = clauseStart(items, at);
  const to = clauseEnd(items, at);
  for (const cue of [...item.cues].sort(
    (one, other) => Number(other.particle !== undefined) - Number(one.particle !== undefined),
  )) {
    if (cue.particle !== undefined && !partedWithin(items, at + 1, to, cue.particle)) continue;
    if (cue.form === 'participle') {
      const auxiliary = auxiliaryIn(items, from, at, to);
      if (auxiliary === undefined) continue;
      return { at, cue, finite: auxiliary, from, to, use: isA(items[auxiliary], 'have') ? 'perfect' : 'passive' };
    }
    const modal = infinitiveUnder(items, from, at, to);
    if (modal !== undefined) return { at, cue, finite: modal, from, to, use: 'perfect' };
    const opener = items[from];
    const isRelative = isA(opener, 'relative') || (isA(opener, 'preposition') && isA(items[from + 1], 'relative'));
    const isLast =
      at === to - 1 &&
      at > from &&
      (isA(opener, 'subordinator', 'complementizer') || isA(opener, 'like') || isRelative) &&
      (isMark(items[from - 1], ',') || isA(opener, 'subordinator') || isA(opener, 'like'));
    const isLikeLast = isA(opener, 'like') && at > from;
    return { at, cue, finite: at, from, to, use: isLast || isLikeLast ? 'last' : 'finite' };
  }
  return undefined;
}

function auxiliaryIn(items: readonly Item[], from: number, at: number, to: number): number | undefined {
  for (let index = from; index < to; index += 1) {
    if (index !== at && isA(items[index], 'auxiliary')) return index;
  }
  return undefined;
}

/** A parted prefix at the clause's end, or behind what stands in apposition to the subject. */
function partedWithin(items: readonly Item[], from: number, to: number, particle: string): boolean {
  let commas = 0;
  for (let index = from; index < items.length && index < from + 25; index += 1) {
    const item = items[index];
    if (item?.folded === particle) {
      const next = items[index + 1];
      return index < to || next === undefined || next.kind === 'mark' || next.kind === 'quotation';
    }
    if (isMark(item, ',')) commas += 1;
    const isOver =
      isStop(item) || isMark(item, ':') || (item?.kind === 'word' && isA(item, 'auxiliary') && index >= to);
    if (commas > 2 || isOver) return false;
  }
  return false;
}

/** The modal that an infinitive at the clause's end hangs on: *musste er betonen*. */
function infinitiveUnder(items: readonly Item[], from: number, at: number, to: number): number | undefined {
  if (at !== to - 1 || !hasForm(items[at], 'infinitive')) return undefined;
  for (let index = from; index < at; index += 1) {
    if (hasForm(items[index], 'modal')) return index;
  }
  return undefined;
}

/** What parts clauses: a comma, a colon, a semicolon, a dash between blanks. */
export function isClauseMark(item: Item | undefined, before?: Item): boolean {
  return isMark(item, ',', ':', ';') || (isDash(item) && before?.end !== item?.start);
}

function clauseStart(items: readonly Item[], at: number): number {
  let from = at;
  while (from > 0 && !isClauseMark(items[from - 1], items[from - 2]) && !isLongQuotation(items[from - 1])) from -= 1;
  while (from < at && isA(items[from], 'conjunction')) from += 1;
  return from;
}

function clauseEnd(items: readonly Item[], at: number): number {
  let to = at + 1;
  while (
    to < items.length &&
    !isClauseMark(items[to], items[to - 1]) &&
    !isStop(items[to]) &&
    !isLongQuotation(items[to])
  )
    to += 1;
  return to;
}

function isLongQuotation(item: Item | undefined): boolean {
  return item?.kind === 'quotation' && (item.quotation?.words ?? 0) > 4;
}
