import { readCanonicalUrl } from '../../src/article/canonical-url.ts';
import { explainArticle, isArticle } from '../../src/article/detect-article.ts';
import { findNestedArticles } from '../../src/article/nested-articles.ts';
import { answerInTab, askFromPage } from '../../src/messages/runtime.ts';
import { emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import { offerDetector } from './detector.ts';
import { endWhenReplaced, hasInstance, replaceInstance } from './instance.ts';
import { maySelectWords } from './selection.ts';

/**
 * Runs on every page and does next to nothing: says once what the page is, and asks for the annotator when
 * words are selected. It adds nothing to the page and reads no layout.
 */
export function startLoader(document: Document): void {
  if (!/html/u.test(document.contentType)) return;
  const signal = replaceInstance('loader');
  const facts = new LightFacts(document);
  const report = () => {
    facts.forget();
    void askFromPage('openPage', { facts: facts.read() });
  };
  offerDetector((url) => facts.isArticle(url));
  const askForAnnotator = () => {
    if (endWhenReplaced('loader') || hasInstance('annotator') || !maySelectWords(document)) return;
    void askFromPage('wantAnnotator', { facts: facts.read() });
  };
  const onGesture = (event: Event) => event.isTrusted && askForAnnotator();

  document.addEventListener('pointerup', onGesture, { passive: true, signal });
  document.addEventListener('keyup', onGesture, { passive: true, signal });
  // A page can be read, and its words selected, long before its last script lets this one run.
  if (navigator.userActivation.hasBeenActive) askForAnnotator();
  // A page that comes back from the cache may have been annotated in another tab meanwhile.
  addEventListener('pageshow', (event) => event.persisted && report(), { signal });
  answerInTab(
    { addressChanged: (request) => request as object, explainArticle: (request) => request as object },
    {
      explainArticle: () => ({ ok: true, value: explainArticle(document, document.location.href) }),
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

/** What the loader says of its page. It is asked at every selection, and looks at the page once for each address. */
class LightFacts {
  readonly #document: Document;
  #detected: { readonly url: string; readonly isArticle: boolean } | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  /** The page may have become another. */
  forget(): void {
    this.#detected = undefined;
  }

  isArticle(url: string): boolean {
    if (this.#detected?.url !== url) this.#detected = { url, isArticle: isArticle(this.#document, url) };
    return this.#detected.isArticle;
  }

  read(): PageFacts {
    const url = this.#document.location.href;
    return {
      url,
      isArticle: this.isArticle(url),
      metadata: { ...emptyMetadata, canonicalUrl: readCanonicalUrl(this.#document, url) },
      parts: findNestedArticles(this.#document, url).map((nested) => nested.url),
    };
  }
}
