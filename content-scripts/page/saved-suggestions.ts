import type { TextRange } from '../../src/model/anchor-outcome.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import { placedRange } from './overlaps.ts';

/** How much of both a suggestion and a claim must be the same words, as a share: people leave quotation marks out, or take the full stop in. */
const sameShare = 0.8;

/** Tells which places are saved as claims already. */
export function savedPlaces(entries: readonly AnchoredAnnotation[]): { has(place: TextRange): boolean } {
  const claims = entries
    .filter(({ annotation }) => annotation.motivation === 'assessing')
    .flatMap((entry) => placedRange(entry)?.place ?? [])
    .sort((one, other) => one.start - other.start);
  return {
    has(place) {
      // What is mostly the same begins near: at most a fifth of both together is not shared.
      const reach = (place.end - place.start) * (1 / sameShare - 1);
      for (let index = firstFrom(claims, place.start - reach); index < claims.length; index += 1) {
        const claim = claims[index];
        if (claim === undefined || claim.start > place.start + reach) return false;
        if (isSame(claim, place)) return true;
      }
      return false;
    },
  };
}

/** The index of the first of these, in order, that starts there or later. */
function firstFrom(places: readonly TextRange[], start: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSame(one: TextRange, other: TextRange): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const whole = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return shared > whole * sameShare;
}
