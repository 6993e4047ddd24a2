import { readCanonicalHints } from '../../src/article/canonical-url.ts';
import { readPageHead } from '../../src/article/detection/page-head.ts';
import { findNestedArticles } from '../../src/article/nested-articles.ts';
import { answerInTab, askFromPage } from '../../src/messages/runtime.ts';
import { endWhenReplaced, hasInstance, replaceInstance } from './instance.ts';
import { maySelectWords } from './selection.ts';

/**
 * Runs on every page and does next to nothing: says once what the page's head says, and asks for the annotator when
 * words are selected. It adds nothing to the page, reads no layout, and carries no code but for that: each line is read
 * by the browser on every page.
 */
export function startLoader(document: Document): void {
  if (!document.contentType.includes('html')) return;
  const signal = replaceInstance('loader');
  const report = () => {
    const url = document.location.href;
    void askFromPage('openPage', {
      url,
      canonical: readCanonicalHints(document),
      parts: findNestedArticles(document, url).map((nested) => nested.url),
      head: readPageHead(document),
    });
  };
  const askForAnnotator = () => {
    if (endWhenReplaced('loader') || hasInstance('annotator') || !maySelectWords(document)) return;
    void askFromPage('wantAnnotator', { url: document.location.href });
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
