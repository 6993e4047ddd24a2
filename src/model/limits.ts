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

/** Most verdicts that one claim keeps, the newest. */
export const maxVerdictEntries = 1_000;

/** Longest reasons for a verdict, and longest note on a piece of evidence or a claimant, in UTF-16 code units. */
export const maxReasonsLength = 100_000;

/** Most pieces of evidence on one claim, those that were taken away counted. */
export const maxEvidence = 1_000;

/** Most names of one claimant beside its own, those that were taken away counted. */
export const maxAliases = 500;

/** Longest JSON of another system's annotation that is kept beside ours, in UTF-16 code units. */
export const maxForeignLength = 1_000_000;
