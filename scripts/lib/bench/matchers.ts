import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import search from 'approx-string-match';
import { toRange } from 'dom-anchor-text-quote';
import { findElsewhere, findUnchanged } from '../../../src/anchoring/anchor.ts';
import { readPageText } from '../../../src/anchoring/page-text.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';

/** Looks for passages in the document, one after the other, and says how many it found. `isOver` ends it early. */
export type Matcher = (selectors: readonly PassageSelectors[], isOver: () => boolean) => Promise<Looked>;

export interface Looked {
  readonly found: number;
  readonly looked: number;
}

async function lookForEach(
  selectors: readonly PassageSelectors[],
  isOver: () => boolean,
  find: (selectors: PassageSelectors) => boolean | Promise<boolean>,
): Promise<Looked> {
  let found = 0;
  let looked = 0;
  for (const each of selectors) {
    if (await find(each)) found += 1;
    looked += 1;
    if (isOver()) break;
  }
  return { found, looked };
}

/** Ours, as the extension does it: the page's text, then an outcome with offsets for each passage. */
const ours: Matcher = async (selectors, isOver) => {
  const page = readPageText(document);
  let found = 0;
  let looked = 0;
  for (const each of selectors) {
    const outcome = findUnchanged(each, page.text) ?? findElsewhere(each, page.folded);
    if (outcome.kind !== 'lost') found += 1;
    looked += 1;
    if (isOver()) break;
  }
  return { found, looked };
};

/** The least that can be done: one pass over the text and one search for each passage. */
const floor: Matcher = async (selectors, isOver) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode() !== null) text += (walker.currentNode as Text).data;
  let found = 0;
  let looked = 0;
  for (const { quote } of selectors) {
    if (text.indexOf(quote.exact) >= 0) found += 1;
    looked += 1;
    if (isOver()) break;
  }
  return { found, looked };
};

/** Where a quote stands in a text, exactly or with errors in up to half of it, weighed by quote, context and place. */
export function findApproximately(
  text: string,
  { quote, position }: PassageSelectors,
): { start: number; end: number } | undefined {
  const { exact, prefix, suffix } = quote;
  const matches: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    matches.push({ start: at, end: at + exact.length, errors: 0 });
  }
  if (matches.length === 0) matches.push(...search(text, exact, Math.min(256, exact.length / 2)));
  let best: { start: number; end: number } | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const { start, end, errors } of matches) {
    const near = Math.min(32, prefix.length);
    const far = Math.min(32, suffix.length);
    const score =
      50 * (1 - errors / exact.length) +
      20 * likeness(text.slice(Math.max(0, start - near), start), prefix.slice(-near || prefix.length)) +
      20 * likeness(text.slice(end, end + far), suffix.slice(0, far)) +
      2 * (1 - Math.abs(start - position.start) / text.length);
    if (score > bestScore) [best, bestScore] = [{ start, end }, score];
  }
  return best;
}

function likeness(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0;
  const errors = search(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
  return 1 - errors / pattern.length;
}

const approximate: Matcher = (selectors, isOver) => {
  const text = document.body.textContent;
  return lookForEach(selectors, isOver, (each) => findApproximately(text, each) !== undefined);
};

const textQuote: Matcher = (selectors, isOver) =>
  lookForEach(selectors, isOver, ({ quote, position }) => {
    const context = { prefix: quote.prefix.slice(-32), suffix: quote.suffix.slice(0, 32) };
    try {
      return toRange(document.body, { exact: quote.exact, ...context }, { hint: position.start }) !== null;
    } catch {
      // It throws where its position lies past the last text; that is a passage it does not find.
      return false;
    }
  });

const apache: Matcher = (selectors, isOver) =>
  lookForEach(selectors, isOver, async ({ quote }) => {
    const context = { prefix: quote.prefix.slice(-32), suffix: quote.suffix.slice(0, 32) };
    const matches = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact: quote.exact, ...context })(
      document.body,
    );
    const first = await matches.next();
    return first.done !== true;
  });

/** By the names that stand in the table. */
export const matchers: Readonly<Record<string, Matcher>> = {
  floor,
  Claimlight: ours,
  'approx-string-match': approximate,
  'dom-anchor-text-quote': textQuote,
  '@apache-annotator/dom': apache,
};
