/** Months as a language writes them in dates, folded, each with its number. */
export type MonthNames = ReadonlyMap<string, number>;

const known = new Map<string, MonthNames>();

/** A language's month names, long and short, as the browser's own locale data have them in dates (in Slavic languages in the genitive). */
export function monthNamesOf(language: string): MonthNames {
  const cached = known.get(language);
  if (cached !== undefined) return cached;
  const names = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    for (const options of [{ month: style, day: 'numeric' }, { month: style }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 0; month < 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2024, month, 15)).find(({ type }) => type === 'month')?.value ?? '';
        const name = foldMonth(part);
        if (/\p{L}{2}/u.test(name) && !names.has(name)) names.set(name, month + 1);
      }
    }
  }
  known.set(language, names);
  return names;
}

/** A month's name without case, accents and the dot of an abbreviation. */
export function foldMonth(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}

/** Whether a language writes the month before the day in numbers. */
export function isMonthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', calendar: 'gregory' }).formatToParts(0);
  const order = parts.map(({ type }) => type);
  return order.indexOf('month') < order.indexOf('day') && order.indexOf('year') > order.indexOf('day');
}

/** A language that the browser has locale data for, or undefined. */
export function supportedLanguage(language: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language === '' ? [] : [language])[0];
  } catch (error) {
    // A tag that is none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
