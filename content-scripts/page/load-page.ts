import { readCanonicalUrl } from '../../src/article/canonical-url.ts';
import { isArticle } from '../../src/article/detect-article.ts';
import { findNestedArticles } from '../../src/article/nested-articles.ts';
import { answerInTab, askFromPage } from '../../src/messages/runtime.ts';
import { emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import { endWhenReplaced, hasInstance, replaceInstance } from './instance.ts';
import { maySelectWords } from './selection.ts';

/**
 * Runs on every page and does next to nothing: says once what the page is, and asks for the annotator when
 * words are selected. It adds nothing to the page and reads no layout.
 */
export function startLoader(document: Document): void {
  if (!/html/u.test(document.contentType)) return;
  const signal = replaceInstance('loader');
  const report = () => void askFromPage('openPage', { facts: readLightFacts(document) });
  const askForAnnotator = () => {
    if (endWhenReplaced('loader') || hasInstance('annotator') || !maySelectWords(document)) return;
    void askFromPage('wantAnnotator', { facts: readLightFacts(document) });
  };
  const onGesture = (event: Event) => event.isTrusted && askForAnnotator();

  document.addEventListener('pointerup', onGesture, { passive: true, signal });
  document.addEventListener('keyup', onGesture, { passive: true, signal });
  // A page can be read, and its words selected, long before its last script lets this one run.
  if (navigator.userActivation.hasBeenActive) askForAnnotator();
  // A page that comes back from the cache may have been annotated in another tab meanwhile.
  addEventListener('pageshow', (event) => event.persisted && report(), { signal });
  answerInTab(
    { addressChanged: (request) => request as object },
    {
      addressChanged() {
        report();
        return { ok: true, value: null };
      },
    },
    signal,
  );
  whenShown(document, report, signal);
}

/** A page that is rendered ahead of a visit is no visit. */
function whenShown(
  document: Document & { readonly prerendering?: boolean },
  action: () => void,
  signal: AbortSignal,
): void {
  if (document.prerendering === true) {
    document.addEventListener('prerenderingchange', action, { once: true, signal });
  } else {
    action();
  }
}

function readLightFacts(document: Document): PageFacts {
  const url = document.location.href;
  return {
    url,
    isArticle: isArticle(document, url),
    metadata: { ...emptyMetadata, canonicalUrl: readCanonicalUrl(document, url) },
    parts: findNestedArticles(document, url).map((nested) => nested.url),
  };
}
