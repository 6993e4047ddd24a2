import { readCanonicalUrl } from '../../src/article/canonical-url.ts';
import { readMetadata } from '../../src/article/read-metadata.ts';
import { emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import { askDetector } from './detector-of-page.ts';

/** What the page says of itself, read in full. */
export function readPageFacts(document: Document): PageFacts {
  const url = document.location.href;
  return { url, isArticle: askDetector(url), metadata: readMetadata(document, url, Date.now()) };
}

/** What tells which article the page is, without what is read for saving: that is the greater part of the work. */
export function readPageIdentity(document: Document): PageFacts {
  const url = document.location.href;
  const metadata = { ...emptyMetadata, canonicalUrl: readCanonicalUrl(document, url) };
  return { url, isArticle: askDetector(url), metadata };
}

/** The language of the page's words (BCP 47), or empty when it names none. */
export function readLanguage(document: Document): string {
  return document.documentElement.lang;
}
