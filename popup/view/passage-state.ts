import type { AnchorOutcome, DiffPart } from '../../src/model/anchor-outcome.ts';
import { assertNever } from '../../src/model/assert-never.ts';

/** How a passage stands on the page that is open; `unknown` while the page has not answered. */
export type PassageState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'found' }
  | { readonly kind: 'changed'; readonly diff: readonly DiffPart[] }
  | { readonly kind: 'lost' };

/** What a person is shown of an anchoring outcome: words that only moved, or differ in typography alone, are found. */
export function passageState(outcome: AnchorOutcome | undefined): PassageState {
  if (outcome === undefined) return { kind: 'unknown' };
  switch (outcome.kind) {
    case 'exact':
    case 'moved':
      return { kind: 'found' };
    case 'changed':
      return { kind: 'changed', diff: outcome.diff };
    case 'lost':
      return { kind: 'lost' };
    default:
      return assertNever(outcome);
  }
}
