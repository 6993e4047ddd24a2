import { readMetadata } from '../../src/article/read-metadata.ts';
import type { PageFacts } from '../../src/model/article.ts';
import { askDetector } from './detector-of-page.ts';

/** What the page says of itself, read in full. */
export function readPageFacts(document: Document): PageFacts {
  const url = document.location.href;
  return { url, isArticle: askDetector(url), metadata: readMetadata(document, url, Date.now()) };
}

/** The language of the page's words (BCP 47), or empty when it names none. */
export function readLanguage(document: Document): string {
  return document.documentElement.lang;
}
