/**
 * Everything a record holds that a reader of an export could miss. A format's descriptor names those that it leaves out,
 * so that the person can be told before they export; each has its words in `_locales` as `export_field_<name>`.
 */
export const articleFields = [
  'address',
  'headline',
  'byline',
  'publisher',
  'published',
  /** When the article says it was last changed. */
  'updated',
  'language',
  /** Canonical URL, other addresses, whether it was recognised as an article. */
  'identity',
] as const;

export const annotationFields = [
  'id',
  /** Claim, highlight or note. */
  'kind',
  'quote',
  /** The words before and after the quote, and its sentence. */
  'context',
  'position',
  'note',
  'tags',
  'color',
  'claimant',
  /** The word that attributes a claim. */
  'cue',
  'ownWords',
  /** The verdict that stands, and those before it. */
  'verdicts',
  'evidence',
  'created',
  'modified',
  /** What became of the words since. */
  'history',
  /** When each field was last changed. */
  'fieldTimes',
] as const;

export const exportFields = [...articleFields, ...annotationFields] as const;
export type ExportField = (typeof exportFields)[number];
