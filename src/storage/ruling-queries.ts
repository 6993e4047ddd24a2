import { type ArticleRuling, type PageRulings, type RulingScope, rulingPlaces } from '../model/article-ruling.ts';
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

async function latest(store: RulingReader, places: readonly string[]): Promise<boolean | null> {
  const found = await Promise.all(places.map((place) => store.get(place)));
  return (
    found.reduce<ArticleRuling | undefined>(
      (newest, ruling) => (ruling !== undefined && ruling.modified > (newest?.modified ?? -1) ? ruling : newest),
      undefined,
    )?.isArticle ?? null
  );
}
