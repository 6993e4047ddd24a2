import Defuddle from 'defuddle';
import type { CorpusPage } from './page-corpus.ts';
import { asAuthors, type ReadMetadata } from './read-metadata-row.ts';

/** What Defuddle reads off a page; runs in a browser. */
export function describe({ html, url }: CorpusPage): ReadMetadata {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = new Defuddle(document, { url }).parse();
  return {
    title: read.title || null,
    authors: asAuthors(read.author),
    siteName: read.site || null,
    publishedTime: read.published || null,
    language: read.language || null,
  };
}
