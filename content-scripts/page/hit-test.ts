import type { AnchoredAnnotation } from './anchored-page.ts';

/** How far from a line's box a pointer still counts as on it, in CSS pixels. */
const slack = 1;

/** The annotations whose painted words lie under a point of the viewport, the shortest first. */
export function findAtPoint(
  entries: readonly AnchoredAnnotation[],
  point: { readonly x: number; readonly y: number },
): readonly AnchoredAnnotation[] {
  return entries
    .filter((entry) => entry.range !== null && isUnderPoint(entry.range, point))
    .sort((one, other) => lengthOf(one) - lengthOf(other));
}

/** Whether a point of the viewport is on a line of a range. */
export function isUnderPoint(range: Range, { x, y }: { readonly x: number; readonly y: number }): boolean {
  if (!isInside(range.getBoundingClientRect(), x, y)) return false;
  return [...range.getClientRects()].some((rect) => isInside(rect, x, y));
}

function isInside(rect: DOMRect, x: number, y: number): boolean {
  return x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack;
}

function lengthOf({ outcome }: AnchoredAnnotation): number {
  return outcome === null || outcome.kind === 'lost' ? 0 : outcome.range.end - outcome.range.start;
}
