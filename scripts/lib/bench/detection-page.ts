import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { isArticle } from '../../../src/article/detect-article.ts';
import type { CorpusPage } from '../pages/page-corpus.ts';

/** How often each is run on a page; the browser's clock is too coarse for once. The slow ones are run once. */
const repeats = 8;

/** Milliseconds that each takes for a page; every run has a copy of the document that nobody has looked at yet. */
export function measurePage({ html, url }: CorpusPage): Readonly<Record<string, number>> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const time = (run: (document: Document) => unknown, times: number): number => {
    const copies = Array.from({ length: times }, () => parsed.cloneNode(true) as Document);
    const start = performance.now();
    for (const copy of copies) run(copy);
    return (performance.now() - start) / times;
  };
  return {
    isProbablyReaderable: time((document) => isProbablyReaderable(document), repeats),
    Claimlight: time((document) => isArticle(document, url), repeats),
    Readability: time((document) => new Readability(document).parse(), 1),
    Defuddle: time((document) => new Defuddle(document, { url }).parse(), 1),
  };
}
