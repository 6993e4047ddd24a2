import type { TextRange } from '../model/anchor-outcome.ts';
import { type FoldedText, foldText } from './folded-text.ts';
import { walkPage } from './page-walk.ts';
import { offsetAfter, offsetBefore } from './range-offsets.ts';
import { finishSlices } from './slices.ts';
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
  return finishSlices(readPageTextInSlices(root));
}

/** Reads a document's text, yielding every few milliseconds. The page must not be changed meanwhile. */
export function* readPageTextInSlices(root: Document): Generator<void, PageText> {
  const writer = new TextWriter();
  const view = root.defaultView;
  const top = root.body ?? root.documentElement;
  if (top !== null) yield* walkPage(top, view, writer);
  const { text, runs, asides } = writer.finish();
  const language = root.documentElement?.getAttribute('lang') ?? '';
  return {
    text,
    folded: foldText(text, { asides, language }),
    rangeOf: (range) => rangeOf(root, runs, range),
    positionOf: (range) => positionOf(text, runs, range),
  };
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
