import type { TextRange } from '../model/anchor-outcome.ts';
import type { CueKind } from './languages/claim-language.ts';

/** How what is said stands to its cue. */
export type Position = 'after' | 'before' | 'around' | 'loose';

/** What may be an attributed statement, with what speaks for and against it. */
export interface Candidate {
  readonly content: readonly TextRange[];
  readonly speaker: TextRange | undefined;
  readonly cue: TextRange | undefined;
  readonly kind: CueKind | 'source' | 'none';
  readonly position: Position;
  /** Names of what is so of it; `confidence.ts` weighs them. */
  readonly signs: readonly string[];
}
