import type { AnchorOutcome, ChangeKind, DiffPart } from '../../src/model/anchor-outcome.ts';
import { assertNever } from '../../src/model/assert-never.ts';

/** How a passage stands on the page that is open; `unknown` while the page has not answered. */
export type PassageState =
  | { readonly kind: 'unknown' }
  /** `diff` is not empty where typography alone differs. */
  | { readonly kind: 'found'; readonly diff: readonly DiffPart[] }
  | {
      readonly kind: 'changed';
      readonly diff: readonly DiffPart[];
      readonly changes: readonly ChangeKind[];
      /** The words that now stand there. */
      readonly reading: string;
    }
  | { readonly kind: 'lost' };

/** What a person is shown of an anchoring outcome: words that only moved, or differ in typography alone, are found. */
export function passageState(outcome: AnchorOutcome | undefined): PassageState {
  if (outcome === undefined) return { kind: 'unknown' };
  switch (outcome.kind) {
    case 'exact':
    case 'moved':
      return { kind: 'found', diff: outcome.diff };
    case 'changed':
      return { kind: 'changed', diff: outcome.diff, changes: outcome.changes, reading: outcome.reading };
    case 'lost':
      return { kind: 'lost' };
    default:
      return assertNever(outcome);
  }
}
