import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { readMetadata } from '../../../src/article/read-metadata.ts';
import type { CorpusPage } from '../pages/page-corpus.ts';
import { costsOf } from './fresh-copies.ts';
import type { PageCosts } from './page-costs.ts';

/** What reading a page's metadata costs; the peers give them together with the article's text. */
export function measurePage(page: CorpusPage, turn: number, ways: readonly string[]): PageCosts {
  return costsOf(
    page,
    {
      Claimlight: { times: 2, rounds: 3, run: (document, url) => readMetadata(document, url, Date.now()) },
      Readability: { times: 2, rounds: 3, run: (document) => new Readability(document).parse() },
      Defuddle: { times: 1, rounds: 1, run: (document, url) => new Defuddle(document, { url }).parse() },
    },
    turn,
    ways,
  );
}
