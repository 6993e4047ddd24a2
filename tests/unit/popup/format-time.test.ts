import { describe, expect, test } from 'vitest';
import { formatMoment, formatPublished } from '../../../popup/view/format-time.ts';

const now = new Date(2026, 10, 24, 15, 30).getTime();

describe('a moment', () => {
  test.each([
    ['today', new Date(2026, 10, 24, 0, 5), '00:05'],
    ['yesterday', new Date(2026, 10, 23, 23, 59), '23 Nov'],
    ['the same day a month before', new Date(2026, 9, 24, 15, 30), '24 Oct'],
    ['the same day a year before', new Date(2025, 10, 24, 15, 30), '24 Nov 2025'],
  ])('%s is as short as it can be told apart', (_name, date, expected) => {
    expect(formatMoment(date.getTime(), now, 'en-GB')).toBe(expected);
  });

  test('is written as its language writes it', () => {
    expect(formatMoment(new Date(2025, 10, 24).getTime(), now, 'de')).toBe('24. Nov. 2025');
  });
});

describe('the day of publication', () => {
  test.each([
    ['2026-11-20', '20 November 2026'],
    ['2026-11', 'November 2026'],
    ['2026', '2026'],
    ['  2026-01-01 ', '1 January 2026'],
    ['2026-11-20T12:00:00Z', '20 November 2026'],
    ['last Tuesday', 'last Tuesday'],
    ['', ''],
  ])('%j reads %j', (published, expected) => {
    expect(formatPublished(published, 'en-GB')).toBe(expected);
  });
});
