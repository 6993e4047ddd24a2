import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/drivers/browser-driver.ts';
import { torture } from '../../tests/e2e/torture/torture.ts';
import { build } from './checks.ts';
import { root } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    kills: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    previous: { type: 'string' },
    built: { type: 'string' },
    keep: { type: 'string' },
  },
});
process.exitCode = await run();

async function run(): Promise<number> {
  const browserName: BrowserName | undefined = (['chromium', 'firefox'] as const).find(
    (name) => name === values.browser,
  );
  const [kills, seed] = [Number(values.kills), Number(values.seed)];
  if (browserName === undefined || !Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
    console.error(
      'Usage: npm run torture -- [--browser chromium|firefox] [--kills N] [--seed N] [--previous DIR] [--built DIR] [--keep DIR]',
    );
    return 1;
  }
  const missing = ensureBrowsers([browserName]);
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  if (values.built === undefined && !build()) return 1;
  const folder =
    values.keep === undefined ? await mkdtemp(join(tmpdir(), 'claimlight-torture-')) : resolve(values.keep);
  if (values.keep !== undefined && existsSync(folder)) {
    console.error(`${folder} is there already; a run begins with an empty profile.`);
    return 1;
  }
  await mkdir(folder, { recursive: true });
  const kind = browserName === 'chromium' ? 'chrome' : 'firefox';
  const began = Date.now();
  const { wrong, ...figures } = await torture({
    browserName,
    kills,
    seed,
    build: join(values.built === undefined ? join(root, 'dist') : resolve(values.built), kind),
    ...(values.previous === undefined ? {} : { previous: join(resolve(values.previous), kind) }),
    folder,
    keepsProfile: values.keep !== undefined,
    samples: join(root, 'tests/samples'),
    report: (line) => console.log(line),
  });
  if (values.keep === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  console.log(
    JSON.stringify(
      { browser: browserName, seed, minutes: Math.round((Date.now() - began) / 6_000) / 10, ...figures },
      null,
      2,
    ),
  );
  console.log(
    wrong.length === 0 ? 'Nothing was lost, nothing half done.' : `${wrong.length} wrong:\n${wrong.join('\n')}`,
  );
  return wrong.length === 0 ? 0 : 1;
}
