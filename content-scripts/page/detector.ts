import { explainArticle, isArticle } from '../../src/article/detect-article.ts';
import { answerInTab } from '../../src/messages/runtime.ts';
import { offerDetector } from './detector-of-page.ts';
import { replaceInstance } from './instance.ts';

/** Tells the annotator of this page, and the popup, whether it is an article; looks at the page once for each address. */
export function startDetector(document: Document): void {
  const signal = replaceInstance('detector');
  let detected: { readonly url: string; readonly isArticle: boolean } | undefined;
  offerDetector((url) => {
    if (detected?.url !== url) detected = { url, isArticle: isArticle(document, url) };
    return detected.isArticle;
  });
  answerInTab(
    { explainArticle: (request) => request as object },
    { explainArticle: () => ({ ok: true, value: explainArticle(document, document.location.href) }) },
    signal,
  );
}
