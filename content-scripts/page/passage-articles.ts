import { articleOfRange, findNestedArticles, type NestedArticle } from '../../src/article/nested-articles.ts';
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

  /** The words of one of the page's articles; empty for a page that shows others beside its own, whose text would be theirs too. */
  textOf({ url }: PageFacts): string {
    const { text, positionOf } = this.#page.text;
    const nested = this.#nested.find((each) => each.url === url);
    if (nested === undefined) return this.#nested.length === 0 ? text : '';
    const range = this.#document.createRange();
    range.selectNodeContents(nested.element);
    const position = positionOf(range);
    return position === undefined ? '' : text.slice(position.start, position.end);
  }
}
