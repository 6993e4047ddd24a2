import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UuidSet } from '../../../src/model/uuid-set.ts';

test('a set of UUIDs holds just what a set of texts would', () => {
  const nil = '00000000-0000-0000-0000-000000000000';
  const anyId = fc.oneof(
    fc.uuid(),
    fc.constant(nil),
    fc.nat(40).map((last) => `${nil.slice(0, -2)}${String(last).padStart(2, '0')}`),
  );
  fc.assert(
    fc.property(fc.array(anyId, { maxLength: 3_000, size: 'max' }), fc.array(anyId), (ids, others) => {
      const [ours, theirs] = [new UuidSet(), new Set<string>()];
      for (const id of ids) {
        expect(ours.add(id)).toBe(!theirs.has(id));
        theirs.add(id);
      }
      expect(ours.size).toBe(theirs.size);
      for (const id of [...ids, ...others]) expect(ours.has(id)).toBe(theirs.has(id));
    }),
    { numRuns: 20 },
  );
});
