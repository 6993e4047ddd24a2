import type { TextRange } from '../../src/model/anchor-outcome.ts';
import type { PaintedAnnotation } from './painter.ts';

/** Words of the page: where they stand in its text, and the range of its tree that is painted. */
export interface PlacedRange {
  readonly place: TextRange;
  readonly range: Range;
}

/** The words of those annotations that were found. */
export function placedRange({ outcome, range }: Pick<PaintedAnnotation, 'outcome' | 'range'>): PlacedRange | undefined {
  return outcome === null || outcome.kind === 'lost' || range === null ? undefined : { place: outcome.range, range };
}

/** The stretches that two or more of these share, as ranges of their own: nested highlights of one colour would else be one. */
export function findOverlaps(placed: readonly PlacedRange[]): readonly PlacedRange[] {
  const overlaps: PlacedRange[] = [];
  let furthest: PlacedRange | undefined;
  for (const each of placed.toSorted(byStart)) {
    if (furthest !== undefined && each.place.start < furthest.place.end) overlaps.push(shared(each, furthest));
    if (furthest === undefined || each.place.end > furthest.place.end) furthest = each;
  }
  return overlaps;
}

/**
 * These without the ones that lie wholly in another. Painted in one colour they add nothing, and Firefox (153) stops
 * painting a range of a highlight on the lines after the end of one within it.
 */
export function withoutContained(placed: readonly PlacedRange[]): readonly PlacedRange[] {
  let end = Number.NEGATIVE_INFINITY;
  return placed.toSorted(byStart).filter(({ place }) => {
    const isContained = place.end <= end;
    end = Math.max(end, place.end);
    return !isContained;
  });
}

/** By start; of those that start together the longest first. */
function byStart({ place: one }: PlacedRange, { place: other }: PlacedRange): number {
  return one.start - other.start || other.end - one.end;
}

/** What `later`, which starts inside `earlier`, has in common with it. */
function shared(later: PlacedRange, earlier: PlacedRange): PlacedRange {
  const ends = later.place.end <= earlier.place.end ? later : earlier;
  const range = later.range.cloneRange();
  range.setEnd(ends.range.endContainer, ends.range.endOffset);
  return { place: { start: later.place.start, end: ends.place.end }, range };
}
