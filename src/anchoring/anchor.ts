import type { AnchorOutcome, TextRange } from '../model/anchor-outcome.ts';
import type { PassageSelectors } from '../model/selectors.ts';
import { finishSlices } from '../model/slices.ts';
import { type ChangedMatch, findChanged } from './changed-match.ts';
import { compareWording, type Wording } from './compare-wording.ts';
import { overallFit } from './context.ts';
import { findOccurrence, findWithContext, type Occurrence, standsUnmoved } from './exact-match.ts';
import { type FoldedPassage, foldPassage } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';

/**
 * Finds a saved passage in a page's text, and says what became of it: `exact` where it stood, `moved` in other
 * surroundings, `changed` in other words, `lost`. Offsets of the outcome are UTF-16 code units of the page's text.
 */
export function anchor(selectors: PassageSelectors, page: FoldedText): AnchorOutcome {
  return findUnchanged(selectors, page.text) ?? findElsewhere(selectors, page);
}

/** The quick part: the passage stands there with all that was saved around it, where it stood or in one other place. */
export function findUnchanged(selectors: PassageSelectors, text: string): AnchorOutcome | undefined {
  if (standsUnmoved(selectors, text)) {
    const { start } = selectors.position;
    return { kind: 'exact', range: { start, end: start + selectors.quote.exact.length }, score: 1, diff: [] };
  }
  const unique = findWithContext(selectors, text);
  return unique === undefined ? undefined : { kind: 'exact', range: unique, score: 1, diff: [] };
}

/** The thorough part; what it needs of the page can be made ready in slices by `page.prepare`. */
export function findElsewhere(selectors: PassageSelectors, page: FoldedText): AnchorOutcome {
  return finishSlices(findElsewhereInSlices(selectors, page));
}

/** The same, yielding every few milliseconds. */
export function* findElsewhereInSlices(selectors: PassageSelectors, page: FoldedText): Generator<void, AnchorOutcome> {
  const passage = foldPassage(selectors);
  const quote = passage.exact;
  const occurrence = yield* findOccurrence(selectors, passage, page);
  if (
    occurrence !== undefined &&
    isAtHome(occurrence, quote) &&
    !isPartOfLongerSentence(selectors, occurrence.range, page)
  ) {
    return outcomeOf(selectors, passage, occurrence, page);
  }
  yield;
  const changed = yield* findChanged(selectors, passage, page);
  const isTrusted = occurrence !== undefined && isTrustworthy(occurrence, quote);
  if (changed !== undefined) {
    const isBetter = !isTrusted || changed.rank > 1 + 0.25 * (overallFit(occurrence.fit) ?? 0);
    if (isBetter || (!occurrence.isVerbatim && covers(changed.range, occurrence.range)))
      return outcomeOfChanged(selectors, passage, changed, page);
  }
  return isTrusted ? outcomeOf(selectors, passage, occurrence, page) : { kind: 'lost' };
}

/** From this fit on, a passage still stands where it stood, even if what is around it was edited. */
const sameSurroundings = 0.5;

/** A passage of at least this many folded characters is found by its words alone. */
const tellingLength = 28;

/** The words stand among enough of what stood around them that no other place needs to be looked for. */
function isAtHome(occurrence: Occurrence, quote: string): boolean {
  return (overallFit(occurrence.fit) ?? 1) >= sameSurroundings && isTrustworthy(occurrence, quote);
}

/** Short passages occur in many places: the shorter, the better their surroundings must fit. */
function isTrustworthy(occurrence: Occurrence, quote: string): boolean {
  const fit = overallFit(occurrence.fit);
  return fit === undefined || fit >= 0.5 * Math.max(0, 1 - quote.length / tellingLength);
}

/**
 * A whole sentence that was marked, and whose words now begin or end otherwise because more words stand before or
 * after them, reads differently; where it stands letter by letter, what was added is outside of it.
 */
function isPartOfLongerSentence(selectors: PassageSelectors, range: TextRange, page: FoldedText): boolean {
  if (selectors.sentence !== selectors.quote.exact) return false;
  if (page.text.startsWith(selectors.quote.exact, range.start)) return false;
  const now = page.sentences.around(range);
  const around = page.text.slice(now.start, range.start) + page.text.slice(range.end, now.end);
  return /[\p{L}\p{N}]/u.test(around);
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function outcomeOf(
  selectors: PassageSelectors,
  passage: FoldedPassage,
  occurrence: Occurrence,
  page: FoldedText,
): AnchorOutcome {
  const { range, isVerbatim, fit } = occurrence;
  const kind = (overallFit(fit) ?? 1) >= sameSurroundings ? 'exact' : 'moved';
  if (isVerbatim) return { kind, range, score: 1, diff: [] };
  const wording = compareWording(selectors, passage, range, page);
  return wording.isChanged ? changedOutcome(range, 1, wording) : foundOutcome(kind, range, 1, wording);
}

function outcomeOfChanged(
  selectors: PassageSelectors,
  passage: FoldedPassage,
  { range, likeness }: ChangedMatch,
  page: FoldedText,
): AnchorOutcome {
  const wording = compareWording(selectors, passage, range, page);
  const score = (likeness.words + likeness.letters) / 2;
  if (wording.isChanged) return changedOutcome(range, score, wording);
  if (isPartOfLongerSentence(selectors, range, page)) {
    return changedOutcome(range, score, { ...wording, changes: () => ['wording'] });
  }
  return foundOutcome(likeness.context >= sameSurroundings ? 'exact' : 'moved', range, score, wording);
}

/** Differences are read by few of those who ask where a passage stands, so they are worked out on being read. */
function changedOutcome(range: TextRange, score: number, { reading, diff, changes }: Wording): AnchorOutcome {
  return {
    kind: 'changed',
    range,
    score,
    reading,
    get diff() {
      return diff();
    },
    get changes() {
      return changes();
    },
  };
}

function foundOutcome(kind: 'exact' | 'moved', range: TextRange, score: number, { diff }: Wording): AnchorOutcome {
  return {
    kind,
    range,
    score,
    get diff() {
      return diff();
    },
  };
}
