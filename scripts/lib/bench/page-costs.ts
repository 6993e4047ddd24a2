import type { CorpusPage } from '../pages/page-corpus.ts';
import { readPages } from '../pages/page-corpus.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printTable } from './table.ts';

/** Milliseconds that each of several ways takes for a page. */
export type PageCosts = Readonly<Record<string, number>>;

/** What a measuring script exports: the costs of a page, in an order that is turned by `turn` steps. */
declare const measured: { measurePage(page: CorpusPage, turn: number): PageCosts };

/** Measures, in one run in a real Chromium, what several ways cost each page of some folders, and prints medians and ratios to one of them. */
export async function measurePages(entry: string, folders: readonly string[], base: string): Promise<void> {
  const times = new Map<string, number[]>();
  let count = 0;
  await inMeasuringPage(entry, async (browser) => {
    for (const folder of folders) {
      for (const page of readPages(folder)) {
        const row = await browser.evaluate(([read, turn]) => measured.measurePage(read, turn), [page, count] as const);
        for (const [name, ms] of Object.entries(row)) times.set(name, [...(times.get(name) ?? []), ms]);
        count += 1;
      }
    }
  });
  const ofBase = median(times.get(base) ?? []);
  printTable(
    `Milliseconds a page, ${count} pages`,
    ['', 'median', `to ${base}`, '90th percentile', 'longest'],
    [...times].map(([name, all]) => {
      const sorted = all.toSorted((one, other) => one - other);
      const high = sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN;
      const ratio = `${(median(all) / ofBase).toFixed(2)}×`;
      return [name, formatMs(median(all)), ratio, formatMs(high), formatMs(sorted.at(-1) ?? Number.NaN)];
    }),
  );
}
