import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasMoreValues } from '../../../src/export/import/json-weight.ts';

/** What a value holds, counted on the parsed value: each list or object, and each comma that parts its entries. */
function weightOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const entries = Object.values(value);
  return 1 + Math.max(0, entries.length - 1) + entries.reduce((sum: number, each) => sum + weightOf(each), 0);
}

test('counts what JSON holds beside its texts, wherever it is parted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(40), (value, at) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      const parts = [bytes.subarray(0, at), bytes.subarray(at)];
      const weight = weightOf(JSON.parse(JSON.stringify(value)));
      expect(hasMoreValues(parts, weight)).toBe(false);
      expect(hasMoreValues(parts, weight - 1)).toBe(weight > 0);
    }),
    { numRuns: 300 },
  );
});
