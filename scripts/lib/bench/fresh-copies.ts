import type { CorpusPage } from '../pages/page-corpus.ts';
import type { PageCosts } from './page-costs.ts';

/** A way to look at a page, how often it is run in a row, since the browser's clock is too coarse for once, and in how many rounds. */
export interface Way {
  readonly times: number;
  readonly rounds: number;
  run(document: Document, url: string): unknown;
}

/**
 * Milliseconds that each way takes for a page, of its rounds the quickest, which other programs disturbed least. Every run
 * has a copy of the document that nobody has looked at yet; the ways take turns, the first one changes with `turn`, and
 * the garbage of the one before is cleared away. Ways that `named` lacks are left out, unless it is empty.
 */
export function costsOf(
  { html, url }: CorpusPage,
  ways: Readonly<Record<string, Way>>,
  turn: number,
  named: readonly string[],
): PageCosts {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const measured = Object.entries(ways).filter(([name]) => named.length === 0 || named.includes(name));
  const costs: Record<string, number> = Object.fromEntries(measured.map(([name]) => [name, Number.POSITIVE_INFINITY]));
  const rounds = Math.max(...measured.map(([, way]) => way.rounds));
  for (let round = 0; round < rounds; round += 1) {
    const first = (turn + round) % measured.length;
    for (const [name, way] of [...measured.slice(first), ...measured.slice(0, first)]) {
      if (round < way.rounds) costs[name] = Math.min(costs[name] ?? Number.NaN, timeOf(parsed, url, way));
    }
  }
  return costs;
}

function timeOf(parsed: Document, url: string, { run, times }: Way): number {
  const copies = Array.from({ length: times }, () => parsed.cloneNode(true) as Document);
  (globalThis as { gc?(): void }).gc?.();
  const start = performance.now();
  for (const copy of copies) run(copy, url);
  return (performance.now() - start) / times;
}
