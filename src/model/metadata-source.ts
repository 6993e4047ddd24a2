/** Where a page says something about itself. */
export const metadataSources = [
  'jsonLd',
  'microdata',
  'rdfa',
  'openGraph',
  'citation',
  'dublinCore',
  /** Any other `meta` tag. */
  'meta',
  /** An attribute or element of HTML itself: `lang`, `time`, `rel=author`, `rel=canonical`. */
  'html',
  /** The page's title. */
  'title',
  /** Words that a reader sees: a heading, a byline, a dateline. */
  'text',
  'address',
  /** Guessed from the letters and words of the text. */
  'detected',
] as const;

export type MetadataSource = (typeof metadataSources)[number];

/** Whether an article may be read without paying, where its page declares it; empty where it does not. */
export const accessKinds = ['', 'free', 'paid'] as const;
export type Access = (typeof accessKinds)[number];
