/** What a reader makes of a page; null where it finds nothing. */
export interface ReadMetadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly siteName: string | null;
  readonly publishedTime: string | null;
  readonly language: string | null;
  /** Where our own found each. */
  readonly sources?: unknown;
}

/** The one line in which peers give all authors, as a list of one. */
export function asAuthors(byline: string | null | undefined): readonly string[] {
  return byline ? [byline] : [];
}
