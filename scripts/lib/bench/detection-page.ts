import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { isArticle } from '../../../src/article/detect-article.ts';
import type { CorpusPage } from '../pages/page-corpus.ts';
import { costsOf } from './fresh-copies.ts';
import type { PageCosts } from './page-costs.ts';

/** What deciding whether a page is an article costs, beside reading it whole. */
export function measurePage(page: CorpusPage, turn: number, ways: readonly string[]): PageCosts {
  return costsOf(
    page,
    {
      isProbablyReaderable: { times: 8, rounds: 3, run: (document) => isProbablyReaderable(document) },
      Claimlight: { times: 8, rounds: 3, run: (document, url) => isArticle(document, url) },
      Readability: { times: 1, rounds: 1, run: (document) => new Readability(document).parse() },
      Defuddle: { times: 1, rounds: 1, run: (document, url) => new Defuddle(document, { url }).parse() },
    },
    turn,
    ways,
  );
}
