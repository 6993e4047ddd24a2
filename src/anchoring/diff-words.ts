import type { DiffPart } from '../model/anchor-outcome.ts';
import { once } from '../model/once.ts';
import { align } from './alignment.ts';
import { foldString } from './folded-text.ts';
import { hasUnspaced } from './letters.ts';

/** A word, a number, or one punctuation mark; white space is kept with what follows it. */
interface Piece {
  readonly text: string;
  readonly hasSpaceBefore: boolean;
}

/** Words with their inner apostrophes, numbers with their separators, and each other sign by itself. */
const piecePattern = once(
  () => /\p{N}+(?:[.,:'’\u00a0\u202f]\p{N}+)*[%‰]?|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|[^\s]/gu,
);

/**
 * The difference between what was saved and what now reads, word by word; runs of white space count as one space.
 * Joined in order, `same` and `removed` are what was saved, `same` and `added` what now reads.
 */
export function diffWords(saved: string, reading: string, language: string): readonly DiffPart[] {
  const before = piecesOf(saved, language);
  const after = piecesOf(reading, language);
  const ids = new Map<string, number>();
  const { pairs } = align(idsOf(before, ids), idsOf(after, ids));
  const writer = new DiffWriter();
  let next = 0;
  for (const [index, piece] of before.entries()) {
    const pair = pairs[index] ?? -1;
    if (pair < 0) {
      writer.add('removed', written(piece));
      continue;
    }
    for (; next < pair; next += 1) writer.add('added', written(after[next]));
    const counterpart = after[pair];
    next = pair + 1;
    if (counterpart?.text !== piece.text) {
      writer.add('removed', written(piece));
      writer.add('added', written(counterpart));
    } else {
      if (piece.hasSpaceBefore && counterpart.hasSpaceBefore) writer.add('same', ' ');
      else if (piece.hasSpaceBefore) writer.add('removed', ' ');
      else if (counterpart.hasSpaceBefore) writer.add('added', ' ');
      writer.add('same', piece.text);
    }
  }
  for (; next < after.length; next += 1) writer.add('added', written(after[next]));
  return joinSmallParts(writer.finish());
}

/** The pieces of a text, in order: words, numbers and signs. */
export function wordsOf(text: string, language: string): readonly string[] {
  return piecesOf(text, language).map((piece) => piece.text);
}

function piecesOf(text: string, language: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.trim().matchAll(piecePattern())) {
    const hasSpaceBefore = match.index > end;
    end = match.index + match[0].length;
    if (match[0].length > 1 && hasUnspaced(match[0])) pieces.push(...cutUnspaced(match[0], hasSpaceBefore, language));
    else pieces.push({ text: match[0], hasSpaceBefore });
  }
  return pieces;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Words of a script that writes none apart, as the browser's dictionary knows them. */
function cutUnspaced(text: string, hasSpaceBefore: boolean, language: string): readonly Piece[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    const locales = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(language) ? language : undefined;
    segmenter = new Intl.Segmenter(locales, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    hasSpaceBefore: index === 0 && hasSpaceBefore,
  }));
}

function idsOf(pieces: readonly Piece[], ids: Map<string, number>): Int32Array {
  return Int32Array.from(pieces, ({ text }) => {
    const folded = foldString(text);
    const known = ids.get(folded);
    if (known !== undefined) return known;
    ids.set(folded, ids.size);
    return ids.size - 1;
  });
}

function written(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  return piece.hasSpaceBefore ? ` ${piece.text}` : piece.text;
}

/** Collects parts; between two that stayed, what went stands before what came. */
class DiffWriter {
  readonly #parts: DiffPart[] = [];
  #removed = '';
  #added = '';

  add(kind: DiffPart['kind'], text: string): void {
    if (kind === 'removed') this.#removed += text;
    else if (kind === 'added') this.#added += text;
    else {
      this.#flush();
      const last = this.#parts.at(-1);
      if (last?.kind === 'same') this.#parts[this.#parts.length - 1] = { kind, text: last.text + text };
      else this.#parts.push({ kind, text });
    }
  }

  finish(): readonly DiffPart[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    if (this.#removed !== '') this.#parts.push({ kind: 'removed', text: this.#removed });
    if (this.#added !== '') this.#parts.push({ kind: 'added', text: this.#added });
    this.#removed = '';
    this.#added = '';
  }
}

/** A part that stayed between two changes and is no longer than this says nothing to a reader. */
const smallPart = /^\s*(?:\p{P}|[\p{L}\p{M}]{1,3})?\s*$/u;

/** Reads better: "one of the reasons" for "the cause" is one change, not three around a "the". */
function joinSmallParts(parts: readonly DiffPart[]): readonly DiffPart[] {
  const writer = new DiffWriter();
  for (const [index, part] of parts.entries()) {
    const isBetween = index > 0 && index < parts.length - 1;
    const isSmall = part.kind === 'same' && isBetween && smallPart.test(part.text);
    if (isSmall && isReplaced(parts, index, -1) && isReplaced(parts, index, 1)) {
      writer.add('removed', part.text);
      writer.add('added', part.text);
    } else writer.add(part.kind, part.text);
  }
  return writer.finish();
}

/** Whether words both went and came on one side of a part. */
function isReplaced(parts: readonly DiffPart[], index: number, step: 1 | -1): boolean {
  const kinds = [parts[index + step]?.kind, parts[index + 2 * step]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
}
