import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../tests/e2e/drivers/browser-driver.ts';
import { build, runChecks } from './checks.ts';
import { runTool } from './command.ts';
import { ensureBrowsers } from './install-browser.ts';
import type { TestReport } from './test-report.ts';

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
process.exitCode = runAll(values.only ?? ['check', ...projects], positionals);

/** Runs what is named (check, unit, browser, e2e, e2e-chromium, e2e-firefox), in files whose path contains one of `filters`. */
function runAll(only: readonly string[], filters: readonly string[]): number {
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

  let passed = 0;
  const failures: string[] = [];
  if (only.includes('check')) {
    const checked = runChecks();
    passed += checked.passed;
    failures.push(...checked.failed);
  }
  if (chosen.length > 0) {
    if (build()) passed += 1;
    else failures.push('build');
  }
  // Without a build the end-to-end tests would only wait in vain for the extension.
  const runnable = chosen.filter((project) => !(failures.includes('build') && isEndToEnd(project)));
  // One after the other: the browser of the browser tests would live on, and take half a core, while the others run.
  const reports = [runnable.filter((each) => !isEndToEnd(each)), runnable.filter(isEndToEnd)]
    .filter((together) => together.length > 0)
    .map((together) => runTests(together, filters));
  if (reports.length > 0 && reports.every((report) => report.passed + report.failures.length === 0)) {
    console.error(`No test file’s path contains ${filters.join(' or ')}.`);
    return 1;
  }
  passed += reports.reduce((sum, report) => sum + report.passed, 0);
  failures.push(...reports.flatMap((report) => report.failures));

  for (const retried of reports.flatMap((report) => report.retried)) console.log(`needed another try: ${retried}`);
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(`${passed} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

function isEndToEnd(project: Project): boolean {
  return project.startsWith('e2e');
}

function runTests(chosen: readonly Project[], filters: readonly string[]): TestReport {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-tests-'));
  const path = join(folder, 'report.json');
  const isPassed = runTool(
    'vitest/vitest.mjs',
    ['run', ...filters, ...chosen.flatMap((project) => ['--project', project]), '--passWithNoTests'],
    { environment: { TEST_REPORT: path } },
  );
  const report = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as TestReport)
    : { passed: 0, failures: [], retried: [] };
  rmSync(folder, { recursive: true, force: true });
  return isPassed || report.failures.length > 0
    ? report
    : { ...report, failures: [`the run of ${chosen.join(', ')} ended early`] };
}
