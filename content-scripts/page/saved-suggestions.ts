import type { TextRange } from '../../src/model/anchor-outcome.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import { placedRange } from './overlaps.ts';

/** How much of both a suggestion and a claim must be the same words, as a share: people leave quotation marks out, or take the full stop in. */
const sameShare = 0.8;

/** Tells which places are saved as claims already. */
export function savedPlaces(entries: readonly AnchoredAnnotation[]): { has(place: TextRange): boolean } {
  const claims = entries
    .filter(({ annotation }) => annotation.motivation === 'assessing')
    .flatMap((entry) => placedRange(entry)?.place ?? []);
  return { has: (place) => claims.some((claim) => isSame(claim, place)) };
}

function isSame(one: TextRange, other: TextRange): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const whole = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared > whole * sameShare;
}
