import { type FoldedText, foldText } from './folded-text.ts';
import { PageSegments } from './page-segments.ts';
import { type WalkCounts, walkPage } from './page-walk.ts';
import { type SeenText, seenTextOf } from './seen-text.ts';
import { TextWriter } from './text-writer.ts';

/** A page's text as a person sees it, and as it is searched. */
export interface PageText extends Omit<SeenText, 'asides'> {
  readonly folded: FoldedText;
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
    const { asides, ...seen } = seenTextOf(this.#root, writer);
    const language = this.#root.documentElement?.getAttribute('lang') ?? '';
    return { ...seen, folded: foldText(seen.text, { asides, language }) };
  }
}
