import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { root } from './command.ts';

/** How a run of tests ended: what passed, and of the rest where it stands and the first line of why. */
export interface TestReport {
  readonly passed: number;
  readonly failures: readonly string[];
  /** Tests that passed only at a second or third try, and what went wrong at the first. */
  readonly retried: readonly string[];
}

/**
 * Writes a `TestReport` as JSON to the path in the environment's `TEST_REPORT`. Vitest's own reports leave out the
 * errors that happen outside of any test, and name what failed thousands of lines above the end.
 */
export class ReportWriter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): void {
    const path = process.env['TEST_REPORT'];
    if (path !== undefined) writeFileSync(path, JSON.stringify(reportOf(modules, unhandled)));
  }
}

function reportOf(modules: readonly TestModule[], unhandled: readonly { readonly message: string }[]): TestReport {
  const failures = unhandled.map(({ message }) => `outside of any test: ${firstLine(message)}`);
  const retried: string[] = [];
  let passed = 0;
  for (const module of modules) {
    // What kept a file, or a hook around its tests, from running is no test's failure.
    for (const holder of [module, ...module.children.allSuites()]) {
      failures.push(...holder.errors().map(({ message }) => `${placeOf(module)}: ${firstLine(message)}`));
    }
    for (const test of module.children.allTests()) {
      const { state, errors } = test.result();
      if (state === 'failed') failures.push(`${placeOf(module)} > ${test.fullName}: ${firstLine(errors[0]?.message)}`);
      if (state === 'passed') passed += 1;
      if (state === 'passed' && isRetried(test)) {
        retried.push(`${placeOf(module)} > ${test.fullName}: ${firstLine(errors?.[0]?.message)}`);
      }
    }
  }
  return { passed, failures, retried };
}

function isRetried(test: TestCase): boolean {
  return (test.diagnostic()?.retryCount ?? 0) > 0;
}

function placeOf(module: TestModule): string {
  return `${module.project.name} ${relative(root, module.moduleId)}`;
}

function firstLine(message: string | undefined): string {
  return message?.split('\n', 1)[0] ?? '';
}
