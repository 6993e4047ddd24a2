import { readMetadata } from '../../../src/article/read-metadata.ts';
import type { CorpusPage } from './page-corpus.ts';
import type { ReadMetadata } from './read-metadata-row.ts';

/** What the annotator reads off a page; runs in a browser. */
export function describe({ html, url }: CorpusPage): ReadMetadata {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = readMetadata(document, url, Date.now());
  return {
    title: read.headline || null,
    authors: read.byline,
    siteName: read.publisher || null,
    publishedTime: read.published || null,
    language: read.language || null,
    sources: read.sources,
  };
}
