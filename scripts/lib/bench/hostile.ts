import { readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import { type HostileFile, hostileFiles, writeHostileFile } from './hostile-files.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { peakMemoryOf } from './process-memory.ts';
import { formatMs, printProgress, printTable } from './table.ts';

/** What the page's script exports. */
declare const measured: typeof import('./hostile-page.ts');

/** Has files that are made to do harm, at their real sizes, chosen in a real Chromium, and says what became of each: how long, how much memory, what is said, and what is left in the database. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { file: { type: 'string', multiple: true } } });
  const files = hostileFiles.filter(({ name }) => values.file === undefined || values.file.includes(name));
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-hostile-'));
  const rows: string[][] = [];
  try {
    for (const file of files) {
      const path = join(folder, file.name);
      await writeHostileFile(file, path);
      rows.push(await rowOf(file, path));
      await rm(path);
      printProgress(rows.at(-1)?.join(' | ') ?? '');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  printTable(
    'Memory: the most that all processes of the browser held above what they held before',
    ['', 'file', 'time', 'memory', 'rows left', 'longest turn', 'what is said'],
    rows,
  );
}

/** Each in a browser of its own, so that none pays for the one before. */
function rowOf({ title }: HostileFile, path: string): Promise<string[]> {
  return inMeasuringPage(
    join(root, 'scripts/lib/bench/hostile-page.ts'),
    async (page) => {
      const devtools = await page.context().browser()?.newBrowserCDPSession();
      if (devtools === undefined) throw new Error('Chromium does not say what its processes are');
      await page.evaluate(() => {
        document.body.replaceChildren(Object.assign(document.createElement('input'), { type: 'file' }));
      });
      await page.setInputFiles('input', path);
      const { value, peakBytes } = await peakMemoryOf(devtools, () => page.evaluate(() => measured.readChosen()));
      return [
        title,
        `${((await stat(path)).size / 1e6).toFixed(1)} MB`,
        formatMs(value.ms),
        `${((peakBytes ?? Number.NaN) / 1e6).toFixed(0)} MB`,
        String(value.rows),
        formatMs(value.longestMs),
        inWords(value.message, value.values),
      ];
    },
    { address: 'http://localhost/' },
  );
}

/** A message as a person reads it. */
function inWords(kind: string, values: readonly string[]): string {
  const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
    readFileSync(join(root, '_locales/en/messages.json'), 'utf8'),
  );
  const text = messages[`import_reason_${kind}`]?.message ?? kind;
  return values.reduce((said, value, at) => said.replace(`$${at + 1}`, value), text);
}
