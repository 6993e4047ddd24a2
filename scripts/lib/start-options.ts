import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/drivers/browser-driver.ts';
import { root } from './command.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly browser: BrowserName;
  /** Do the main job by itself instead of leaving the browser to a person. */
  readonly isHeadless: boolean;
  /** A page on the web, or a file with the folder to serve. */
  readonly page: { readonly url: string } | { readonly folder: string; readonly file: string };
  /** The words to select. */
  readonly claim: string;
  readonly note: string;
  readonly tags: string;
  /** Where to put screenshots and exports. */
  readonly out: string;
}

/** What was asked for cannot be done, in one sentence for the person. */
export class BadOption extends Error {}

const sample = {
  page: `${root}/tests/samples/article.html`,
  claim: 'the ministry would likely reject any truce that puts foreign observers on the eastern bank',
  note: 'Was it borne out? Look again after the ministers meet on 19 March.',
  tags: 'truce, forecast',
};

/** Reads the command line. Without a display there is nobody to leave a browser to. */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      page: { type: 'string' },
      claim: { type: 'string' },
      note: { type: 'string', default: sample.note },
      tags: { type: 'string', default: sample.tags },
      out: { type: 'string', default: `${root}/out` },
    },
  });
  if (values.browser !== 'chromium' && values.browser !== 'firefox') {
    throw new BadOption(`--browser is chromium or firefox, not ${values.browser}.`);
  }
  const hasDisplay = platform !== 'linux' || Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
  const isHeadless = values.headless || !hasDisplay;
  if (isHeadless && values.page !== undefined && values.claim === undefined) {
    throw new BadOption('With --page, name the words to select: --claim "TEXT".');
  }
  return {
    browser: values.browser,
    isHeadless,
    page: readPage(values.page ?? sample.page),
    claim: values.claim ?? sample.claim,
    note: values.note,
    tags: values.tags,
    out: resolve(values.out),
  };
}

function readPage(page: string): StartOptions['page'] {
  if (/^https?:/u.test(page)) return { url: page };
  const path = resolve(page);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new BadOption(`There is no page ${page}: --page takes a file or an address that begins with http.`);
  }
  return { folder: dirname(path), file: basename(path) };
}
