import { letterKind, letterKindOf } from './letters.ts';

/** The words of a stretch of folded text as numbers, in order. Offsets are those of the whole folded text. */
export interface Tokens {
  /** Equal words have equal numbers. */
  readonly ids: Int32Array;
  /** Words that begin alike have equal numbers; 0 where a beginning says little: short words, digits, single characters. */
  readonly stems: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly count: number;
}

/** How many code units of a word are its stem: inflection changes what comes after. */
const stemLength = 5;

/** How many code units are cut between two pauses. */
const perSlice = 0x4000;

/** Cuts a stretch of folded text into words; a character of a script without spaces is a word of its own. */
export function tokensOf(text: string, from = 0, to = text.length): Tokens {
  const work = tokensInSlices(text, from, to);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The same, yielding every few milliseconds. */
export function* tokensInSlices(text: string, from = 0, to = text.length): Generator<void, Tokens> {
  const { ids, stems, starts, ends } = roomFor(to - from);
  let count = 0;
  let index = from;
  let pauseAt = from + perSlice;
  while (index < to) {
    if (index >= pauseAt) {
      pauseAt = index + perSlice;
      yield;
    }
    const unit = text.charCodeAt(index);
    const kind = letterKindOf(unit);
    if (kind === letterKind.other) {
      index += 1;
      continue;
    }
    const start = index;
    let id = Math.imul(unit, 0x01000193);
    let stem = 0;
    index += 1;
    if (kind === letterKind.word) {
      for (; index < to; index += 1) {
        const next = text.charCodeAt(index);
        if (letterKindOf(next) !== letterKind.word) break;
        id = Math.imul(id ^ next, 0x01000193);
        if (index - start === stemLength - 1) stem = id;
      }
      if (isDigit(unit)) stem = 0;
    }
    // The lower bits of a product depend on few of the letters.
    ids[count] = id ^ (id >>> 15);
    stems[count] = stem;
    starts[count] = start;
    ends[count] = index;
    count += 1;
  }
  return {
    ids: ids.slice(0, count),
    stems: stems.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    count,
  };
}

interface Room {
  readonly ids: Int32Array;
  readonly stems: Int32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Texts up to this many code units are cut in one go, and share the room for it. */
const shortText = 2_048;
const sharedRoom = makeRoom(shortText);

function roomFor(most: number): Room {
  return most <= shortText ? sharedRoom : makeRoom(most);
}

function makeRoom(most: number): Room {
  return {
    ids: new Int32Array(most),
    stems: new Int32Array(most),
    starts: new Uint32Array(most),
    ends: new Uint32Array(most),
  };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
