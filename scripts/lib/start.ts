import type { Browser } from '../../tests/e2e/drivers/browser-driver.ts';
import { launchBrowser } from '../../tests/e2e/drivers/launch.ts';
import { WordsNotFound } from '../../tests/e2e/drivers/select-words.ts';
import { serve } from '../../tests/e2e/support/serve.ts';
import { root } from './command.ts';
import { doMainJob } from './main-job.ts';
import { BadOption, readStartOptions, type StartOptions } from './start-options.ts';

/** What `npm start` needs from outside. */
export interface StartWorld {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Makes browser and extension ready; a sentence for the person when that cannot be. */
  prepare(options: StartOptions): string | undefined;
  say(line: string): void;
  complain(problem: unknown): void;
}

/** Does what `npm start` was asked for and answers the exit code: 1 when it could not. */
export async function start(args: readonly string[], world: StartWorld): Promise<0 | 1> {
  try {
    const options = readStartOptions(args, world.environment);
    const missing = world.prepare(options);
    if (missing !== undefined) throw new BadOption(missing);
    await openArticle(options, world.say);
    return 0;
  } catch (error) {
    // What the person can set right is said in a sentence; anything else is shown in full.
    const isPlain = error instanceof BadOption || error instanceof WordsNotFound || isUnknownOption(error);
    world.complain(isPlain ? error.message : error);
    return 1;
  }
}

async function openArticle(options: StartOptions, say: StartWorld['say']): Promise<void> {
  const server = 'url' in options.page ? undefined : await serve(options.page.folder);
  const url = 'url' in options.page ? options.page.url : `${server?.url}${encodeURIComponent(options.page.file)}`;
  const browser = await launchBrowser(options.browser, {
    extensionDir: `${root}/dist/${options.browser === 'chromium' ? 'chrome' : 'firefox'}`,
    isHeadless: options.isHeadless,
  });
  const stop = () => void browser.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await (options.isHeadless ? doAlone(browser, url, options, say) : leaveToPerson(browser, url, say));
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await browser.close();
    await server?.close();
  }
}

async function doAlone(browser: Browser, url: string, options: StartOptions, say: StartWorld['say']): Promise<void> {
  let step = 0;
  const { markdown, files } = await doMainJob(browser, url, options, (what) => {
    step += 1;
    say(`${step}. ${what}`);
  });
  say(`\n${markdown.trim()}\n`);
  for (const file of files) say(file);
}

async function leaveToPerson(browser: Browser, url: string, say: StartWorld['say']): Promise<void> {
  await browser.open(url);
  say(`${browser.name} is open on ${url}`);
  say('Select words to save them; the toolbar button shows what is saved. Close the browser to end.');
  await browser.ended;
}

function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
