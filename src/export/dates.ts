/** A time in UTC as `2026-03-04T09:30:05.000Z`; `milliseconds` since the Unix epoch. */
export function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A time in UTC as `2026-03-04 09:30:05`, as tables hold it. */
export function tableTime(milliseconds: number): string {
  return isoTime(milliseconds).slice(0, 19).replace('T', ' ');
}

/** A time in UTC as `2026-03-04 09:30`, as people read it. */
export function shownTime(milliseconds: number): string {
  return isoTime(milliseconds).slice(0, 16).replace('T', ' ');
}

/** Year, month and day that a text names as ISO 8601 does, as far as it goes; undefined when it names none or no real day. */
export function dateParts(text: string): readonly [number, number?, number?] | undefined {
  const found = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/u.exec(text);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year === 0) return undefined;
  if (month === undefined) return [year];
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return [year, month];
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && day > 0 ? [year, month, day] : undefined;
}
