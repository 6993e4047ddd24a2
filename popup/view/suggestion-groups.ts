import type { ListedSuggestion } from '../../src/model/suggestion.ts';

/** A suggestion with those that lie within its words. */
export interface SuggestionGroup {
  readonly suggestion: ListedSuggestion;
  readonly within: readonly ListedSuggestion[];
}

/** How the suggestions of a page are listed: the sure ones in reading order, then the others, likewise. */
export interface SuggestionGroups {
  readonly sure: readonly SuggestionGroup[];
  readonly unsure: readonly SuggestionGroup[];
  readonly hidden: readonly ListedSuggestion[];
  /** Who makes claims here, in the order in which they first do. */
  readonly claimants: readonly string[];
}

/** Parts suggestions for the list; `claimant` shows those of one only, empty all. What lies within another stands under it. */
export function groupSuggestions(suggestions: readonly ListedSuggestion[], claimant: string): SuggestionGroups {
  const wanted = suggestions.map((each) => each.status !== 'hidden' && (claimant === '' || each.claimant === claimant));
  const groups: { readonly suggestion: ListedSuggestion; readonly within: ListedSuggestion[] }[] = [];
  const groupOf = new Map<number, (typeof groups)[number]>();
  for (const [index, suggestion] of suggestions.entries()) {
    if (wanted[index] !== true) continue;
    const around = shownAround(suggestions, wanted, suggestion);
    const group = around === null ? undefined : groupOf.get(around);
    if (group === undefined) {
      const own = { suggestion, within: [] };
      groups.push(own);
      groupOf.set(index, own);
    } else {
      group.within.push(suggestion);
      groupOf.set(index, group);
    }
  }
  return {
    sure: groups.filter(({ suggestion }) => suggestion.isSure),
    unsure: groups.filter(({ suggestion }) => !suggestion.isSure),
    hidden: suggestions.filter(({ status }) => status === 'hidden'),
    claimants: [...new Set(suggestions.filter(({ status }) => status !== 'hidden').map((each) => each.claimant))],
  };
}

/** The nearest suggestion around one that is itself shown. */
function shownAround(
  suggestions: readonly ListedSuggestion[],
  wanted: readonly boolean[],
  { within }: ListedSuggestion,
): number | null {
  let around = within;
  while (around !== null && wanted[around] !== true) around = suggestions[around]?.within ?? null;
  return around;
}
