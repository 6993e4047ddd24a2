/** The words of a passage with their surroundings (W3C Web Annotation, section 4.2.4). */
export interface TextQuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Offsets in UTF-16 code units into the page's text, as `src/anchoring` indexes it; `end` is exclusive (section 4.2.5). */
export interface TextPositionSelector {
  readonly start: number;
  readonly end: number;
}

/** All that is kept of where a passage stands: its words, its place, and the sentence or sentences that hold it. */
export interface PassageSelectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
  readonly sentence: string;
}

/** How many characters of context are kept on each side: enough to tell repeated sentences apart (peers keep 32). */
export const contextLength = 160;
