import { contextLength, type PassageSelectors } from '../model/selectors.ts';
import { foldString } from './folded-text.ts';
import { type Grams, gramsOf } from './grams.ts';

/** A saved passage and what stood around it, folded once for all that look for it. */
export interface FoldedPassage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly exactGrams: () => Grams;
  readonly prefixGrams: () => Grams;
  readonly suffixGrams: () => Grams;
}

/** Folds a passage; its letter groups are counted when they are first asked for. */
export function foldPassage({ quote }: PassageSelectors): FoldedPassage {
  const exact = foldString(quote.exact);
  const prefix = foldString(quote.prefix.slice(-contextLength));
  const suffix = foldString(quote.suffix.slice(0, contextLength));
  return {
    exact,
    prefix,
    suffix,
    exactGrams: once(() => gramsOf(exact)),
    prefixGrams: once(() => gramsOf(prefix)),
    suffixGrams: once(() => gramsOf(suffix)),
  };
}

/** A function that works its value out when it is first called. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
