import type { TextRange } from './anchor-outcome.ts';
import type { Failure } from './failure.ts';

/** A claim that an article attributes to someone, offered to be kept. Offsets are UTF-16 units of the page's text. */
export interface ClaimSuggestion {
  /** From its first word to its last; who says it may be named in between. */
  readonly place: TextRange;
  /** Its words, what stands in between left out as "…". */
  readonly content: string;
  /** Who says it, by full name where the article gives one; else the words as they stand; empty when they name nobody (they, who) or there are none. */
  readonly claimant: string;
  /** The claimant as the text has it where the claim stands. */
  readonly claimantWords: string;
  /** Other names that the article itself gives the claimant in brackets. */
  readonly aliases: readonly string[];
  /** The word or words that attribute it; empty when the speaker is carried over. */
  readonly cue: string;
  /** Whether it is one of those that are shown at once. */
  readonly isSure: boolean;
  /** The place in the list of the suggestion that it lies within, or null. */
  readonly within: number | null;
}

/** A suggestion as the page lists it. */
export interface ListedSuggestion extends ClaimSuggestion {
  /** Stays the same until the page is looked through anew. */
  readonly id: string;
  /** `hidden` when a person said that it is no claim. */
  readonly status: 'open' | 'saved' | 'hidden';
}

/** How far looking for the claims of a page has come. */
export type SuggestionsState =
  | { readonly kind: 'idle' }
  /** `share` is what is done, from 0 to 1. */
  | { readonly kind: 'working'; readonly share: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly isUnderlined: boolean; readonly suggestions: readonly ListedSuggestion[] };

/** Longest fold of a suggestion's words, in UTF-16 code units: more words tell no two statements of an article apart. */
export const maxContentKeyLength = 600;

/** By what a suggestion is known again on a later visit: its letters and digits, whatever the typography. */
export function contentKey(content: string): string {
  return content
    .slice(0, maxContentKeyLength * 2)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, maxContentKeyLength);
}
