import { runTool } from './command.ts';

/** One thing that is checked without running the product. */
interface Check {
  readonly name: string;
  run(): boolean;
}

const typeCheck = (project: string): Check => ({
  name: `types (config/tsconfig.${project}.json)`,
  run: () => runTool('typescript/bin/tsc', ['--project', `config/tsconfig.${project}.json`]),
});

/** Lint with formatting, and the types of each environment. */
export const checks: readonly Check[] = [
  { name: 'lint and format', run: () => runTool('@biomejs/biome/bin/biome', ['ci', '--diagnostic-level=error', '.']) },
  typeCheck('pure'),
  typeCheck('extension'),
  typeCheck('node'),
];

/** Runs every check, says how each ended, and gives the names of those that failed. */
export function runChecks(): { readonly passed: number; readonly failed: readonly string[] } {
  const failed: string[] = [];
  for (const { name, run } of checks) {
    const isPassed = run();
    console.log(`${isPassed ? '✓' : '✗'} ${name}`);
    if (!isPassed) failed.push(name);
  }
  return { passed: checks.length - failed.length, failed };
}

/** Builds the extension for both browsers; true when it worked. */
export function build(): boolean {
  const isBuilt = runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { isQuiet: true });
  console.log(isBuilt ? '✓ build (dist/chrome, dist/firefox)' : '✗ build');
  return isBuilt;
}
