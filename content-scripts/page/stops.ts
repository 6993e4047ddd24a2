import type { Stop } from '../ui/ui-state.ts';
import type { AnchoredAnnotation } from './anchored-page.ts';
import { placedRange } from './overlaps.ts';
import { sayKind } from './say-kind.ts';
import { shortQuote } from './short-quote.ts';
import type { PlacedSuggestion } from './suggestion-places.ts';
import { say } from './words.ts';

/** How many suggestions become stops: each is a button, and the popup lists all of them. */
const suggestionLimit = 500;

/** The stops of the keyboard's way through what is painted, in reading order. */
export function stopsOf(
  entries: readonly AnchoredAnnotation[],
  suggested: readonly PlacedSuggestion[],
): readonly Stop[] {
  const annotations = entries.flatMap((entry) => {
    const start = placedRange(entry)?.place.start;
    return start === undefined ? [] : [{ start, stop: annotationStop(entry) }];
  });
  const suggestions = suggested
    .slice(0, suggestionLimit)
    .map((placed) => ({ start: placed.place.start, stop: suggestionStop(placed) }));
  return [...annotations, ...suggestions].sort((one, other) => one.start - other.start).map(({ stop }) => stop);
}

function annotationStop({ annotation }: AnchoredAnnotation): Stop {
  const quote = shortQuote(annotation.selectors?.quote.exact ?? '');
  return { kind: 'annotation', id: annotation.id, label: `${sayKind(annotation.motivation)}: ${quote}` };
}

function suggestionStop({ suggestion: { id, claimant, content } }: PlacedSuggestion): Stop {
  const who = [say('page_card_suggestion'), claimant].filter((words) => words !== '').join(' ');
  return { kind: 'suggestion', id, label: `${who}: ${shortQuote(content)}` };
}
