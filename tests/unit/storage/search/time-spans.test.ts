import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spanNames } from '../../../../src/storage/search/time-spans.ts';

const years = fc.date({ min: new Date(1969, 0, 1), max: new Date(2100, 0, 1), noInvalidDate: true });

test.each(['day', 'month'] as const)(
  'the %s of a time is that of the local calendar, whatever was asked before',
  (unit) => {
    fc.assert(
      fc.property(fc.array(years, { minLength: 1, maxLength: 60 }), (dates) => {
        const nameOf = spanNames(unit);
        for (const date of [...dates, ...dates.toReversed()]) {
          const [year, month, day] = nameOf(date.getTime()).split('-').map(Number);
          expect([year, (month ?? 0) - 1]).toEqual([date.getFullYear(), date.getMonth()]);
          if (unit === 'day') expect(day).toBe(date.getDate());
        }
      }),
    );
  },
);
