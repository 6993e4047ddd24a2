import { findArticleElement } from '../../src/article/article-element.ts';
import { articleOfRange, findNestedArticles, type NestedArticle } from '../../src/article/nested-articles.ts';
import { articleText } from '../../src/claims/article-text.ts';
import type { TextRange } from '../../src/model/anchor-outcome.ts';
import { emptyMetadata, type PageFacts } from '../../src/model/article.ts';
import type { PassageSelectors } from '../../src/model/selectors.ts';
import type { AnchoredPage } from './anchored-page.ts';

/** Which article on the page a passage stands in, where the page tells of several. */
export class PassageArticles {
  readonly #document: Document;
  readonly #page: AnchoredPage;
  #nested: readonly NestedArticle[] = [];

  constructor(document: Document, page: AnchoredPage) {
    this.#document = document;
    this.#page = page;
  }

  /** The page's facts with the further articles that stand on it now. */
  complete(facts: PageFacts): PageFacts {
    this.#nested = this.#findOthers(facts);
    return this.#nested.length === 0 ? facts : { ...facts, parts: this.#nested.map(({ url }) => url) };
  }

  /** Whether other articles stand on the page than when these facts were read. */
  haveChanged(facts: PageFacts): boolean {
    const { parts = [] } = facts;
    const now = this.#findOthers(facts).map(({ url }) => url);
    return now.length !== parts.length || now.some((each, index) => each !== parts[index]);
  }

  /** The facts of the article that a passage stands in: those of the page where no other has an address of its own. */
  factsOf(selectors: PassageSelectors | null, page: PageFacts): PageFacts {
    const range = selectors === null ? undefined : this.#page.text.rangeOf(selectors.position);
    const nested = range === undefined ? undefined : articleOfRange(this.#nested, range);
    if (nested === undefined) return page;
    const { publisher, language } = page.metadata;
    return {
      url: nested.url,
      isArticle: true,
      metadata: { ...emptyMetadata, headline: nested.headline, publisher, language },
    };
  }

  /** Nested articles that are not the page's own under the address that it calls canonical. */
  #findOthers({ url, metadata }: PageFacts): readonly NestedArticle[] {
    return findNestedArticles(this.#document, url).filter((nested) => nested.url !== metadata.canonicalUrl);
  }

  /**
   * The words of one of the page's articles, with line breaks where other words of the page stood (navigation, comments),
   * unless the passage is among these; empty for a page that shows others beside its own, whose text would be theirs too.
   */
  textOf({ url }: PageFacts, passage: PassageSelectors | null): string {
    const { text, folded, positionOf } = this.#page.text;
    const { start, end } = passage?.position ?? { start: 0, end: 0 };
    const asides = folded.asides.filter((aside) => aside.end <= start || aside.start >= end);
    const nested = this.#nested.find((each) => each.url === url);
    if (nested === undefined && this.#nested.length > 0) return '';
    if (nested === undefined) {
      const place = placeOfArticle(this.#document, this.#page);
      const holdsPassage = place !== undefined && (passage === null || (place.start <= start && place.end >= end));
      return articleText(text, asides, holdsPassage ? place : undefined);
    }
    const range = this.#document.createRange();
    range.selectNodeContents(nested.element);
    const position = positionOf(range);
    return position === undefined ? '' : articleText(text, asides, position).slice(position.start, position.end);
  }
}

/** Where a page's article stands in its text; undefined where no element holds it. */
export function placeOfArticle(document: Document, page: AnchoredPage): TextRange | undefined {
  const element = findArticleElement(document);
  if (element === undefined) return undefined;
  const range = document.createRange();
  range.selectNodeContents(element);
  return page.text.positionOf(range);
}
