import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { root } from '../command.ts';
import type { ImportCost } from './import-page.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { peakMemoryOf } from './process-memory.ts';
import { formatMs, median, printLine, printProgress, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: typeof import('./import-page.ts');

const formats = ['backup', 'web-annotation', 'csv'] as const;
const parts = ['read', 'compare', 'write'] as const;

interface Rounds {
  readonly floors: readonly number[];
  readonly costs: readonly ImportCost[];
  readonly peaks: readonly number[];
}

/**
 * Measures an import, from reading the file to the last write, beside the floor: a raw `put` of the same records in one
 * transaction. A format gets its rounds, but begins none after `--minutes`, so that the command ends on a slow machine too.
 */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      minutes: { type: 'string', default: '4' },
      format: { type: 'string' },
      // Leaves out what comes after the import: the search index, and undoing.
      short: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.count);
  const limits = { rounds: Number(values.rounds), minutes: Number(values.minutes) };
  await inMeasuringPage(
    join(root, 'scripts/lib/bench/import-page.ts'),
    async (page, script) => {
      const devtools = await page.context().browser()?.newBrowserCDPSession();
      if (devtools === undefined) throw new Error('Chromium does not say what its processes are');
      const rows: string[][] = [];
      let after: string | undefined;
      for (const format of formats.filter((each) => values.format === undefined || values.format === each)) {
        const fileBytes = await page.evaluate(([many, what]) => measured.make(many, what), [count, format] as const);
        const measuredRounds = await measureRounds(format, limits, {
          floor: () => page.evaluate((many) => measured.floor(many), count),
          importAll: async () => {
            await script.heapBytes();
            return peakMemoryOf(devtools, () => page.evaluate(() => measured.importAll()));
          },
        });
        rows.push(rowOf(format, fileBytes, measuredRounds));
        // What comes after does not hang on the file, so that once is enough.
        if (!values.short && after === undefined) after = await measureAfter(page);
      }
      printTable(
        `${count.toLocaleString('en')} annotations, medians (memory: the most)`,
        ['', 'file', 'read', 'compare', 'write', 'in all', 'floor', 'to the floor', 'peak memory', 'rounds'],
        rows,
      );
      if (after !== undefined) printLine(after);
    },
    { address: 'http://localhost/' },
  );
}

/** Floor and import by turns, so that what the machine does meanwhile falls on both. */
async function measureRounds(
  format: string,
  { rounds, minutes }: { readonly rounds: number; readonly minutes: number },
  run: {
    floor(): Promise<number>;
    importAll(): Promise<{ readonly value: ImportCost; readonly peakBytes: number | undefined }>;
  },
): Promise<Rounds> {
  const floors: number[] = [];
  const costs: ImportCost[] = [];
  const peaks: number[] = [];
  const started = performance.now();
  while (costs.length < rounds && (costs.length === 0 || performance.now() - started < minutes * 60_000)) {
    const floor = await run.floor();
    floors.push(floor);
    const { value, peakBytes } = await run.importAll();
    costs.push(value);
    peaks.push(peakBytes ?? Number.NaN);
    const each = parts.map((part) => `${part} ${formatMs(value[part])}`).join(', ');
    printProgress(`${format}, round ${costs.length}: floor ${formatMs(floor)}, ${each}`);
  }
  return { floors, costs, peaks };
}

function rowOf(format: string, fileBytes: number, { floors, costs, peaks }: Rounds): string[] {
  const all = costs.map(({ read, compare, write }) => read + compare + write);
  return [
    format,
    `${(fileBytes / 1e6).toFixed(1)} MB`,
    ...parts.map((part) => formatMs(median(costs.map((cost) => cost[part])))),
    formatMs(median(all)),
    formatMs(median(floors)),
    // Each round beside its own floor.
    median(all.map((ms, round) => ms / (floors[round] ?? Number.NaN))).toFixed(2),
    `${(Math.max(...peaks) / 1e6).toFixed(0)} MB`,
    String(costs.length),
  ];
}

async function measureAfter(page: Page): Promise<string> {
  const indexMs = await page.evaluate(() => measured.indexAll());
  printProgress(`search index ${formatMs(indexMs)}`);
  const undoMs = await page.evaluate(() => measured.undoLast());
  printProgress(`undo ${formatMs(undoMs)}`);
  return `Once, afterwards: all of it into the search index in ${formatMs(indexMs)}; undone in ${formatMs(undoMs)}.`;
}
