import { contextLength, type PassageSelectors } from '../model/selectors.ts';
import { foldString } from './folded-text.ts';
import { type Grams, gramsOf } from './grams.ts';

/** A saved passage and what stood around it, folded once for all that look for it. */
export interface FoldedPassage {
  readonly exact: string;
  /** What stood next to it, enough for some words. */
  readonly nearPrefix: string;
  readonly nearSuffix: string;
  /** All that was saved of what stood around it. */
  readonly prefix: () => string;
  readonly suffix: () => string;
  readonly exactGrams: () => Grams;
  readonly prefixGrams: () => Grams;
  readonly suffixGrams: () => Grams;
}

/** Folds a passage; what is seldom needed is worked out when it is first asked for. */
export function foldPassage({ quote }: PassageSelectors): FoldedPassage {
  const exact = foldString(quote.exact);
  const prefix = once(() => foldString(quote.prefix.slice(-contextLength)));
  const suffix = once(() => foldString(quote.suffix.slice(0, contextLength)));
  return {
    exact,
    nearPrefix: foldString(quote.prefix.slice(wordStartFrom(quote.prefix, quote.prefix.length - nearLength))),
    nearSuffix: foldString(quote.suffix.slice(0, nearLength)),
    prefix,
    suffix,
    exactGrams: once(() => gramsOf(exact)),
    prefixGrams: once(() => gramsOf(prefix())),
    suffixGrams: once(() => gramsOf(suffix())),
  };
}

/** How many code units on each side are near. */
const nearLength = 96;

/** The first offset from one on at which no word is cut; the offset itself where words have no spaces between them. */
function wordStartFrom(text: string, from: number): number {
  if (from <= 0) return 0;
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + 24 ? from : space + 1;
}

/** A function that works its value out when it is first called. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
