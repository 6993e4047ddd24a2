import { uiLanguage } from '../words.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How far off a time is, in the person's language: "in 10 minutes", "in 3 days". Times in milliseconds since the Unix epoch. */
export function sayWhen(time: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: 'always' });
  const ms = Math.max(0, time - now);
  if (ms < hourMs) return format.format(Math.max(1, Math.round(ms / minuteMs)), 'minute');
  if (ms < dayMs) return format.format(Math.round(ms / hourMs), 'hour');
  const days = Math.round(ms / dayMs);
  if (days < 60) return format.format(days, 'day');
  return days < 730
    ? format.format(Math.round(days / 30.4), 'month')
    : format.format(Math.round(days / 365.25), 'year');
}
