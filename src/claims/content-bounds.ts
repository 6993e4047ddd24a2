import type { TextRange } from '../model/anchor-outcome.ts';
import { readCue } from './cue-reading.ts';
import type { Item } from './frames.ts';
import { isA, isDash, isMark } from './item-tests.ts';

/** Where what is said ends, in items: at the sentence's end, or before the next thing that someone says. */
export function contentEnd(items: readonly Item[], from: number, stopsAt: (index: number) => boolean): number {
  let to = from;
  while (to < items.length) {
    const item = items[to];
    if (to > from && (isMark(item, ';') || stopsAt(to))) break;
    to += 1;
  }
  while (to > from && isTrailing(items[to - 1])) to -= 1;
  return to;
}

function isTrailing(item: Item | undefined): boolean {
  return isMark(item, ',', '.', ';', ':', '!', '?', '…') || isDash(item);
}

/** In English and its like: before ", adding", ", according to", and before "and", "but" or "while" with another who speaks. */
export function stopsSaying(items: readonly Item[], index: number): boolean {
  const item = items[index];
  const next = items[index + 1];
  if (isMark(item, ',') || isDash(item)) {
    if (next?.cues.some((cue) => cue.form === 'gerund' && !cue.isAmbiguous) && isReporting(next)) return true;
    if (isA(next, 'source')) return true;
    if (isA(next, 'conjunction') && isMark(item, ',') && opensClause(items, index + 2)) return true;
    if (isA(next, 'conjunction', 'subordinator')) return opensAnother(items, index + 2);
    return false;
  }
  if (isA(item, 'conjunction')) return opensAnother(items, index + 1);
  return false;
}

function isReporting(item: Item): boolean {
  return item.cues.some((cue) => cue.kind === 'say' || cue.kind === 'tell' || cue.kind === 'ask');
}

/** A clause with a subject of its own: the writer's words go on. */
function opensClause(items: readonly Item[], from: number): boolean {
  for (let index = from + 1; index < from + 6; index += 1) {
    if (items[index]?.kind !== 'word') return false;
    if (isA(items[index], 'auxiliary', 'verb')) return true;
  }
  return false;
}

/** A finite verb of saying follows within a few words, with nothing but a subject before it. */
function opensAnother(items: readonly Item[], from: number): boolean {
  for (let index = from; index < from + 7; index += 1) {
    const item = items[index];
    if (item === undefined || item.kind !== 'word') return false;
    if (item.cues.length > 0 && isReporting(item)) {
      const reading = readCue(items, index);
      if (
        reading !== undefined &&
        reading.use === 'finite' &&
        !item.cues.some((cue) => cue.isAmbiguous && cue.form !== 'past')
      )
        return true;
    }
    if (isA(item, 'complementizer', 'auxiliary') && !isA(item, 'pronoun', 'determiner')) return false;
  }
  return false;
}

/** The text of items, without marks that end a sentence; quotation marks stay. */
export function rangeOf(items: readonly Item[], from: number, to: number): TextRange | undefined {
  let end = to;
  while (end > from && isTrailing(items[end - 1])) end -= 1;
  let start = from;
  while (start < end && (isTrailing(items[start]) || isMark(items[start], '.'))) start += 1;
  const first = items[start];
  const last = items[end - 1];
  return first === undefined || last === undefined || start >= end ? undefined : { start: first.start, end: last.end };
}
