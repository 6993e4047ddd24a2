import { Readability } from '@mozilla/readability';
import type { CorpusPage } from './page-corpus.ts';
import { asAuthors, type ReadMetadata } from './read-metadata-row.ts';

/** What Readability reads off a page; runs in a browser. */
export function describe({ html }: CorpusPage): ReadMetadata {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = new Readability(document).parse();
  return {
    title: read?.title || null,
    authors: asAuthors(read?.byline),
    siteName: read?.siteName || null,
    publishedTime: read?.publishedTime || null,
    language: read?.lang || null,
  };
}
