import { existsSync } from 'node:fs';
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
}

/** Builds a script, whose exports become `measured`, opens it in an empty page of a real Chromium, and hands that page on; closes everything afterwards. */
export async function inMeasuringPage<T>(
  entry: string,
  measure: (page: Page, script: MeasuredScript) => Promise<T>,
): Promise<T> {
  const executablePath = findBrowser('chromium', existsSync);
  if (executablePath === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its path');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'measured' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (script?.type !== 'chunk') throw new Error(`${entry} could not be built`);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--js-flags=--expose-gc'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    const before = performance.now();
    await page.addScriptTag({ content: script.code });
    const startMs = performance.now() - before;
    const session = await page.context().newCDPSession(page);
    return await measure(page, {
      gzippedBytes: gzipSync(script.code).length,
      startMs,
      heapBytes: async () => {
        await session.send('HeapProfiler.collectGarbage');
        return (await session.send('Runtime.getHeapUsage')).usedSize;
      },
    });
  } finally {
    await browser.close();
  }
}
