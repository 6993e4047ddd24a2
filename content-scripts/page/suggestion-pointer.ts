import type { PointerSpot } from './highlight-pointer.ts';
import { isUnderPoint } from './hit-test.ts';
import type { PlacedSuggestion } from './suggestion-places.ts';

/** The innermost of these suggestions under the pointer. */
export function suggestionAt(spot: PointerSpot, placed: readonly PlacedSuggestion[]): PlacedSuggestion | undefined {
  const { node } = spot;
  if (node === undefined) return undefined;
  const lengthOf = ({ place }: PlacedSuggestion) => place.end - place.start;
  // Whether nodes meet asks nothing of the layout: of thousands only those of one paragraph are measured.
  return placed
    .filter(({ range }) => range.intersectsNode(node) && isUnderPoint(range, spot))
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0];
}
