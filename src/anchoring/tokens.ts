import { letterKind, letterKindOf } from './letters.ts';

/** The words of a stretch of folded text as numbers, in order. Offsets are those of the whole folded text. */
export interface Tokens {
  /** Equal words have equal numbers. */
  readonly ids: Int32Array;
  /** Words that begin alike have equal numbers; 0 where a beginning says little: short words, digits, single characters. */
  readonly stems: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** How many code units of a word are its stem: inflection changes what comes after. */
const stemLength = 5;

/** How many code units are cut between two pauses. */
const perSlice = 0x4000;

/** Cuts a stretch of folded text into words; a character of a script without spaces is a word of its own. */
export function tokensOf(text: string, from = 0, to = text.length): Tokens {
  const cutter = new WordCutter(text, from, to);
  cutter.cutUpTo(to);
  return cutter.finish();
}

/** The same, yielding every few milliseconds. */
export function* tokensInSlices(text: string, from = 0, to = text.length): Generator<void, Tokens> {
  const cutter = new WordCutter(text, from, to);
  while (cutter.at < to) {
    cutter.cutUpTo(Math.min(to, cutter.at + perSlice));
    if (cutter.at < to) yield;
  }
  return cutter.finish();
}

/** Apart from the slices, because a generator's loop runs some times slower than a plain one. */
class WordCutter {
  readonly #text: string;
  readonly #to: number;
  readonly #room: Room;
  #count = 0;
  at: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#to = to;
    this.#room = roomFor(to - from);
    this.at = from;
  }

  /** Cuts the words that begin before an offset. */
  cutUpTo(limit: number): void {
    const text = this.#text;
    const to = this.#to;
    const { ids, stems, starts, ends } = this.#room;
    let count = this.#count;
    let index = this.at;
    while (index < limit) {
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
    this.#count = count;
    this.at = index;
  }

  finish(): Tokens {
    const { ids, stems, starts, ends } = this.#room;
    const count = this.#count;
    if (count > shortText) {
      return {
        ids: ids.slice(0, count),
        stems: stems.slice(0, count),
        starts: starts.slice(0, count),
        ends: ends.slice(0, count),
        count,
      };
    }
    // Of a few words one block for all four: making a typed array takes longer than filling it.
    const block = new Int32Array(4 * count);
    for (let word = 0; word < count; word += 1) {
      block[word] = ids[word] as number;
      block[count + word] = stems[word] as number;
      block[2 * count + word] = starts[word] as number;
      block[3 * count + word] = ends[word] as number;
    }
    return {
      ids: block.subarray(0, count),
      stems: block.subarray(count, 2 * count),
      starts: block.subarray(2 * count, 3 * count),
      ends: block.subarray(3 * count),
      count,
    };
  }
}

interface Room {
  readonly ids: Int32Array;
  readonly stems: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
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
    starts: new Int32Array(most),
    ends: new Int32Array(most),
  };
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
