import type { TextRange } from '../model/anchor-outcome.ts';
import { finishSlices } from '../model/slices.ts';
import { expansionOf, foldCluster, foldKind, kindOf, plainOf } from './fold-characters.ts';
import { SentenceFinder } from './sentences.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/** What is known of a text besides its words. */
export interface TextSurroundings {
  /** Parts outside the article proper (navigation, comments, asides), in order and apart from each other. */
  readonly asides: readonly TextRange[];
  /** BCP 47, or empty when not known. */
  readonly language: string;
}

/**
 * A text and its folded form: lower case, compatibility forms, one plain space for a run of white space, one plain
 * dash for a run of dashes, plain quotes, nothing that is not seen. All offsets are UTF-16 code units.
 */
export interface FoldedText extends TextSurroundings {
  readonly text: string;
  readonly folded: string;
  /** The words of the folded form. */
  readonly words: WordIndex;
  readonly sentences: SentenceFinder;
  /** Does what is needed to look for passages that are not where they were, yielding every few milliseconds. */
  prepare(): Generator<void>;
  /** The range of the text that a range of the folded form stands for. */
  toText(range: TextRange): TextRange;
  /** The offset in the folded form of the first character at or after an offset of the text. */
  toFolded(offset: number): number;
}

/** Folds a text; the work is done when the folded form or its words are first asked for. */
export function foldText(text: string, surroundings: Partial<TextSurroundings> = {}): FoldedText {
  let made: Folding | undefined;
  let indexed: WordIndex | undefined;
  const folding = (): Folding => {
    made ??= finishSlices(fold(text));
    return made;
  };
  const language = surroundings.language ?? '';
  return {
    text,
    asides: surroundings.asides ?? [],
    language,
    sentences: new SentenceFinder(text, language),
    get folded() {
      return folding().folded;
    },
    get words() {
      indexed ??= finishSlices(indexWords(folding().folded));
      return indexed;
    },
    *prepare() {
      made ??= yield* fold(text);
      indexed ??= yield* indexWords(made.folded);
    },
    toText: (range) => textRangeOf(text, folding(), range),
    toFolded: (offset) => firstAtOrAfter(folding(), offset),
  };
}

/** Letters of the Latin alphabet, digits and signs that stand for themselves, with single spaces: only capitals are folded. */
const plainPattern = /^[!-,./-_a-~]+(?:[ -](?=[!-,./-_a-~])[!-,./-_a-~]+)*$/;

/** The folded form alone, without white space at its ends. */
export function foldString(text: string): string {
  if (plainPattern.test(text)) return text.toLowerCase();
  const writer = text.length <= shortText ? sharedWriter.restart() : new FoldWriter(text.length + 16);
  foldUpTo(text, 0, text.length, writer);
  return writer.written().trim();
}

interface Folding {
  readonly folded: string;
  /** For each folded code unit, the offset in the text of the character it came from. */
  readonly sources: Uint32Array;
}

const chunkLength = 0x2000;

/** How many code units are folded between two pauses. */
const perSlice = 0x4000;

class FoldWriter {
  private units: Uint16Array;
  private sources: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.units = new Uint16Array(capacity);
    this.sources = new Uint32Array(capacity);
  }

  push(unit: number, source: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.sources[this.length] = source;
    this.length += 1;
  }

  pushAll(text: string, source: number): void {
    for (let index = 0; index < text.length; index += 1) this.push(text.charCodeAt(index), source);
  }

  last(): number {
    return this.length === 0 ? 0 : (this.units[this.length - 1] ?? 0);
  }

  /** Begins anew in the room that is there. */
  restart(): this {
    this.length = 0;
    return this;
  }

  *finish(): Generator<void, Folding> {
    return { folded: yield* this.writtenInSlices(), sources: this.sources.subarray(0, this.length) };
  }

  written(): string {
    return this.length <= chunkLength ? this.chunk(0, this.length) : finishSlices(this.writtenInSlices());
  }

  private *writtenInSlices(): Generator<void, string> {
    const parts: string[] = [];
    for (let start = 0; start < this.length; start += chunkLength) {
      if (start > 0 && start % perSlice === 0) yield;
      parts.push(this.chunk(start, Math.min(start + chunkLength, this.length)));
    }
    return parts.join('');
  }

  private chunk(start: number, end: number): string {
    // Arguments are taken from a plain list some times faster than from a typed one.
    const units = new Array<number>(end - start);
    for (let index = start; index < end; index += 1) units[index - start] = this.units[index] as number;
    return Reflect.apply(String.fromCharCode, null, units);
  }

  private grow(): void {
    const units = new Uint16Array(this.units.length * 2 + 16);
    units.set(this.units);
    this.units = units;
    const sources = new Uint32Array(units.length);
    sources.set(this.sources);
    this.sources = sources;
  }
}

/** Strings up to this many code units are folded in a room that they share. */
const shortText = 2_048;
const sharedWriter = new FoldWriter(shortText + 16);

const space = 0x20;
const dash = 0x2d;

function* fold(text: string): Generator<void, Folding> {
  const writer = new FoldWriter(text.length + 16);
  yield* foldInto(text, writer);
  return yield* writer.finish();
}

function* foldInto(text: string, writer: FoldWriter): Generator<void> {
  let index = 0;
  while (index < text.length) {
    index = foldUpTo(text, index, Math.min(text.length, index + perSlice), writer);
    if (index < text.length) yield;
  }
}

/** Folds the characters that begin before a limit, and gives the offset after them. Apart from the slices, because a generator's loop runs some times slower than a plain one. */
function foldUpTo(text: string, from: number, limit: number, writer: FoldWriter): number {
  let index = from;
  while (index < limit) {
    const unit = text.charCodeAt(index);
    const kind = kindOf(unit);
    if (kind === foldKind.space) {
      if (writer.last() !== space) writer.push(space, index);
      index += 1;
    } else if (kind === foldKind.plain && !isFollowedByMark(text, index + 1)) {
      writer.push(plainOf(unit), index);
      index += 1;
    } else {
      index = foldRare(text, index, kind, writer);
    }
  }
  return index;
}

function foldRare(text: string, index: number, kind: number, writer: FoldWriter): number {
  if (kind === foldKind.dropped) return index + 1;
  if (kind === foldKind.dash) {
    if (writer.last() !== dash) writer.push(dash, index);
    return index + 1;
  }
  const end = clusterEnd(text, index);
  if (end === index + 1) {
    if (kind === foldKind.expanded) writer.pushAll(expansionOf(text.charCodeAt(index)), index);
    else writer.push(text.charCodeAt(index), index);
    return end;
  }
  const cluster = text.slice(index, end);
  const folded = foldCluster(cluster);
  // What does not compose keeps an offset for each of its parts.
  if (folded.length !== cluster.length) writer.pushAll(folded, index);
  else for (let part = 0; part < folded.length; part += 1) writer.push(folded.charCodeAt(part), index + part);
  return end;
}

/** More marks than this belong to no character of a language (Unicode Annex 15, stream-safe text). */
const mostMarks = 30;

/** The end of a character with its low surrogate and its combining marks or conjoining jamo. */
function clusterEnd(text: string, start: number): number {
  let end = start + 1;
  if (kindOf(text.charCodeAt(start)) === foldKind.highSurrogate && isLowSurrogate(text.charCodeAt(end))) end += 1;
  const most = Math.min(text.length, end + mostMarks);
  while (end < most && isFollowedByMark(text, end)) end += 1;
  return end;
}

function isFollowedByMark(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  // Latin, Greek's letters and Cyrillic's begin below the first combining mark but for the range from 0x300.
  if (unit < 0x300 || Number.isNaN(unit)) return false;
  return kindOf(unit) === foldKind.mark || (unit >= 0x1160 && unit <= 0x11ff);
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function textRangeOf(text: string, folding: Folding, range: TextRange): TextRange {
  const { sources } = folding;
  if (range.start >= sources.length) return { start: text.length, end: text.length };
  const start = sources[range.start] ?? text.length;
  if (range.end <= range.start) return { start, end: start };
  const last = sources[Math.min(range.end, sources.length) - 1] ?? start;
  return { start, end: Math.min(text.length, clusterEnd(text, last)) };
}

function firstAtOrAfter(folding: Folding, offset: number): number {
  const { sources } = folding;
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sources[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
