import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../../tests/e2e/drivers/find-browser.ts';
import { serve } from '../../../tests/e2e/support/serve.ts';
import { root } from '../command.ts';
import { readIngredients } from './library/ingredients.ts';
import { buildInside } from './library/inside-script.ts';
import { type Ingredients, numbersFrom } from './library/made-library.ts';
import { openings, paintTimes, watchPaint } from './library/paint-times.ts';
import { formatMs, median, printTable } from './table.ts';

/** What `inside.ts` exports, in a page in which its code was run. */
declare const inside: typeof import('./library/inside.ts');

declare const chrome: {
  readonly tabs: { query(all: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
};

/** Words that are typed letter by letter, as a person does. */
const typed = ['government', 'report said', 'the president', 'tag:"topic 3" water', 'secur', 'was not'];
const whole = ['government', 'report said', 'president', 'water', 'security'];
/** From one letter to the next of somebody who types well, in milliseconds. */
const leastPause = 100;
const mostPause = 300;
const onPage = 30;
const openingCount = 7;
/** As many as stand in one segment of the index, whose rows are then written once. */
const batchSize = 2_048;

interface Row {
  readonly count: number;
  readonly popup: readonly number[];
  readonly empty: readonly number[];
  /** Each when the last one's results were painted. */
  readonly keystrokes: readonly number[];
  /** At the pace of a person. */
  readonly paced: readonly number[];
  readonly ours: number;
  readonly scan: number;
  readonly miniLoad: number;
  readonly mini: number;
  readonly save: number;
  readonly heap: number;
}

/** Measures, in one run in a real Chromium with the built extension, the popup, the library's search and its peers at growing sizes. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { texts: { type: 'string' }, sizes: { type: 'string', default: '1000,10000,100000' } },
  });
  const ingredients = readIngredients(values.texts);
  const sizes = values.sizes.split(',').map(Number);
  const executablePath = findBrowser('chromium', existsSync);
  if (executablePath === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its path');
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-bench-'));
  const extension = join(folder, 'extension');
  await cp(`${root}/dist/chrome`, extension, { recursive: true });
  await writeFile(join(extension, 'empty.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  const server = await serve(`${root}/tests/samples`);
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    args: [
      '--headless=new',
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  context.setDefaultTimeout(0);
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const origin = worker.url().replace(/\/[^/]*$/u, '');
    // The runner's compiler marks functions with a helper that no page has.
    await context.addInitScript({ content: `globalThis.__name = (named) => named; (${watchPaint})();` });
    const code = await buildInside();
    const rows: Row[] = [];
    for (const [index, count] of sizes.entries()) {
      rows.push(
        await measure(
          { context, origin, code, ingredients, article: `${server.url}article.html` },
          sizes[index - 1] ?? 0,
          count,
        ),
      );
    }
    report(rows);
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Stand {
  readonly context: BrowserContext;
  readonly origin: string;
  readonly code: string;
  readonly ingredients: Ingredients;
  readonly article: string;
}

async function measure(stand: Stand, from: number, count: number): Promise<Row> {
  const { context, origin, code, ingredients, article } = stand;
  const page = await context.newPage();
  const enter = async () => {
    await page.goto(`${origin}/empty.html`);
    await page.evaluate(code);
  };
  await enter();
  if (from === 0) await page.evaluate((made) => inside.fillClaimants(made), ingredients);
  await fillTo(page, from, count, ingredients);
  if (from === 0)
    await page.evaluate(([url, many, made]) => inside.markPage(url, many, made), [
      article,
      onPage,
      ingredients,
    ] as const);

  await enter();
  const ours = await page.evaluate((queries) => inside.searchIndex(queries), whole);
  await enter();
  const scan = await page.evaluate((queries) => inside.scanRecords(queries), whole);
  await enter();
  const mini = await page.evaluate((queries) => inside.searchMiniSearch(queries), whole);
  await enter();
  const save = await page.evaluate(([at, made]) => inside.saveMore(at, 40, made), [
    10_000_000 + count,
    ingredients,
  ] as const);

  const tab = await context.newPage();
  await tab.goto(article);
  const tabId = await page.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    article,
  );
  const empty = await openings(page, `${origin}/empty.html`, 'p', openingCount);
  const popup = await openings(page, `${origin}/popup/index.html?tab=${tabId}`, '[data-annotation]', openingCount);
  const heap = await heapOf(page);
  await tab.close();
  const library = `${origin}/popup/library/index.html`;
  const next = numbersFrom(count);
  const paced = await paintTimes(page, library, typed, () => leastPause + next() * (mostPause - leastPause));
  const keystrokes = await paintTimes(page, library, typed, () => 0);
  await page.close();
  return {
    count,
    popup,
    empty,
    keystrokes,
    paced,
    ours: median(ours.each),
    scan: median(scan.each),
    miniLoad: mini.load,
    mini: median(mini.each),
    save: median(save),
    heap,
  };
}

/** Fills a library batch by batch: a browser that is told of all of it at once may end for want of memory. */
async function fillTo(page: Page, from: number, count: number, { names, sentences }: Ingredients): Promise<void> {
  const began = performance.now();
  for (let at = from; at < count; at += batchSize) {
    const until = Math.min(count, at + batchSize);
    await page.evaluate(([a, b, made]) => inside.fill(a, b, made), [at, until, { names, sentences }] as const);
  }
  process.stderr.write(`${count} annotations are there after ${formatMs(performance.now() - began)}\n`);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function report(rows: readonly Row[]): void {
  const [first] = rows;
  printTable(
    `Popup from its opening to the page’s list of ${onPage} painted, medians`,
    ['annotations', 'popup', 'to the least', 'over an empty page', 'heap', 'to the least'],
    rows.map(({ count, popup, empty, heap }) => [
      String(count),
      formatMs(median(popup)),
      `${(median(popup) / median(first?.popup ?? [])).toFixed(2)}×`,
      formatMs(median(popup) - median(empty)),
      `${(heap / 1e6).toFixed(1)} MB`,
      `${(heap / (first?.heap ?? 1)).toFixed(2)}×`,
    ]),
  );
  printTable(
    'Search',
    [
      'annotations',
      'keystroke to paint, median',
      '95th percentile',
      'without pauses',
      '95th percentile',
      'index and records',
      'scan',
      'scan to ours',
      'MiniSearch',
      'its loading',
      'a save',
    ],
    rows.map(({ count, keystrokes, paced, ours, scan, mini, miniLoad, save }) => [
      String(count),
      formatMs(median(paced)),
      formatMs(nearlyMost(paced)),
      formatMs(median(keystrokes)),
      formatMs(nearlyMost(keystrokes)),
      formatMs(ours),
      formatMs(scan),
      `${(scan / ours).toFixed(0)}×`,
      formatMs(mini),
      formatMs(miniLoad),
      formatMs(save),
    ]),
  );
}

/** The 95th percentile. */
function nearlyMost(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
