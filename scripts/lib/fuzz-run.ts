import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { checkWithin, fuzzTargets } from '../../tests/unit/fuzz/fuzz-targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
  },
});
process.exitCode = await run();

/** Gives each target an equal part of the time, and prints the smallest input that breaks one. */
async function run(): Promise<number> {
  const names = values.only ?? Object.keys(fuzzTargets);
  const seconds = Number(values.seconds);
  const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
  const unknown = names.filter((name) => !Object.hasOwn(fuzzTargets, name));
  if (unknown.length > 0 || !(seconds > 0) || !Number.isInteger(seed)) {
    console.error(`Usage: npm run fuzz -- [--seconds N] [--only ${Object.keys(fuzzTargets).join('|')}] [--seed N]`);
    return 1;
  }
  let broken = 0;
  for (const name of names) {
    const target = fuzzTargets[name];
    if (target === undefined) continue;
    const began = performance.now();
    const details = await fc.check(
      fc.asyncProperty(target.input, async (input) => checkWithin(target, input)),
      {
        seed,
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: (seconds / names.length) * 1_000,
        markInterruptAsFailure: false,
      },
    );
    const tookSeconds = ((performance.now() - began) / 1_000).toFixed(1);
    console.log(`${details.failed ? '✗' : '✓'} ${name}: ${details.numRuns} inputs in ${tookSeconds} s (seed ${seed})`);
    if (!details.failed) continue;
    broken += 1;
    console.log(
      `  ${JSON.stringify(details.counterexample?.[0])}\n  ${details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance)}`,
    );
  }
  return broken === 0 ? 0 : 1;
}
