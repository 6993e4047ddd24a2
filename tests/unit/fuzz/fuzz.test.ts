import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundCases } from './found-cases.ts';
import { fuzzTargets } from './fuzz-targets.ts';
import { mutated } from './mutated.ts';

describe('whatever comes from outside is read without an exception', () => {
  test.each(Object.entries(fuzzTargets))('%s', async (_name, { input, check }) => {
    await fc.assert(
      fc.asyncProperty(input, async (text) => check(text)),
      { numRuns: 60 },
    );
  });

  test('and so is what broke a parser once', async () => {
    for (const [target, input] of foundCases) await fuzzTargets[target]?.check(input);
    expect(foundCases.every(([target]) => target in fuzzTargets)).toBe(true);
  });
});

test('mutations change a text most of the time', () => {
  const samples = fc.sample(mutated('a good text'), { numRuns: 200, seed: 1 });
  expect(samples.filter((sample) => sample !== 'a good text').length).toBeGreaterThan(100);
});
