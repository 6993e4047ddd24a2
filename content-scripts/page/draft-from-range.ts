import { describePassage } from '../../src/anchoring/describe.ts';
import type { PageText } from '../../src/anchoring/page-text.ts';
import type { AnnotationDraft, Motivation } from '../../src/model/annotation.ts';
import type { Color } from '../../src/model/color.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';

/** Describes the words of a range, without the white space around them; undefined when the page shows no words there. */
export function describeRange(range: Range, page: PageText, language: string): PassageSelectors | undefined {
  const position = page.positionOf(range);
  if (position === undefined) return undefined;
  const words = page.text.slice(position.start, position.end);
  const start = position.start + (words.length - words.trimStart().length);
  const end = position.end - (words.length - words.trimEnd().length);
  return start < end ? describePassage(page.text, { start, end }, language) : undefined;
}

/** An annotation of a passage with nothing written about it yet. */
export function plainDraft(selectors: PassageSelectors | null, motivation: Motivation, color: Color): AnnotationDraft {
  return { selectors, motivation, color, note: '', tags: [], claimant: '', cue: '', ownWords: '' };
}
