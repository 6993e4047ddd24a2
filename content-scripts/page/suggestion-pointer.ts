import { isUnderPoint } from './hit-test.ts';
import type { PlacedSuggestion } from './suggesting.ts';

/** The innermost underlined suggestion under a point of the viewport. */
export function suggestionAtPoint(
  placed: readonly PlacedSuggestion[],
  point: { readonly x: number; readonly y: number },
): PlacedSuggestion | undefined {
  const lengthOf = ({ suggestion: { place } }: PlacedSuggestion) => place.end - place.start;
  return placed
    .filter(({ range }) => isUnderPoint(range, point))
    .sort((one, other) => lengthOf(one) - lengthOf(other))[0];
}

/** Opens the suggestion on which a person clicks; only what their own hand does counts, and what is saved there comes first. */
export function followSuggestionClicks(
  document: Document,
  find: (point: { readonly x: number; readonly y: number }) => PlacedSuggestion | undefined,
  actions: { readonly isOurs: (event: Event) => boolean; readonly onClick: (placed: PlacedSuggestion) => void },
  signal: AbortSignal,
): void {
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || actions.isOurs(event) || document.getSelection()?.isCollapsed === false) return;
      const placed = find({ x: event.clientX, y: event.clientY });
      if (placed !== undefined) actions.onClick(placed);
    },
    { capture: true, passive: true, signal },
  );
}
