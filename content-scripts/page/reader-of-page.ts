import type { ArticleMetadata } from '../../src/model/article.ts';

/** Says what the page of an address says of itself. */
export interface PageReading {
  isArticle(url: string): boolean;
  readMetadata(url: string): ArticleMetadata;
}

// Content scripts of one extension share a global that the page cannot see: the annotator need not carry all this too.
const readerKey = Symbol.for('claimlight.reader');

/** Lets the annotator of this page ask what it says of itself. */
export function offerReader(reader: PageReading): void {
  (globalThis as { [readerKey]?: PageReading })[readerKey] = reader;
}

/** This page's reader; the background puts it in before the annotator. */
export function readerOfPage(): PageReading | undefined {
  return (globalThis as { [readerKey]?: PageReading })[readerKey];
}
