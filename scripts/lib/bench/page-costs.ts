import { parseArgs } from 'node:util';
import type { CorpusPage } from '../pages/page-corpus.ts';
import { listPages } from '../pages/page-corpus.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printTable } from './table.ts';

/** Milliseconds that each of several ways takes for a page. */
export type PageCosts = Readonly<Record<string, number>>;

/** What a measuring script exports: the costs of a page for some of its ways (all, when none is named), in an order that is turned by `turn` steps. */
declare const measured: { measurePage(page: CorpusPage, turn: number, ways: readonly string[]): PageCosts };

/** Which pages are measured: all of some folders, or so many of them, evenly spread; and which ways, all when none is named. */
export interface MeasuredPages {
  readonly folders: readonly string[];
  readonly sample: number;
  readonly ways: readonly string[];
}

/** Reads `--corpus DIR` (once or more), `--sample N` and `--way NAME` (once or more); throws with how they are to be given. */
export function readMeasuredPages(command: string, args: readonly string[]): MeasuredPages {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string', multiple: true },
      sample: { type: 'string', default: 'Infinity' },
      way: { type: 'string', multiple: true, default: [] },
    },
  });
  const sample = Number(values.sample);
  if (values.corpus === undefined || !(sample >= 1)) {
    throw new Error(`Usage: npm run bench -- ${command} --corpus DIR [--corpus DIR] [--sample N] [--way NAME]`);
  }
  return { folders: values.corpus, sample, ways: values.way };
}

/** Measures, in one run in a real Chromium, what several ways cost each page, and prints medians and ratios to one of them. */
export async function measurePages(
  entry: string,
  { folders, sample, ways }: MeasuredPages,
  base: string,
): Promise<void> {
  const times = new Map<string, number[]>();
  const pages = folders.flatMap(listPages);
  const stride = Math.max(1, pages.length / sample);
  let count = 0;
  await inMeasuringPage(entry, async (browser) => {
    for (let at = 0; at < pages.length; at += stride) {
      const page = pages[Math.floor(at)]?.() as CorpusPage;
      const row = await browser.evaluate(([read, turn, named]) => measured.measurePage(read, turn, named), [
        page,
        count,
        ways,
      ] as const);
      for (const [name, ms] of Object.entries(row)) times.set(name, [...(times.get(name) ?? []), ms]);
      count += 1;
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
