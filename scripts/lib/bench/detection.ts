import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import { readPages } from '../pages/page-corpus.ts';
import type { measurePage } from './detection-page.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: { readonly measurePage: typeof measurePage };

/** Measures, in one run in a real Chromium, what detection costs a page of the named folders beside its peers, and prints medians and ratios to `isProbablyReaderable`. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { corpus: { type: 'string', multiple: true } } });
  if (values.corpus === undefined) throw new Error('Usage: npm run bench -- detection --corpus DIR [--corpus DIR]');
  let pages = 0;
  const times = new Map<string, number[]>();
  await inMeasuringPage(join(root, 'scripts/lib/bench/detection-page.ts'), async (browser) => {
    for (const folder of values.corpus ?? []) {
      for (const page of readPages(folder)) {
        const row = await browser.evaluate(([read, turn]) => measured.measurePage(read, turn), [page, pages] as const);
        pages += 1;
        for (const [name, ms] of Object.entries(row)) times.set(name, [...(times.get(name) ?? []), ms]);
      }
    }
  });
  const base = median(times.get('isProbablyReaderable') ?? []);
  printTable(
    `Milliseconds a page, ${times.get('isProbablyReaderable')?.length ?? 0} pages`,
    ['', 'median', 'to isProbablyReaderable', '90th percentile', 'longest'],
    [...times].map(([name, all]) => {
      const sorted = all.toSorted((one, other) => one - other);
      const high = sorted[Math.floor(sorted.length * 0.9)] ?? Number.NaN;
      const ratio = `${(median(all) / base).toFixed(2)}×`;
      return [name, formatMs(median(all)), ratio, formatMs(high), formatMs(sorted.at(-1) ?? Number.NaN)];
    }),
  );
}
