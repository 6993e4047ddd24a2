import type { TextRange } from '../model/anchor-outcome.ts';
import type { FoldedPassage } from './folded-passage.ts';
import type { FoldedText } from './folded-text.ts';
import { type Grams, gramsOf, similarityOfGrams } from './grams.ts';

/** How well a place's surroundings fit those that were saved, each side from 0 to 1; undefined where nothing was saved. */
export interface ContextFit {
  readonly prefix: number | undefined;
  readonly suffix: number | undefined;
}

/** How much of the saved context counts most: its nearest part is the likeliest to have stayed. */
const nearLength = 48;

/** Compares the surroundings of a place in the folded page with those that were saved. */
export function fitOf(context: FoldedPassage, page: FoldedText, place: TextRange): ContextFit {
  const { folded } = page;
  const prefix = context.prefix();
  const suffix = context.suffix();
  const before = folded.slice(Math.max(0, place.start - prefix.length - 2), place.start).trim();
  const after = folded.slice(place.end, place.end + suffix.length + 2).trim();
  return {
    prefix: prefix === '' ? undefined : sideFit(prefix, context.prefixGrams, before, true),
    suffix: suffix === '' ? undefined : sideFit(suffix, context.suffixGrams, after, false),
  };
}

/** One number for both sides, from 0 to 1: the better one counts most, since an edit often touches one side only. Undefined when nothing was saved. */
export function overallFit({ prefix, suffix }: ContextFit): number | undefined {
  if (prefix === undefined || suffix === undefined) return prefix ?? suffix;
  return 0.7 * Math.max(prefix, suffix) + 0.3 * Math.min(prefix, suffix);
}

function sideFit(saved: string, grams: () => Grams, found: string, isBefore: boolean): number {
  if (saved === found) return 1;
  const near = Math.min(nearLength, saved.length);
  const adjacent = sharedLength(saved, found, isBefore, near) / near;
  // All that is near is the same: what stands further away hardly counts, and comparing it takes longest.
  if (adjacent === 1) return 0.95;
  return Math.max(adjacent * 0.95, similarityOfGrams(grams(), gramsOf(found)));
}

/** How many characters next to the passage are the same. */
function sharedLength(saved: string, found: string, isBefore: boolean, limit: number): number {
  const most = Math.min(saved.length, found.length, limit);
  let shared = 0;
  while (
    shared < most &&
    (isBefore
      ? saved.charCodeAt(saved.length - 1 - shared) === found.charCodeAt(found.length - 1 - shared)
      : saved.charCodeAt(shared) === found.charCodeAt(shared))
  ) {
    shared += 1;
  }
  return shared;
}
