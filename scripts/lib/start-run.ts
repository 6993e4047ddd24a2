import type { Browser } from '../../tests/e2e/drivers/browser-driver.ts';
import { launchBrowser } from '../../tests/e2e/drivers/launch.ts';
import { WordsNotFound } from '../../tests/e2e/drivers/select-words.ts';
import { serve } from '../../tests/e2e/support/serve.ts';
import { build } from './checks.ts';
import { root } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { doMainJob } from './main-job.ts';
import { BadOption, readStartOptions, type StartOptions } from './start-options.ts';

try {
  await start(readStartOptions(process.argv.slice(2), process.env));
} catch (error) {
  // What the person can set right is said in a sentence; anything else is shown in full.
  const isPlain = error instanceof BadOption || error instanceof WordsNotFound || isUnknownOption(error);
  console.error(isPlain ? (error as Error).message : error);
  process.exitCode = 1;
}

async function start(options: StartOptions): Promise<void> {
  const missing = ensureBrowsers([options.browser]);
  if (missing !== undefined) throw new BadOption(missing);
  if (!build()) throw new BadOption('The extension could not be built; see the lines above.');
  const server = 'url' in options.page ? undefined : await serve(options.page.folder);
  const url = 'url' in options.page ? options.page.url : `${server?.url}${encodeURIComponent(options.page.file)}`;
  const browser = await launchBrowser(options.browser, {
    extensionDir: `${root}/dist/${options.browser === 'chromium' ? 'chrome' : 'firefox'}`,
    isHeadless: options.isHeadless,
  });
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await (options.isHeadless ? doAlone(browser, url, options) : leaveToPerson(browser, url));
  } finally {
    await browser.close();
    await server?.close();
  }
}

async function doAlone(browser: Browser, url: string, options: StartOptions): Promise<void> {
  let step = 0;
  const { markdown, files } = await doMainJob(browser, url, options, (what) => {
    step += 1;
    console.log(`${step}. ${what}`);
  });
  console.log(`\n${markdown.trim()}\n`);
  for (const file of files) console.log(file);
}

async function leaveToPerson(browser: Browser, url: string): Promise<void> {
  await browser.open(url);
  console.log(`${browser.name} is open on ${url}`);
  console.log('Select words to save them; the toolbar button shows what is saved. Close the browser to end.');
  await browser.ended;
}

function isUnknownOption(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
