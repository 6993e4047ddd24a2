import { explainArticle, isArticle } from '../../src/article/detect-article.ts';
import { readMetadata } from '../../src/article/read-metadata.ts';
import { answerInTab } from '../../src/messages/runtime.ts';
import { replaceInstance } from './instance.ts';
import { offerReader } from './reader-of-page.ts';

/** Tells the annotator of this page what it says of itself, and the popup whether it is an article; the latter is looked at once for each address. */
export function startReader(document: Document): void {
  const signal = replaceInstance('reader');
  let detected: { readonly url: string; readonly isArticle: boolean } | undefined;
  offerReader({
    isArticle(url) {
      if (detected?.url !== url) detected = { url, isArticle: isArticle(document, url) };
      return detected.isArticle;
    },
    readMetadata: (url) => readMetadata(document, url, Date.now()),
  });
  answerInTab(
    { explainArticle: (request) => request as object },
    { explainArticle: () => ({ ok: true, value: explainArticle(document, document.location.href) }) },
    signal,
  );
}
