import type { AnchoredAnnotation } from './anchored-page.ts';

/** The stretches that two or more of these annotations share, as ranges of their own: nested highlights of one colour would else be one. */
export function findOverlaps(entries: readonly AnchoredAnnotation[]): readonly Range[] {
  const sorted = entries.filter(hasPlace).sort((one, other) => one.outcome.range.start - other.outcome.range.start);
  const overlaps: Range[] = [];
  let furthest: (typeof sorted)[number] | undefined;
  for (const entry of sorted) {
    if (furthest !== undefined && entry.outcome.range.start < furthest.outcome.range.end) {
      const isInside = entry.outcome.range.end <= furthest.outcome.range.end;
      overlaps.push(shared(entry.range, isInside ? entry.range : furthest.range));
    }
    if (furthest === undefined || entry.outcome.range.end > furthest.outcome.range.end) furthest = entry;
  }
  return overlaps;
}

function hasPlace(entry: AnchoredAnnotation): entry is AnchoredAnnotation & {
  readonly range: Range;
  readonly outcome: { readonly kind: 'exact' | 'moved' | 'changed' };
} {
  return entry.range !== null && entry.outcome !== null && entry.outcome.kind !== 'lost';
}

function shared(from: Range, to: Range): Range {
  const range = from.cloneRange();
  range.setEnd(to.endContainer, to.endOffset);
  return range;
}
