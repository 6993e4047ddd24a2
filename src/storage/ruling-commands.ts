import { type PageRulings, type RulingScope, rulingPlaces } from '../model/article-ruling.ts';
import { type Result, success } from '../model/failure.ts';
import { rulingsIn } from './ruling-queries.ts';
import type { Database } from './schema.ts';
import { write } from './transaction.ts';

/** A person's ruling about a page or its site; null takes back what was ruled before. */
export interface RulingWish {
  /** The page's keys, its own first; at least one. */
  readonly keys: readonly string[];
  readonly url: string;
  readonly scope: RulingScope;
  readonly isArticle: boolean | null;
  readonly now: number;
}

/** Keeps a ruling in the place of the one before and answers with what is ruled now. */
export function saveRuling(
  database: Database,
  { keys, url, scope, isArticle, now }: RulingWish,
): Promise<Result<PageRulings>> {
  return write(database, ['articleRulings'], async (transaction) => {
    const rulings = transaction.objectStore('articleRulings');
    const places = rulingPlaces(keys, url);
    // Every key is cleared, so that a ruling made under another address of the page does not come to light again.
    await Promise.all(places[scope].map((place) => rulings.delete(place)));
    const [place] = places[scope];
    if (isArticle !== null && place !== undefined) await rulings.put({ place, isArticle, modified: now });
    return success(await rulingsIn(rulings, places));
  });
}
