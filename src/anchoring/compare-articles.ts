import type { TextRange } from '../model/anchor-outcome.ts';
import type { ParagraphChange } from '../model/article-changes.ts';
import { align } from './alignment.ts';
import { changeKindsOf } from './change-kinds.ts';
import { diffWords } from './diff-words.ts';
import { isWithin } from './exact-match.ts';
import { foldString } from './folded-text.ts';
import { type Grams, gramsOf, similarityOfGrams } from './grams.ts';
import { hasUnspaced } from './letters.ts';
import { tokensOf } from './tokens.ts';

interface Paragraph {
  readonly text: string;
  /** Letters and digits alone: paragraphs that differ in typography are the same. */
  readonly letters: string;
  readonly grams: Grams;
}

/** A text now, and which parts of it are not the article. */
export interface ArticleNow {
  readonly text: string;
  readonly asides: readonly TextRange[];
  readonly language: string;
}

/** From this share of letter groups in common on, a paragraph in another's place is that one in other words. */
const leastLikeness = 0.4;
/** Shorter lines are buttons, labels and headings of lists. */
const leastWords = 6;
const leastUnspaced = 16;

/**
 * What changed in an article between a text that was kept and the text now, paragraph by paragraph (lines, in order).
 * Lines before the first and after the last paragraph that both have are the page's, not the article's.
 */
export function compareArticles(saved: string, now: ArticleNow): readonly ParagraphChange[] {
  const before = paragraphsOf(saved, []);
  const after = paragraphsOf(now.text, now.asides);
  const ids = new Map<string, number>();
  const { pairs } = align(idsOf(before, ids), idsOf(after, ids));
  const changes: ParagraphChange[] = [];
  let next = 0;
  let gap: Paragraph[] = [];
  let isInside = false;
  for (const [index, paragraph] of before.entries()) {
    const pair = pairs[index] ?? -1;
    if (pair < 0) {
      gap.push(paragraph);
      continue;
    }
    if (isInside) changes.push(...changesBetween(gap, after.slice(next, pair), now));
    isInside = true;
    gap = [];
    next = pair + 1;
  }
  // After the last common paragraph only what was reworded or lies beside such is the article's.
  if (isInside) changes.push(...changesBetween(gap, after.slice(next), now).filter(({ kind }) => kind === 'changed'));
  return changes;
}

function paragraphsOf(text: string, asides: readonly TextRange[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (!isWithin(asides, start) && isRunningText(line)) {
      const folded = foldString(line);
      paragraphs.push({ text: line, letters: folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, ''), grams: gramsOf(folded) });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

function isRunningText(line: string): boolean {
  if (line.length < leastUnspaced) return false;
  return hasUnspaced(line) || tokensOf(foldString(line)).count >= leastWords;
}

function idsOf(paragraphs: readonly Paragraph[], ids: Map<string, number>): Int32Array {
  return Int32Array.from(paragraphs, ({ letters }) => {
    const known = ids.get(letters) ?? ids.size;
    ids.set(letters, known);
    return known;
  });
}

/** Between two paragraphs that stayed: each old one is paired with the first new one that is like it, in order. */
function changesBetween(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { text, language }: ArticleNow,
): readonly ParagraphChange[] {
  const changes: ParagraphChange[] = [];
  const isPlainWord = (lower: string) => text.includes(` ${lower} `);
  let next = 0;
  for (const old of before) {
    const match = after.findIndex(
      (paragraph, index) => index >= next && similarityOfGrams(old.grams, paragraph.grams) >= leastLikeness,
    );
    const found = after[match];
    if (found === undefined) {
      changes.push({ kind: 'removed', text: old.text });
      continue;
    }
    for (const added of after.slice(next, match)) changes.push({ kind: 'added', text: added.text });
    const diff = diffWords(old.text, found.text, language);
    changes.push({ kind: 'changed', diff, changes: changeKindsOf(diff, { language, isPlainWord }) });
    next = match + 1;
  }
  for (const added of after.slice(next)) changes.push({ kind: 'added', text: added.text });
  return changes;
}
