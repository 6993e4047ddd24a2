import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../tests/e2e/drivers/find-browser.ts';
import { root } from '../command.ts';

/** What there is to know of the script itself. */
export interface MeasuredScript {
  readonly gzippedBytes: number;
  /** Milliseconds that the page took to load and run it, without what it does when called. */
  readonly startMs: number;
  /** The page's heap after a collection, in bytes. */
  heapBytes(): Promise<number>;
  /** Runs something in the page and answers with its longest task, in milliseconds of the processor: what other programs take meanwhile does not count. */
  longestTaskMs(run: () => Promise<unknown>): Promise<number>;
}

/** Builds a script, whose exports become `measured`, opens it in an empty page of a real Chromium (at an address when it needs storage of its own), and hands that page on; closes everything afterwards. */
export async function inMeasuringPage<T>(
  entry: string,
  measure: (page: Page, script: MeasuredScript) => Promise<T>,
  { address }: { readonly address?: string } = {},
): Promise<T> {
  const executablePath = findBrowser('chromium', existsSync);
  if (executablePath === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its path');
  const code = await buildMeasured(entry);
  const options = {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
  };
  // What is stored under an address must lie on disk, as it does for a person: a context without a profile keeps it in memory.
  const profile = await mkdtemp(join(tmpdir(), 'claimlight-bench-'));
  const context = await chromium.launchPersistentContext(profile, options);
  const browser = context.browser();
  try {
    if (browser === null) throw new Error('Chromium was started without a browser to hold its context');
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    if (address !== undefined) {
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto(address);
    }
    const before = performance.now();
    await page.addScriptTag({ content: code });
    const startMs = performance.now() - before;
    const session = await page.context().newCDPSession(page);
    return await measure(page, {
      gzippedBytes: gzipSync(code).length,
      startMs,
      heapBytes: async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      },
      longestTaskMs: async (run) => {
        await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
        await run();
        return longestTaskIn(JSON.parse((await browser.stopTracing()).toString('utf8')));
      },
    });
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** A script as one file, whose exports become `measured`. */
export async function buildMeasured(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'measured' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`${entry} could not be built`);
  return script.code;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of a renderer's main thread in a trace (Trace Event Format), in milliseconds. */
function longestTaskIn({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  const tasks = traceEvents.filter((event) => /RunTask$/u.test(event.name) && mains.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The trace has no task of a page');
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1_000;
}
