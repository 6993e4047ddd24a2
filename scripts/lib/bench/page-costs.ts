import { parseArgs } from 'node:util';
import type { CorpusPage } from '../pages/page-corpus.ts';
import { readPages } from '../pages/page-corpus.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printTable } from './table.ts';

/** Milliseconds that each of several ways takes for a page. */
export type PageCosts = Readonly<Record<string, number>>;

/** What a measuring script exports: the costs of a page, in an order that is turned by `turn` steps. */
declare const measured: { measurePage(page: CorpusPage, turn: number): PageCosts };

/** Which pages are measured: all of some folders, or every so manieth of them, from the first on. */
export interface MeasuredPages {
  readonly folders: readonly string[];
  readonly every: number;
}

/** Reads `--corpus DIR` (once or more) and `--every N`; throws with how they are to be given. */
export function readMeasuredPages(command: string, args: readonly string[]): MeasuredPages {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string', multiple: true }, every: { type: 'string', default: '1' } },
  });
  const every = Number(values.every);
  if (values.corpus === undefined || !Number.isInteger(every) || every < 1) {
    throw new Error(`Usage: npm run bench -- ${command} --corpus DIR [--corpus DIR] [--every N]`);
  }
  return { folders: values.corpus, every };
}

/** Measures, in one run in a real Chromium, what several ways cost each page, and prints medians and ratios to one of them. */
export async function measurePages(entry: string, { folders, every }: MeasuredPages, base: string): Promise<void> {
  const times = new Map<string, number[]>();
  let count = 0;
  let seen = 0;
  await inMeasuringPage(entry, async (browser) => {
    for (const folder of folders) {
      for (const page of readPages(folder)) {
        seen += 1;
        if ((seen - 1) % every !== 0) continue;
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
