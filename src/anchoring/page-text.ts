import type { TextRange } from '../model/anchor-outcome.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { PageSegments } from './page-segments.ts';
import { type WalkCounts, walkPage } from './page-walk.ts';
import { offsetAfter, offsetBefore } from './range-offsets.ts';
import type { TextRuns } from './text-runs.ts';
import { TextWriter } from './text-writer.ts';
import { trimRange } from './trim-range.ts';

/** A page's text as a person sees it, with the way back into the DOM it was read from. Offsets are UTF-16 code units. */
export interface PageText {
  readonly text: string;
  readonly folded: FoldedText;
  /** The DOM range of a passage; undefined when it is empty, or its ends lie in different shadow trees. */
  rangeOf(range: TextRange): Range | undefined;
  /** The passage that a DOM range selects, without white space at its ends; undefined when no text of the page is in it. */
  positionOf(range: Range): TextRange | undefined;
}

/** Reads a document's text in one go. */
export function readPageText(root: Document): PageText {
  return new PageReader(root).read();
}

/** Reads a document's text again and again; only what changed is read anew. */
export class PageReader {
  readonly #root: Document;
  readonly #segments = new PageSegments();
  #counts: WalkCounts = { visited: 0, reused: 0 };
  /** How often the page was said to have changed. */
  #changes = 0;

  constructor(root: Document) {
    this.#root = root;
  }

  /** How much the last reading had to look at. */
  get counts(): Readonly<WalkCounts> {
    return this.#counts;
  }

  /** Notes mutations; every one since the last reading has to be told before the next. */
  note(records: readonly MutationRecord[]): void {
    this.#changes += 1;
    this.#segments.note(records);
  }

  /** Notes elements that were given a shadow tree, of which no mutation tells. */
  noteShadows(hosts: readonly Element[]): void {
    this.#changes += 1;
    this.#segments.noteChanged(hosts);
  }

  /** Says that the page may look otherwise without a mutation: other styles, another width. */
  forget(): void {
    this.#changes += 1;
    this.#segments.forget();
  }

  /** Reads the text. */
  read(): PageText {
    const walk = this.#walk();
    for (;;) {
      const step = walk.next();
      if (step.done === true) return this.#pageTextOf(step.value);
    }
  }

  /** Reads the text, yielding every few milliseconds; undefined when the page was said to have changed meanwhile. */
  *readInSlices(): Generator<void, PageText | undefined> {
    const changes = this.#changes;
    const walk = this.#walk();
    for (;;) {
      const step = walk.next();
      if (step.done === true) return this.#pageTextOf(step.value);
      yield;
      // What the walk has in hand may be of both before and after, so that it must not come to be kept.
      if (changes !== this.#changes) return undefined;
    }
  }

  *#walk(): Generator<void, TextWriter> {
    const root = this.#root;
    this.#counts = { visited: 0, reused: 0 };
    const top = root.body ?? root.documentElement;
    return top === null ? new TextWriter() : yield* walkPage(top, root.defaultView, this.#segments, this.#counts);
  }

  #pageTextOf(writer: TextWriter): PageText {
    const root = this.#root;
    const { text, runs, asides } = writer.finish();
    const language = root.documentElement?.getAttribute('lang') ?? '';
    return {
      text,
      folded: foldText(text, { asides, language }),
      rangeOf: (range) => rangeOf(root, runs, range),
      positionOf: (range) => positionOf(text, runs, range),
    };
  }
}

function rangeOf(root: Document, runs: TextRuns, { start, end }: TextRange): Range | undefined {
  if (end <= start) return undefined;
  const from = runs.startAt(start);
  const to = runs.endAt(end);
  if (from === undefined || to === undefined) return undefined;
  const range = root.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  // Setting an end in another tree, or before the start, moves the start along.
  return range.collapsed || range.startContainer !== from.node ? undefined : range;
}

function positionOf(text: string, runs: TextRuns, range: Range): TextRange | undefined {
  if (range.collapsed) return undefined;
  const start = offsetAfter(runs, range.startContainer, range.startOffset);
  const end = offsetBefore(runs, range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? undefined : trimRange(text, { start, end });
}
