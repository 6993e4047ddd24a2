import { readFileSync } from 'node:fs';

/** How many things passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts the tests of a JSON report; a file that failed before any test of it ran counts as one failure. */
export function readCount(path: string): Count {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const failedHere = assertionResults.filter((result) => result.status === 'failed').length;
    passed += assertionResults.filter((result) => result.status === 'passed').length;
    failed += status === 'failed' && failedHere === 0 ? 1 : failedHere;
  }
  return { passed, failed };
}
