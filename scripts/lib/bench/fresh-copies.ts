import type { CorpusPage } from '../pages/page-corpus.ts';
import type { PageCosts } from './page-costs.ts';

/** A way to look at a page, and how often it is run: the browser's clock is too coarse for once, slow ones need no more. */
export interface Way {
  readonly times: number;
  run(document: Document, url: string): unknown;
}

/** Milliseconds that each way takes for a page. Every run has a copy of the document that nobody has looked at yet; which way is first changes with `turn`, and the garbage of the one before is cleared away. */
export function costsOf({ html, url }: CorpusPage, ways: Readonly<Record<string, Way>>, turn: number): PageCosts {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const names = Object.keys(ways);
  const first = turn % names.length;
  const costs = new Map<string, number>();
  for (const name of [...names.slice(first), ...names.slice(0, first)]) {
    const way = ways[name];
    if (way !== undefined) costs.set(name, timeOf(parsed, url, way));
  }
  return Object.fromEntries(names.map((name) => [name, costs.get(name) ?? Number.NaN]));
}

function timeOf(parsed: Document, url: string, { run, times }: Way): number {
  const copies = Array.from({ length: times }, () => parsed.cloneNode(true) as Document);
  (globalThis as { gc?(): void }).gc?.();
  const start = performance.now();
  for (const copy of copies) run(copy, url);
  return (performance.now() - start) / times;
}
