import type { TextRange } from '../model/anchor-outcome.ts';
import { offsetAfter, offsetBefore } from './range-offsets.ts';
import type { TextRuns } from './text-runs.ts';
import type { TextWriter } from './text-writer.ts';
import { trimRange } from './trim-range.ts';

/** A document's text as a person sees it, with the way back into the DOM it was read from. Offsets are UTF-16 code units. */
export interface SeenText {
  readonly text: string;
  /** What stands beside the text proper: captions, notes, navigation. */
  readonly asides: readonly TextRange[];
  /** The DOM range of a passage; undefined when it is empty, or its ends lie in different shadow trees. */
  rangeOf(range: TextRange): Range | undefined;
  /** The passage that a DOM range selects, without white space at its ends; undefined when no text of the page is in it. */
  positionOf(range: Range): TextRange | undefined;
}

/** The text that a walk over a document wrote. */
export function seenTextOf(root: Document, writer: TextWriter): SeenText {
  const { text, runs, asides } = writer.finish();
  return {
    text,
    asides,
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
