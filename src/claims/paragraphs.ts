import type { TextRange } from '../model/anchor-outcome.ts';
import { trimmed } from './spans.ts';

/** The lines of a text that are not blank, without white space at their ends. */
export function paragraphsOf(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    const paragraph = trimmed(text, { start, end });
    if (paragraph.end > paragraph.start) found.push(paragraph);
    start = end + 1;
  }
  return found;
}
