import { dateFormat } from './formats.ts';

/** A moment as short as it can be told apart: today by its time, this year by day and month. `time` and `now` in milliseconds. */
export function formatMoment(time: number, now: number, language: string): string {
  const date = new Date(time);
  const today = new Date(now);
  const isThisYear = date.getFullYear() === today.getFullYear();
  const isToday = isThisYear && date.getMonth() === today.getMonth() && date.getDate() === today.getDate();
  const options: Intl.DateTimeFormatOptions = isToday
    ? { timeStyle: 'short' }
    : { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) };
  return dateFormat(language, options).format(date);
}

/** A moment in full. */
export function formatFullMoment(time: number, language: string): string {
  return dateFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(time);
}

const dateOnly = /^\d{4}(?:-\d{2}){0,2}$/u;

/**
 * The day on which an article says that it was published (ISO 8601). A date without a time is that day wherever one reads it;
 * what is no date is shown as the page gave it.
 */
export function formatPublished(published: string, language: string): string {
  const text = published.trim();
  const time = Date.parse(text);
  if (Number.isNaN(time)) return text;
  if (/^\d{4}$/u.test(text)) return text;
  const month: Intl.DateTimeFormatOptions = { month: 'long', year: 'numeric' };
  const parts = /^\d{4}-\d{2}$/u.test(text) ? month : { ...month, day: 'numeric' as const };
  const zone = dateOnly.test(text) ? { timeZone: 'UTC' } : {};
  return dateFormat(language, { ...parts, ...zone }).format(time);
}
