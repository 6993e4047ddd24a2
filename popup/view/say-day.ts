import { uiLanguage } from '../words.ts';

/** A month as in "2026-11", in the person's words. */
export function sayMonth(month: string): string {
  return sayDate(month, { year: 'numeric', month: 'long' });
}

/** A day as in "2026-11-24", in the person's words. */
export function sayDay(day: string): string {
  return sayDate(day, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
}

function sayDate(written: string, options: Intl.DateTimeFormatOptions): string {
  const [year = 1970, month = 1, day = 1] = written.split('-').map(Number);
  return new Intl.DateTimeFormat(uiLanguage(), options).format(new Date(year, month - 1, day));
}
