import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../../../tests/e2e/support/serve.ts';
import { root } from '../command.ts';
import { readPages } from '../pages/page-corpus.ts';
import { buildMeasured } from './measuring-page.ts';
import { inCostBrowser, type LoadCost } from './page-cost/cost-browser.ts';
import type { describePassages } from './page-cost/describe-page.ts';
import { withFloorExtension } from './page-cost/floor-extension.ts';
import { type CostPage, madePages } from './page-cost/made-pages.ts';
import { saveAnnotations } from './page-cost/save-annotations.ts';
import { formatMs, median, printLine, printTable } from './table.ts';

declare const measured: { readonly describePassages: typeof describePassages };

interface Condition {
  readonly name: string;
  readonly extensionDir?: string;
  readonly annotations?: number;
}

/** Loads pages in a real Chromium without an extension, with one that sends a message and does nothing else, with ours with nothing, 10 and 500 annotations saved, and with those of `--versus`, and prints what each costs the page. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpus: { type: 'string' },
      pages: { type: 'string', default: '30' },
      versus: { type: 'string', multiple: true, default: [] },
    },
  });
  const ours = join(root, 'dist/chrome');
  if (!existsSync(join(ours, 'manifest.json'))) throw new Error('There is no built extension: npm run build');
  const count = Number(values.pages);
  const pages = values.corpus === undefined ? madePages(count) : corpusPages(values.corpus, count);
  const conditions: readonly Condition[] = [
    { name: 'no extension' },
    { name: 'Claimlight', extensionDir: ours },
    { name: 'Claimlight, 10 annotations', extensionDir: ours, annotations: 10 },
    { name: 'Claimlight, 500 annotations', extensionDir: ours, annotations: 500 },
    ...values.versus.map((dir) => ({ name: basename(dir), extensionDir: dir })),
  ];
  await withFloorExtension((floor) =>
    measureAll(pages, [
      ...conditions.slice(0, 1),
      { name: 'one message', extensionDir: floor },
      ...conditions.slice(1),
    ]),
  );
}

async function measureAll(pages: readonly CostPage[], conditions: readonly Condition[]): Promise<void> {
  const server = await serve(root);
  for (const { name, html } of pages) server.put(`/${name}`, { body: html });
  const rows: string[][] = [];
  const bare = new Map<string, LoadCost>();
  try {
    for (const condition of conditions) {
      const costs = await loadAll(condition, pages, server.url);
      if (condition.extensionDir === undefined) for (const [page, cost] of costs) bare.set(page.name, cost);
      for (const kind of ['article', 'other'] as const) {
        const some = [...costs].filter(([page]) => page.kind === kind);
        if (some.length > 0)
          rows.push(rowOf(`${condition.name}, ${kind === 'article' ? 'articles' : 'other pages'}`, some, bare));
      }
    }
  } finally {
    await server.close();
  }
  printTable(
    `${pages.length} pages, one load each; medians, times of the processor`,
    [
      '',
      'pages',
      'evaluation',
      'extension in all',
      'its longest part of a task',
      'longest task of the page',
      'heap above none',
      'layout shift above none',
      'script, gzipped',
      'painted after idle',
    ],
    rows,
  );
  printLine(
    'Evaluation is compiling the extension’s scripts and running their top level; the longest columns are the most of any page.',
  );
}

async function loadAll(
  { extensionDir, annotations = 0 }: Condition,
  pages: readonly CostPage[],
  server: string,
): Promise<ReadonlyMap<CostPage, LoadCost>> {
  const describing =
    annotations === 0 ? undefined : await buildMeasured(join(root, 'scripts/lib/bench/page-cost/describe-page.ts'));
  return inCostBrowser(extensionDir, async (browser) => {
    const costs = new Map<CostPage, LoadCost>();
    // The first load starts what every later one finds started.
    await browser.load(`${server}${pages[0]?.name}`, 0);
    for (const page of pages) {
      // What is saved on a page is saved by somebody who read it: only articles.
      if (annotations > 0 && page.kind !== 'article') continue;
      const url = `${server}${page.name}`;
      if (describing !== undefined)
        await saveAnnotations(browser, url, async (tab) => {
          await tab.addScriptTag({ content: describing });
          return tab.evaluate((many) => measured.describePassages(many), annotations);
        });
      // What the browser has made of a page once, it has the next time.
      if (annotations > 0) await browser.load(url, annotations);
      costs.set(page, await browser.load(url, annotations));
    }
    return costs;
  });
}

function rowOf(
  name: string,
  costs: readonly (readonly [CostPage, LoadCost])[],
  bare: ReadonlyMap<string, LoadCost>,
): string[] {
  const all = costs.map(([, cost]) => cost);
  const middle = (read: (cost: LoadCost) => number) => median(all.map(read));
  const most = (read: (cost: LoadCost) => number) => Math.max(...all.map(read));
  const above = (read: (cost: LoadCost) => number) =>
    costs.map(([page, cost]) => read(cost) - read(bare.get(page.name) ?? cost));
  const painted = all.flatMap(({ paintedMs }) => paintedMs ?? []);
  return [
    name,
    String(all.length),
    formatMs(middle(({ evaluateMs }) => evaluateMs)),
    formatMs(middle(({ extensionMs }) => extensionMs)),
    formatMs(most(({ longestExtensionMs }) => longestExtensionMs)),
    formatMs(most(({ longestTaskMs }) => longestTaskMs)),
    `${(median(above(({ heapBytes }) => heapBytes)) / 1e6).toFixed(2)} MB`,
    Math.max(...above(({ layoutShift }) => layoutShift)).toFixed(4),
    `${(middle(({ scriptBytes }) => scriptBytes.gzipped) / 1e3).toFixed(1)} KB`,
    painted.length === 0 ? '' : `${formatMs(median(painted))}, at most ${formatMs(Math.max(...painted))}`,
  ];
}

/** Every so manieth page of a corpus; which of them are articles is not asked here, so they count as such. */
function corpusPages(folder: string, count: number): readonly CostPage[] {
  const all = [...readPages(folder)];
  const step = Math.max(1, Math.floor(all.length / count));
  return all
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map(({ id, html }) => ({ name: `${id}.html`, kind: 'article', html }));
}
