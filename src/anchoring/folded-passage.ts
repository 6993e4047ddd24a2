import { once } from '../model/once.ts';
import { contextLength, type PassageSelectors } from '../model/selectors.ts';
import { foldString } from './folded-text.ts';
import { type Grams, gramsOf } from './grams.ts';
import { type Tokens, tokensOf } from './tokens.ts';

/** A saved passage and what stood around it, folded once for all that look for it. */
export interface FoldedPassage {
  readonly exact: string;
  /** What stood next to it, enough for some words. */
  readonly nearPrefix: string;
  readonly nearSuffix: string;
  /** Its words between those near it. */
  readonly words: () => NearWords;
  /** All that was saved of what stood around it. */
  readonly prefix: () => string;
  readonly suffix: () => string;
  readonly exactGrams: () => Grams;
  readonly prefixGrams: () => Grams;
  readonly suffixGrams: () => Grams;
}

/** The words of a passage, from `from` to before `to`, and of what stood next to it. */
export interface NearWords {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  /** What the words' offsets are counted from: where the passage begins. */
  readonly exactStart: number;
}

/** Folds a passage; what is seldom needed is worked out when it is first asked for. */
export function foldPassage({ quote }: PassageSelectors): FoldedPassage {
  const exact = foldString(quote.exact);
  const nearPrefix = foldString(quote.prefix.slice(wordStartFrom(quote.prefix, quote.prefix.length - nearLength)));
  const nearSuffix = foldString(quote.suffix.slice(0, nearLength));
  const prefix = once(() => foldString(quote.prefix.slice(-contextLength)));
  const suffix = once(() => foldString(quote.suffix.slice(0, contextLength)));
  return {
    exact,
    nearPrefix,
    nearSuffix,
    words: once(() => cutNearWords(nearPrefix, exact, nearSuffix)),
    prefix,
    suffix,
    exactGrams: once(() => gramsOf(exact)),
    prefixGrams: once(() => gramsOf(prefix())),
    suffixGrams: once(() => gramsOf(suffix())),
  };
}

function cutNearWords(nearPrefix: string, exact: string, nearSuffix: string): NearWords {
  // Cut in one go; a line feed belongs to no word.
  const tokens = tokensOf(`${nearPrefix}\n${exact}\n${nearSuffix}`);
  const exactStart = nearPrefix.length + 1;
  const exactEnd = exactStart + exact.length;
  let from = 0;
  while (from < tokens.count && (tokens.starts[from] as number) < exactStart) from += 1;
  let to = from;
  while (to < tokens.count && (tokens.starts[to] as number) < exactEnd) to += 1;
  return { tokens, from, to, exactStart };
}

/** How many code units on each side are near. */
const nearLength = 96;

/** The first offset from one on at which no word is cut; the offset itself where words have no spaces between them. */
function wordStartFrom(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 24 ? from : space + 1;
}
