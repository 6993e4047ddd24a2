import type { AnchoredAnnotation } from './anchored-page.ts';
import type { HighlightCard } from './highlight-card.ts';
import type { Pointed, PointerSpot } from './highlight-pointer.ts';
import type { SuggestedClaims } from './suggested-claims.ts';

/** What is saved under the pointer, or else what is suggested there. */
export function wordsAt(
  spot: PointerSpot,
  entries: readonly AnchoredAnnotation[],
  card: HighlightCard,
  claims: SuggestedClaims,
): Pointed | undefined {
  const pointed = card.pointedAt(spot, entries) ?? claims.pointedAt(spot);
  if (pointed === undefined) return undefined;
  const open = (isPinned: boolean) => {
    card.forgetPointer();
    pointed.open(isPinned);
  };
  return { key: pointed.key, open };
}
