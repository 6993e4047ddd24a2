import { addressesWithin } from '../../src/model/address-wrappers.ts';
import type { Article, PageFacts } from '../../src/model/article.ts';
import { articleKey } from '../../src/model/article-key.ts';
import { withCorrections } from '../../src/model/corrections.ts';
import { livingKeys } from '../../src/model/same-article.ts';

/** Most articles that are offered at once. */
const maxMatches = 8;

/** What a person may mean by what was typed: known articles, and an address where nothing was annotated yet. */
export interface JoinMatches {
  readonly articles: readonly Article[];
  readonly address: string | undefined;
}

/**
 * The articles that what was typed may mean: by words of headline, source and address, or by an address, also one that
 * stands inside another. Before anything is typed, those that name this page or carry its headline come first.
 */
export function matchArticles(
  known: readonly Article[],
  typed: string,
  { facts, here }: { readonly facts: PageFacts; readonly here: readonly Article[] },
): JoinMatches {
  const others = known.filter(({ id }) => !here.some((article) => article.id === id));
  const text = typed.trim();
  const addresses = [text, ...addressesWithin(text)].flatMap((address) => {
    const key = articleKey(address);
    return key === undefined || key === articleKey(facts.url) ? [] : [{ address, key }];
  });
  if (articleKey(text) !== undefined) {
    const found = others.filter((article) => addresses.some(({ key }) => livingKeys(article).includes(key)));
    return {
      articles: found.slice(0, maxMatches),
      address: found.length === 0 ? addresses.at(-1)?.address : undefined,
    };
  }
  const words = fold(text).split(/\s+/u);
  const found = others.filter((article) => words.every((word) => searched(article).includes(word)));
  return { articles: ranked(found, text === '' ? facts : undefined).slice(0, maxMatches), address: undefined };
}

function ranked(articles: readonly Article[], facts: PageFacts | undefined): readonly Article[] {
  if (facts === undefined) return articles;
  const own = articleKey(facts.url);
  const headline = fold(facts.metadata.headline);
  const isNear = ({ metadata }: Article) =>
    articleKey(metadata.canonicalUrl) === own || (headline !== '' && fold(metadata.headline) === headline);
  return [...articles.filter(isNear), ...articles.filter((article) => !isNear(article))];
}

function searched({ metadata, corrections, urls }: Article): string {
  const { headline } = withCorrections(metadata, corrections);
  return fold([headline, metadata.headline, metadata.publisher, ...urls].join(' '));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
