import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import type { ExportCost } from './export-page.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { peakMemoryOf } from './process-memory.ts';
import { formatMs, median, printProgress, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: typeof import('./export-page.ts');

/** Measures reading a library out of the database and writing it in each format, and a backup, beside the floor: reading all records and `JSON.stringify`. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      // A format begins no further round after so many.
      seconds: { type: 'string', default: '45' },
      format: { type: 'string', multiple: true },
    },
  });
  const [count, rounds] = [Number(values.count), Number(values.rounds)];
  const entry = join(root, 'scripts/lib/bench/export-page.ts');
  await inMeasuringPage(
    entry,
    async (page, script) => {
      const devtools = await page.context().browser()?.newBrowserCDPSession();
      if (devtools === undefined) throw new Error('Chromium does not say what its processes are');
      await page.evaluate((many) => measured.fill(many), count);
      printProgress('the library is filled');
      const formats = await page.evaluate(() => measured.formats);
      const rows: string[][] = [];
      let floorMs = Number.NaN;
      for (const what of ['floor', ...(values.format ?? ['backup', ...formats])]) {
        const costs: ExportCost[] = [];
        const peaks: number[] = [];
        const started = performance.now();
        const isInTime = () => performance.now() - started < Number(values.seconds) * 1_000;
        while (costs.length < rounds && (costs.length === 0 || isInTime())) {
          await script.heapBytes();
          const { value, peakBytes } = await peakMemoryOf(devtools, () => page.evaluate(run, what));
          costs.push(value);
          peaks.push(peakBytes ?? Number.NaN);
        }
        // In a round of its own: a trace takes memory and time.
        const longestMs = await script.longestTaskMs(() => page.evaluate(run, what));
        const ms = median(costs.map((cost) => cost.ms));
        printProgress(`${what}: ${formatMs(ms)}, longest task ${formatMs(longestMs)}`);
        if (what === 'floor') floorMs = ms;
        rows.push([
          what,
          formatMs(ms),
          Math.round((count / ms) * 1_000).toLocaleString('en'),
          (ms / floorMs).toFixed(2),
          `${(median(costs.map((cost) => cost.fileBytes)) / 1e6).toFixed(1)} MB`,
          `${(Math.max(...peaks) / 1e6).toFixed(0)} MB`,
          formatMs(longestMs),
          String(costs.length),
        ]);
      }
      printTable(
        `${count.toLocaleString('en')} annotations, medians (memory: the most; task: of the processor)`,
        ['', 'in all', 'a second', 'to the floor', 'file', 'peak memory', 'longest task', 'rounds'],
        rows,
      );
    },
    { address: 'http://localhost/' },
  );
}

function run(what: string): Promise<ExportCost> {
  if (what === 'floor') return measured.floor();
  return what === 'backup' ? measured.backUp() : measured.exportAs(what);
}
