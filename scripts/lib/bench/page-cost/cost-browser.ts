import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium } from 'playwright-core';
import { callSource } from '../../../../tests/e2e/drivers/call-source.ts';
import { findBrowser } from '../../../../tests/e2e/drivers/find-browser.ts';
import { poll } from '../../../../tests/e2e/drivers/poll.ts';
import { type MainThreadCost, readTrace } from './read-trace.ts';

/** What one load of a page cost. */
export interface LoadCost extends MainThreadCost {
  /** The page's heap after a collection, in bytes, extensions' worlds in it. */
  readonly heapBytes: number;
  /** Of the extension's scripts that ran, packed as a store packs them and unpacked. */
  readonly scriptBytes: { readonly gzipped: number; readonly raw: number };
  /** From the end of the document's own loading (`DOMContentLoaded`) until as many ranges as were waited for were painted, in milliseconds. */
  readonly paintedMs: number | undefined;
}

/** A Chromium with one unpacked extension or none. */
export interface CostBrowser {
  readonly context: BrowserContext;
  readonly version: string;
  /** Loads a page in a tab of its own; `ranges` is how many painted ranges are waited for. */
  load(url: string, ranges: number): Promise<LoadCost>;
}

const categories = ['toplevel', 'devtools.timeline', 'v8', 'v8.execute', 'loading', 'blink.user_timing'];
/** How long a page is watched after its load, so that what an extension puts off is seen. */
const watchedMs = 400;

/** Starts a Chromium of its own, hands it on and closes it. */
export async function inCostBrowser<T>(
  extensionDir: string | undefined,
  use: (browser: CostBrowser) => Promise<T>,
): Promise<T> {
  const executablePath = findBrowser('chromium', existsSync);
  if (executablePath === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its path');
  const folder = extensionDir === undefined ? undefined : realpathSync(extensionDir);
  const profile = await mkdtemp(join(tmpdir(), 'claimlight-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      // Where the browser takes no unpacked extension from the command line unless told to.
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      ...(folder === undefined ? [] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
    ],
  });
  try {
    if (folder !== undefined) await untilStarted(context);
    const browser = context.browser();
    if (browser === null) throw new Error('Chromium was started without a browser to hold its context');
    return await use({
      context,
      version: browser.version(),
      async load(url, ranges) {
        const tab = await context.newPage();
        await tab.addInitScript(`${callSource(markWhenPainted)}(${ranges})`);
        await browser.startTracing(tab, { categories });
        await tab.goto(url, { waitUntil: 'load' });
        // Right after hundreds were saved the background is still busy with them.
        if (ranges > 0)
          await tab.waitForFunction(() => performance.getEntriesByName('painted').length > 0, undefined, {
            timeout: 120_000,
          });
        await tab.evaluate(
          (ms) => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), ms)),
          watchedMs,
        );
        const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
        const devtools = await context.newCDPSession(tab);
        await devtools.send('HeapProfiler.collectGarbage');
        const { usedSize } = await devtools.send('Runtime.getHeapUsage');
        await tab.close();
        const cost = readTrace(traceEvents, url);
        const painted = cost.markedAt('painted');
        return {
          ...cost,
          heapBytes: usedSize,
          scriptBytes: bytesOf(folder, cost.scripts),
          paintedMs: painted === undefined || cost.idleAt === undefined ? undefined : (painted - cost.idleAt) / 1_000,
        };
      },
    });
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** An extension may open a page of its own on install, which would take time from the first pages. */
async function untilStarted(context: BrowserContext): Promise<void> {
  if (context.serviceWorkers().length === 0)
    await context.waitForEvent('serviceworker', { timeout: 5_000 }).catch(() => undefined);
  const opened = () => context.pages().filter((page) => page.url().startsWith('chrome-extension://'));
  await poll('the first page', async () => opened().length > 0, 2_000).catch(() => undefined);
  for (const page of opened()) await page.close();
}

/** Runs in the page: puts down a mark in the frame after which so many ranges stand in highlights. */
function markWhenPainted(ranges: number): void {
  if (ranges === 0) return;
  const look = () => {
    const count = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
    if (count >= ranges) requestAnimationFrame(() => performance.mark('painted'));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function bytesOf(folder: string | undefined, scripts: readonly string[]): { gzipped: number; raw: number } {
  const files = scripts.map((url) => join(folder ?? '', new URL(url).pathname)).filter((file) => existsSync(file));
  const contents = files.map((file) => readFileSync(file));
  return {
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
    raw: contents.reduce((sum, content) => sum + content.length, 0),
  };
}
