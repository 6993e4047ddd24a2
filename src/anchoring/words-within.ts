import type { TextRange } from '../model/anchor-outcome.ts';
import type { FoldedText } from './folded-text.ts';

/** The words that begin within a range of a page's text, as indexes of `page.words`, `end` exclusive. */
export function wordsWithin(page: FoldedText, range: TextRange): TextRange {
  const { starts } = page.words;
  return {
    start: firstFrom(starts, page.toFolded(range.start)),
    end: firstFrom(starts, page.toFolded(range.end)),
  };
}

/** The index of the first value that is not below another, in a rising list. */
function firstFrom(rising: Int32Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rising[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
