import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeMachine } from './bench/machine.ts';
import { suites } from './bench/suites.ts';
import { takePrinted } from './bench/table.ts';
import { withMeasured } from './bench/write-section.ts';
import { root } from './command.ts';

const file = join(root, 'docs/benchmarks.md');
const [name, ...rest] = process.argv.slice(2);

/** Runs a suite; with `isWritten` its section of the figures is brought up to date. */
async function run(suite: string, args: readonly string[], isWritten: boolean): Promise<void> {
  const known = suites[suite];
  if (known === undefined) throw new Error(`Usage: npm run bench [-- ${Object.keys(suites).join('|')} … [--write]]`);
  await (await known.load())(args);
  const measured = `Measured on ${describeMachine()}.\n\n${takePrinted()}`;
  if (isWritten) writeFileSync(file, withMeasured(readFileSync(file, 'utf8'), known.heading, suite, measured));
}

try {
  if (name === undefined) {
    for (const [each, { argsForAll }] of Object.entries(suites)) {
      const args = argsForAll(process.env['CORPORA']);
      if (args === undefined) console.log(`\n${each} needs pages: set CORPORA to their folder`);
      else await run(each, args, true);
    }
  } else {
    await run(
      name,
      rest.filter((arg) => arg !== '--write'),
      rest.includes('--write'),
    );
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
