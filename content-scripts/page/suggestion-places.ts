import { findElsewhereInSlices, findUnchanged } from '../../src/anchoring/anchor.ts';
import { describePassage } from '../../src/anchoring/describe.ts';
import type { AnchorOutcome, TextRange } from '../../src/model/anchor-outcome.ts';
import type { ListedSuggestion } from '../../src/model/suggestion.ts';
import type { AnchoredPage } from './anchored-page.ts';
import type { PlacedRange } from './overlaps.ts';
import { PageSlices } from './page-slices.ts';

/** A suggestion with the words of the page that it is about, as they stand now. */
export interface PlacedSuggestion extends PlacedRange {
  readonly suggestion: ListedSuggestion;
}

/** The text in which suggestions were found, and its language. */
export interface SuggestedText {
  readonly text: string;
  readonly language: string;
}

/** Where suggestions stand on a page that may have changed since they were found; looked for in slices, since there may be thousands. */
export class SuggestionPlaces {
  readonly #page: AnchoredPage;
  #placed: readonly PlacedSuggestion[] = [];
  /** Places by the id of their suggestion, for as long as the page's text is this one. */
  #known = new Map<string, PlacedRange | undefined>();
  #knownText = '';
  #run = 0;

  constructor(page: AnchoredPage) {
    this.#page = page;
  }

  /** What was placed last. */
  get placed(): readonly PlacedSuggestion[] {
    return this.#placed;
  }

  /** Places these and no others; false when a later call took over. */
  async place(suggestions: readonly ListedSuggestion[], found: SuggestedText): Promise<boolean> {
    this.#run += 1;
    const run = this.#run;
    const isOver = () => run !== this.#run;
    const slices = new PageSlices();
    const placed: PlacedSuggestion[] = [];
    for (const suggestion of suggestions) {
      const place = this.#isKnown(suggestion)
        ? this.#known.get(suggestion.id)
        : await this.#look(suggestion, found, slices, isOver);
      // A call that came meanwhile may not have waited for a pause.
      if (place === 'over' || (await slices.pausedFor(isOver)) || isOver()) return false;
      if (place !== undefined) placed.push({ ...place, suggestion });
    }
    this.#placed = placed;
    return true;
  }

  /** Places none. */
  clear(): void {
    this.#run += 1;
    this.#placed = [];
  }

  /** Where one stands now; undefined when it is gone. */
  find(suggestion: ListedSuggestion, found: SuggestedText): Range | undefined {
    const page = this.#page.text;
    const place =
      page.text === found.text ? suggestion.place : placeOf(this.#page.lookFor(selectorsOf(suggestion, found)));
    return place && page.rangeOf(place);
  }

  #isKnown({ id }: ListedSuggestion): boolean {
    const { text } = this.#page.text;
    if (text !== this.#knownText) {
      this.#known = new Map();
      this.#knownText = text;
    }
    return this.#known.has(id);
  }

  async #look(
    suggestion: ListedSuggestion,
    found: SuggestedText,
    slices: PageSlices,
    isOver: () => boolean,
  ): Promise<PlacedRange | undefined | 'over'> {
    const page = this.#page.text;
    let place: TextRange | undefined = suggestion.place;
    if (page.text !== found.text) {
      const selectors = selectorsOf(suggestion, found);
      const outcome =
        findUnchanged(selectors, page.text) ??
        (await slices.run(findElsewhereInSlices(selectors, page.folded), isOver));
      if (outcome === undefined) return 'over';
      place = placeOf(outcome);
    }
    const range = place && page.rangeOf(place);
    const placed = place === undefined || range === undefined ? undefined : { place, range };
    this.#known.set(suggestion.id, placed);
    return placed;
  }
}

function selectorsOf({ place }: ListedSuggestion, { text, language }: SuggestedText) {
  return describePassage(text, place, language);
}

function placeOf(outcome: AnchorOutcome): TextRange | undefined {
  return outcome.kind === 'lost' ? undefined : outcome.range;
}
