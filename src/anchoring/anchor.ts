import type { AnchorOutcome } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { contextOf, overallFit } from './context.ts';
import { findOccurrence, findWithContext, type Occurrence, standsUnmoved } from './exact-match.ts';
import { type FoldedText, foldString } from './folded-text.ts';

/** Finds a saved passage in a page's text; offsets of the outcome are UTF-16 code units of that text. */
export function anchor(selectors: PassageSelectors, page: FoldedText): AnchorOutcome {
  if (standsUnmoved(selectors, page.text)) {
    const { start } = selectors.position;
    return { kind: 'exact', range: { start, end: start + selectors.quote.exact.length }, score: 1 };
  }
  const unique = findWithContext(selectors, page.text);
  if (unique !== undefined) return { kind: 'exact', range: unique, score: 1 };
  const quote = foldString(selectors.quote.exact);
  const occurrence = findOccurrence(selectors, quote, contextOf(selectors), page);
  if (occurrence === undefined || !isTrustworthy(occurrence, quote)) return { kind: 'lost' };
  const fit = overallFit(occurrence.fit) ?? 1;
  if (occurrence.isVerbatim && fit >= sameSurroundings) return { kind: 'exact', range: occurrence.range, score: 1 };
  return { kind: 'moved', range: occurrence.range, score: 1, diff: [] };
}

/** From this fit on, a passage still stands where it stood, even if what is around it was edited. */
const sameSurroundings = 0.5;

/** A passage of at least this many folded characters is found by its words alone. */
const tellingLength = 28;

/** Short passages occur in many places: the shorter, the better their surroundings must fit. */
function isTrustworthy(occurrence: Occurrence, quote: string): boolean {
  const fit = overallFit(occurrence.fit);
  return fit === undefined || fit >= 0.5 * Math.max(0, 1 - quote.length / tellingLength);
}
