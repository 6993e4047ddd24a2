import { readCanonicalUrl } from '../../src/article/canonical-url.ts';
import { emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import { readerOfPage } from './reader-of-page.ts';

/** What the page says of itself, read in full. */
export function readPageFacts(document: Document): PageFacts {
  const identity = readPageIdentity(document);
  const metadata = readerOfPage()?.readMetadata(identity.url);
  return metadata === undefined ? identity : { ...identity, metadata };
}

/** What tells which article the page is, without what is read for saving: that is the greater part of the work. */
export function readPageIdentity(document: Document): PageFacts {
  const url = document.location.href;
  const metadata = { ...emptyMetadata, canonicalUrl: readCanonicalUrl(document, url) };
  // Without a reader an article: whoever has the annotator put in wants to annotate.
  return { url, isArticle: readerOfPage()?.isArticle(url) ?? true, metadata };
}

/** The language of the page's words (BCP 47), or empty when it names none. */
export function readLanguage(document: Document): string {
  return document.documentElement.lang;
}
