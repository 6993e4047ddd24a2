import { anchor } from '../../../src/anchoring/anchor.ts';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { foldText } from '../../../src/anchoring/folded-text.ts';
import type { TextRange } from '../../../src/model/anchor-outcome.ts';

interface Options {
  readonly language?: string;
  readonly occurrence?: number;
  readonly asides?: readonly TextRange[];
}

/** Marks words in one text and looks for them in another: the outcome, and the words it is about. */
export function follow(
  before: string,
  words: string,
  after: string,
  { language = 'en', occurrence = 0, asides = [] }: Options = {},
) {
  let start = -1;
  for (let found = 0; found <= occurrence; found += 1) start = before.indexOf(words, start + 1);
  const selectors = describePassage(before, { start, end: start + words.length }, language);
  const outcome = anchor(selectors, foldText(after, { language, asides }));
  const reading = outcome.kind === 'lost' ? null : after.slice(outcome.range.start, outcome.range.end);
  return { outcome, kind: outcome.kind, reading };
}
