/** A span of local time, from (included) to (not included), in milliseconds since the Unix epoch. */
export interface DayRange {
  readonly from: number;
  readonly until: number;
}

const written = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/u;

/** The year, month or day that a text names as in "2026", "2026-11" or "2026-11-24", in local time; undefined for any other. */
export function dayRange(text: string): DayRange | undefined {
  const [, year, month, day] = written.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), month === undefined ? 1 : Number(month), day === undefined ? 1 : Number(day)];
  const start = localDay(y, m, d);
  if (start.getFullYear() !== y || start.getMonth() !== m - 1 || start.getDate() !== d) return undefined;
  const end =
    month === undefined ? localDay(y + 1, 1, 1) : day === undefined ? localDay(y, m + 1, 1) : localDay(y, m, d + 1);
  return { from: start.getTime(), until: end.getTime() };
}

/** Midnight of a day; a year under 100 is that year, not one of the 1900s. */
function localDay(year: number, month: number, day: number): Date {
  const date = new Date(2000, 0, 1);
  date.setFullYear(year, month - 1, day);
  return date;
}
