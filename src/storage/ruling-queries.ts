import type { Article } from '../model/article.ts';
import {
  type ArticleRuling,
  type PageRulings,
  type RulingScope,
  ruledArticle,
  rulingPlaces,
} from '../model/article-ruling.ts';
import type { Database } from './schema.ts';

interface RulingReader {
  get(place: string): Promise<ArticleRuling | undefined>;
}

/** What a person ruled for a page and its site. */
export function readRulings(database: Database, keys: readonly string[], url: string): Promise<PageRulings> {
  return rulingsIn(database.transaction('articleRulings').store, rulingPlaces(keys, url));
}

/** The same within a transaction; of several rulings about a page's keys the latest counts. */
export async function rulingsIn(
  store: RulingReader,
  places: { readonly [scope in RulingScope]: readonly string[] },
): Promise<PageRulings> {
  const [page, site] = await Promise.all([latest(store, places.page), latest(store, places.site)]);
  return { page, site };
}

/** Reads all rulings, which a person makes one by one, and answers with what makes an article what was ruled of it. */
export async function readRuler(database: Database): Promise<(article: Article) => Article> {
  const rulings = new Map((await database.getAll('articleRulings')).map((ruling) => [ruling.place, ruling]));
  if (rulings.size === 0) return (article) => article;
  const find = (places: readonly string[]) => newest(places.map((place) => rulings.get(place)));
  return (article) => {
    const { page, site } = rulingPlaces(article.keys, article.url);
    return { ...article, isArticle: ruledArticle({ page: find(page), site: find(site) }, article.isArticle) };
  };
}

async function latest(store: RulingReader, places: readonly string[]): Promise<boolean | null> {
  return newest(await Promise.all(places.map((place) => store.get(place))));
}

function newest(found: readonly (ArticleRuling | undefined)[]): boolean | null {
  return (
    found.reduce<ArticleRuling | undefined>(
      (last, ruling) => (ruling !== undefined && ruling.modified > (last?.modified ?? -1) ? ruling : last),
      undefined,
    )?.isArticle ?? null
  );
}
