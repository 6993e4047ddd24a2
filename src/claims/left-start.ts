import type { Item } from './frames.ts';
import { isA, isMark } from './item-tests.ts';
import { isSentenceStart } from './subjects.ts';

/** How many words a label has at most: *14:05 Mayor Anna Berg: The dam is safe, …*. */
const labelLimit = 5;

/** Where the words begin that a speaker behind them says, as an index of `items`. */
export function leftStart(items: readonly Item[], end: number): number {
  let start = end;
  while (start > 0) {
    const item = items[start - 1];
    if (isMark(item, ';') || (isMark(item, ':') && (items[start]?.kind === 'quotation' || isLabel(items, start - 1))))
      break;
    start -= 1;
  }
  // A conjunction before the words belongs to the sentence, not to what is said.
  while (
    start < end &&
    (isSentenceStart(items[start]) || items[start]?.kind === 'mark') &&
    items[start + 1] !== undefined &&
    start + 1 < end
  )
    start += 1;
  // However, the lake is cleaner: the adverb joins the writer's sentences.
  if (isA(items[start], 'adverb') && isMark(items[start + 1], ',') && start + 2 < end) start += 2;
  return start;
}

/** What opens a line of a transcript or live blog: names and times up to a colon, with a sentence behind. */
function isLabel(items: readonly Item[], colon: number): boolean {
  return (
    colon > 0 &&
    colon <= labelLimit &&
    items[colon + 1]?.isCapitalized === true &&
    items.slice(0, colon).every((item) => item.isCapitalized || /^[\p{N}:.]+$/u.test(item.text))
  );
}
