import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import { readJsonLines } from '../json-lines.ts';
import { madeReport } from './made-report.ts';
import { inMeasuringPage } from './measuring-page.ts';
import { formatMs, median, printTable } from './table.ts';

/** What each contender's script exports. */
declare const measured: {
  read(text: string): number;
  hold(text: string): void;
  suggestInSlices(): Promise<number>;
};

const contenders = [
  ['floor', 'a pattern around said'],
  ['ours', 'Claimlight'],
  ['compromise', 'compromise'],
  ['wink', 'wink-nlp'],
] as const;
const rounds = 7;

const hostile: readonly (readonly [what: string, text: string])[] = [
  ['a report of 200,000 words', madeReport(200_000)],
  ['the same in one paragraph', madeReport(200_000).replaceAll('\n\n', ' ')],
  ['200,000 words without a mark', 'the mayor said the bridge would open in spring '.repeat(22_000)],
  ['nothing but verbs of saying', 'said told asked '.repeat(20_000)],
  ['10,000 quotations', '“The dam is safe,” the mayor said. '.repeat(10_000)],
];

/** Measures reading a report beside peers that tag words and beside a pattern as the floor, each in a Chromium of its own; `--docs` reads the English texts of a file instead of a made report. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { docs: { type: 'string' } } });
  const text = values.docs === undefined ? madeReport(20_000) : englishTexts(values.docs);
  const words = text.split(/\s+/u).length;
  const rows: string[][] = [];
  for (const [file, name] of contenders) {
    await inMeasuringPage(join(root, `scripts/lib/bench/attribution-${file}.ts`), async (page, script) => {
      const first = await page.evaluate(
        (part) => {
          const started = performance.now();
          measured.read(part);
          return performance.now() - started;
        },
        firstWords(text, 1_000),
      );
      const times = await page.evaluate(
        ([whole, count]) =>
          Array.from({ length: count }, () => {
            const started = performance.now();
            measured.read(whole);
            return performance.now() - started;
          }),
        [text, rounds] as const,
      );
      const after = await script.heapBytes();
      rows.push([
        name,
        `${(script.gzippedBytes / 1000).toFixed(1)} KB`,
        formatMs(script.startMs + first),
        formatMs((median(times) / words) * 1_000),
        `${(after / 1e6).toFixed(1)} MB`,
      ]);
    });
  }
  printTable(
    `${words.toLocaleString('en')} words of English`,
    ['', 'gzipped', 'start and first 1,000 words', '1,000 words after that', 'heap afterwards'],
    rows,
  );
  await inMeasuringPage(join(root, 'scripts/lib/bench/attribution-ours.ts'), async (page, script) => {
    const slices: string[][] = [];
    for (const [what, whole] of hostile) {
      let [ms, found] = [0, 0];
      await page.evaluate((text) => measured.hold(text), whole);
      const longest = await script.longestTaskMs(async () => {
        [ms, found] = await page.evaluate(async () => {
          const started = performance.now();
          const count = await measured.suggestInSlices();
          return [performance.now() - started, count] as const;
        });
      });
      const heap = `${((await script.heapBytes()) / 1e6).toFixed(1)} MB`;
      slices.push([what, String(found), formatMs(ms), formatMs(longest), heap]);
    }
    printTable(
      'Long and hostile texts',
      ['', 'claims', 'in all', 'longest task (processor)', 'heap afterwards'],
      slices,
    );
  });
}

function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}

function englishTexts(file: string): string {
  const rows = readJsonLines(file) as readonly { readonly lang: string; readonly text: string }[];
  return rows
    .filter(({ lang }) => lang === 'en')
    .slice(0, 60)
    .map(({ text }) => text)
    .join('\n\n');
}
