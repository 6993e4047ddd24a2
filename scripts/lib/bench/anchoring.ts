import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { describePassage } from '../../../src/anchoring/describe.ts';
import { root } from '../command.ts';
import { readRevisions, textOf } from '../predict/anchoring.ts';
import type { CorpusRow, measureLongestTask, measureMatchers, measureRows } from './anchoring-page.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printLine, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: {
  readonly measureMatchers: typeof measureMatchers;
  readonly measureLongestTask: typeof measureLongestTask;
  readonly measureRows: typeof measureRows;
};

const sizes = [20_000, 200_000, 2_000_000] as const;
const counts = [1, 100, 1_000] as const;
const states = ['unchanged', 'edited', 'deleted'] as const;

/** Measures our matcher beside its peers and the floor in a real Chromium and prints medians and ratios; `--part` chooses one of the parts. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      part: { type: 'string', multiple: true, default: ['pages', 'tasks', 'rows'] },
    },
  });
  const { corpus, part } = values;
  await inMeasuringPage(join(root, 'scripts/lib/bench/anchoring-page.ts'), async (page) => {
    if (part.includes('pages')) for (const state of states) await benchPages(page, state);
    if (part.includes('tasks')) await benchTasks(page);
    if (part.includes('rows') && corpus !== undefined) await benchRows(page, corpus);
  });
}

async function benchPages(page: Page, state: (typeof states)[number]): Promise<void> {
  const rows: string[][] = [];
  let header: string[] = [];
  for (const size of sizes) {
    for (const count of counts) {
      const cells = await page.evaluate(
        ([length, many, happened]) => measured.measureMatchers(length, many, happened),
        [size, count, state] as const,
      );
      const floor = cells.find(({ name }) => name === 'floor')?.ms ?? Number.NaN;
      header = ['text', 'passages', ...cells.map(({ name }) => name)];
      rows.push([
        `${size / 1000} KB`,
        String(count),
        ...cells.map(({ name, ms, found, looked }) => {
          const about = looked < count ? '≈ ' : '';
          const ratio = name === 'floor' || floor === 0 ? '' : `, ${(ms / floor).toFixed(1)}×`;
          return `${about}${formatMs(ms)}${ratio}, found ${found}${looked < count ? ` of ${looked}` : ''}`;
        }),
      ]);
    }
  }
  printTable(`Passages that are ${state}: time, times the floor, how many were found`, header, rows);
}

async function benchTasks(page: Page): Promise<void> {
  const { longest, whole, lost } = await page.evaluate(() => measured.measureLongestTask(2_000_000, 1_000));
  const task = longest === 0 ? 'under 50 ms (none was reported)' : formatMs(longest);
  printLine(`\n1,000 deleted passages on 2 MB, in slices: ${formatMs(whole)}, ${lost} lost, longest task ${task}`);
}

async function benchRows(page: Page, corpus: string): Promise<void> {
  const { pages, rows } = editedRows(corpus);
  const { ours, peer } = await page.evaluate(([all, each]) => measured.measureRows(all, each), [pages, rows] as const);
  printTable(
    `Edited passages of the corpus, ${rows.length} rows`,
    ['', 'median', 'sum'],
    [
      ['Claimlight', formatMs(median(ours)), formatMs(sum(ours))],
      ['approx-string-match', formatMs(median(peer)), formatMs(sum(peer))],
      ['ratio', `${(median(peer) / median(ours)).toFixed(1)}×`, `${(sum(peer) / sum(ours)).toFixed(1)}×`],
    ],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function editedRows(folder: string): {
  readonly pages: { text: string; language: string }[];
  readonly rows: CorpusRow[];
} {
  const pages: { text: string; language: string }[] = [];
  const rows: CorpusRow[] = [];
  for (const revision of readRevisions(folder)) {
    const before = textOf(revision.pair.old);
    for (const row of revision.rows) {
      if (row.truth !== 'edited') continue;
      rows.push({ page: pages.length, selectors: describePassage(before, row, revision.pair.lang) });
    }
    pages.push({ text: textOf(revision.pair.new), language: revision.pair.lang });
  }
  return { pages, rows };
}
