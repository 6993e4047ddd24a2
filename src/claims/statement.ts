import type { TextRange } from '../model/anchor-outcome.ts';

/** Whether the words stand in quotation marks: all of them, none, or some. */
export type SpeechType = 'direct' | 'indirect' | 'mixed';

/** Who says it, as well as the article itself tells. */
export interface StatementClaimant {
  /** The full name where the article gives one, else the words as they stand. */
  readonly name: string;
  /** What led to the name; `words` when nothing did for sure, `nobody` when they are words that name nobody by themselves (they, who, some). */
  readonly how: 'name' | 'surname' | 'pronoun' | 'role' | 'abbreviation' | 'words' | 'nobody';
}

/** What an article attributes to someone. Offsets are UTF-16 units of the text that was read. */
export interface AttributedStatement {
  /** The claim's words, in order; more than one range when the speaker is named in between. Quotation marks belong to it. */
  readonly content: readonly TextRange[];
  /** The speaker as the text has it where the claim stands, `undefined` when it names none. */
  readonly speaker: TextRange | undefined;
  /** Whom the speaker's words mean; `undefined` when the text names no speaker. */
  readonly claimant: StatementClaimant | undefined;
  /** The verb or phrase that attributes, `undefined` when a speaker is carried over. */
  readonly cue: TextRange | undefined;
  readonly type: SpeechType;
  /** How sure it is that this is a claim of another's, from 0 to 1. */
  readonly confidence: number;
}
