import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../../tests/e2e/drivers/find-browser.ts';
import { root } from '../command.ts';

/** Builds a script, whose exports become `measured`, opens it in an empty page of a real Chromium, and hands that page on; closes everything afterwards. */
export async function inMeasuringPage<T>(entry: string, measure: (page: Page) => Promise<T>): Promise<T> {
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
    await page.addScriptTag({ content: script.code });
    return await measure(page);
  } finally {
    await browser.close();
  }
}
