import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/drivers/browser-driver.ts';
import { build, runChecks } from './checks.ts';
import { runTool } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import { type Count, readCount } from './test-report.ts';

const projects = ['unit', 'browser', 'e2e-chromium', 'e2e-firefox'] as const;
type Project = (typeof projects)[number];

const browsersOf: Readonly<Record<Project, readonly BrowserName[]>> = {
  unit: [],
  browser: ['chromium'],
  'e2e-chromium': ['chromium'],
  'e2e-firefox': ['firefox'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true } },
});
process.exitCode = await runAll(values.only ?? ['check', ...projects], positionals);

/** Runs what is named (check, unit, browser, e2e, e2e-chromium, e2e-firefox), in files whose path contains one of `filters`. */
async function runAll(only: readonly string[], filters: readonly string[]): Promise<number> {
  const chosen = projects.filter((project) => only.some((name) => project === name || project.startsWith(`${name}-`)));
  if (chosen.length === 0 && !only.includes('check')) {
    console.error(`Nothing is called ${only.join(', ')}; there are check, ${projects.join(', ')}.`);
    return 1;
  }
  const missing = ensureBrowsers([...new Set(chosen.flatMap((project) => browsersOf[project]))]);
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }

  const counts: Count[] = [];
  if (only.includes('check')) counts.push(runChecks());
  let isBuilt = true;
  if (chosen.length > 0) {
    isBuilt = build();
    counts.push(isBuilt ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  }
  // Without a build the end-to-end tests would only wait in vain for the extension.
  const runnable = chosen.filter((project) => isBuilt || !project.startsWith('e2e'));
  // One after the other: the browser of the browser tests would live on, and take half a core, while the others run.
  const isEndToEnd = (project: Project) => project.startsWith('e2e');
  const ofTests: Count[] = [];
  for (const together of [runnable.filter((each) => !isEndToEnd(each)), runnable.filter(isEndToEnd)]) {
    if (together.length > 0) ofTests.push(await runTests(together, filters));
  }
  if (runnable.length > 0 && ofTests.every(({ passed: green, failed: red }) => green + red === 0)) {
    console.error(`No test file’s path contains ${filters.join(' or ')}.`);
    return 1;
  }
  counts.push(...ofTests);

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runTests(chosen: readonly Project[], filters: readonly string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-tests-'));
  const report = join(folder, 'report.json');
  const isPassed = runTool('vitest/vitest.mjs', [
    'run',
    ...filters,
    ...chosen.flatMap((project) => ['--project', project]),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const count = existsSync(report) ? readCount(report) : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true, force: true });
  // What fails outside of any test, such as an error that nobody awaited, is told only by how the run ended.
  return !isPassed && count.failed === 0 ? { ...count, failed: 1 } : count;
}
