import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import type { ImportCost } from './import-page.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { peakMemoryOf } from './process-memory.ts';
import { formatMs, median, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: typeof import('./import-page.ts');

/** Measures an import, from reading the file to the last write, beside the floor: a raw `put` of the same records in one transaction. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      format: { type: 'string' },
      // Leaves out what comes after the import: the search index, and undoing.
      short: { type: 'boolean', default: false },
    },
  });
  const [count, rounds] = [Number(values.count), Number(values.rounds)];
  const formats = (['backup', 'web-annotation', 'csv'] as const).filter(
    (format) => values.format === undefined || values.format === format,
  );
  await inMeasuringPage(
    join(root, 'scripts/lib/bench/import-page.ts'),
    async (page, script) => {
      const devtools = await page.context().browser()?.newBrowserCDPSession();
      if (devtools === undefined) throw new Error('Chromium does not say what its processes are');
      const floors: number[] = [];
      const rows: string[][] = [];
      for (const format of formats) {
        const fileBytes = await page.evaluate(([many, what]) => measured.make(many, what), [count, format] as const);
        const costs: ImportCost[] = [];
        const peaks: number[] = [];
        // Floor and import by turns, so that what the machine does meanwhile falls on both.
        for (let round = 0; round < rounds; round += 1) {
          floors.push(await page.evaluate((many) => measured.floor(many), count));
          await script.heapBytes();
          const { value, peakBytes } = await peakMemoryOf(devtools, () => page.evaluate(() => measured.importAll()));
          costs.push(value);
          peaks.push(peakBytes ?? Number.NaN);
        }
        const after = values.short
          ? []
          : [await page.evaluate(() => measured.indexAll()), await page.evaluate(() => measured.undoLast())];
        const [read, compare, write] = (['read', 'compare', 'write'] as const).map((part) =>
          median(costs.map((cost) => cost[part])),
        ) as [number, number, number];
        const all = median(costs.map((cost) => cost.read + cost.compare + cost.write));
        rows.push([
          format,
          `${(fileBytes / 1e6).toFixed(1)} MB`,
          ...[read, compare, write, all].map(formatMs),
          (all / median(floors)).toFixed(2),
          `${(Math.max(...peaks) / 1e6).toFixed(0)} MB`,
          ...after.map(formatMs),
        ]);
      }
      printTable(
        `${count.toLocaleString('en')} annotations, median of ${rounds}; floor ${formatMs(median(floors))}`,
        [
          '',
          'file',
          'read',
          'compare',
          'write',
          'in all',
          'to the floor',
          'peak memory',
          ...(values.short ? [] : ['search index', 'undo']),
        ],
        rows,
      );
    },
    { address: 'http://localhost/' },
  );
}
