import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { isArticle } from '../../../src/article/detect-article.ts';
import type { CorpusPage } from '../pages/page-corpus.ts';

/** How often each is run on a page; the browser's clock is too coarse for once. The slow ones are run once. */
const repeats = 8;

/** Chromium is started with this. */
declare const gc: () => void;

/**
 * Milliseconds that each takes for a page; every run has a copy of the document that nobody has looked at yet. Each
 * page begins with another of them, since the first of a page finds the processor's caches cold.
 */
export function measurePage({ html, url }: CorpusPage, turn: number): Readonly<Record<string, number>> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const time = (run: (document: Document) => unknown, times: number): number => {
    const copies = Array.from({ length: times }, () => parsed.cloneNode(true) as Document);
    // What the one before left behind is not this one's cost.
    gc();
    const start = performance.now();
    for (const copy of copies) run(copy);
    return (performance.now() - start) / times;
  };
  const runs: readonly (readonly [name: string, run: () => number])[] = [
    ['isProbablyReaderable', () => time((document) => isProbablyReaderable(document), repeats)],
    ['Claimlight', () => time((document) => isArticle(document, url), repeats)],
    ['Readability', () => time((document) => new Readability(document).parse(), 1)],
    ['Defuddle', () => time((document) => new Defuddle(document, { url }).parse(), 1)],
  ];
  return Object.fromEntries(
    runs.map((_, index) => {
      const [name, run] = runs[(index + turn) % runs.length] as (typeof runs)[number];
      return [name, run()];
    }),
  );
}
