/** Longest note, in UTF-16 code units. A book has about a million characters; a note is never cut below that. */
export const maxNoteLength = 1_000_000;

/** Longest quoted passage, in UTF-16 code units: two megabytes of page text selected at once. */
export const maxQuoteLength = 4_000_000;

/** Longest page text that is kept with an article, in UTF-16 code units. */
export const maxArticleTextLength = 16_000_000;

/** Longest name, tag, headline or URL, in UTF-16 code units. */
export const maxLineLength = 8_192;

/** Most tags on one annotation. */
export const maxTags = 200;

/** Longest reading of a changed passage that is kept whole, in UTF-16 code units: more than a long article. */
export const maxReadingLength = 100_000;

/** Most wordings that a person had saved before, and most readings of pages and decisions about them, that one annotation keeps. */
export const maxHistoryEntries = 100;
