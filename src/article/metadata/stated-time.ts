/** A time as ISO 8601 writes it: a day, or a day and a time, with the zone when it is known. */
export type IsoTime = string;

const iso =
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+|\s*,\s*)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/iu;
const compact =
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;
/** RFC 5322 and what browsers' `Date` prints. */
const mail =
  /^(?:[a-z]{3,9},?\s+)?(?:(?<day>\d{1,2})[\s-](?<month>[a-z]{3})[a-z]*|(?<month2>[a-z]{3})[a-z]*\s+(?<day2>\d{1,2}))[\s,-]+(?<year>\d{4})(?:,?\s+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>Z|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|UTC|GMT|E[SD]T|C[SD]T|M[SD]T|P[SD]T)?.{0,40})?$/iu;
/** Slashes and a year first leave no doubt. */
const slashed =
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?:\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>Z|[+-]\d{2}:?\d{2})?)?$/iu;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Zones that RFC 5322 (4.3) gives a meaning. */
const namedZones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/** Parts of a time as they were written. */
export interface TimeParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** As ISO 8601 writes it; empty when it is not known. */
  readonly zone?: string;
}

/** A time that a page states for machines, in the forms in which pages do; undefined for anything else. */
export function parseStatedTime(text: string): IsoTime | undefined {
  const written = text.slice(0, 100).trim();
  const groups = (iso.exec(written) ?? compact.exec(written) ?? mail.exec(written) ?? slashed.exec(written))?.groups;
  if (groups === undefined) return parseUnixTime(written);
  const monthName = (groups['month2'] ?? groups['month'] ?? '').toLowerCase();
  const isNumber = /^\d+$/u.test(monthName);
  const hour = groups['hour'] === undefined ? undefined : hourOf(Number(groups['hour']), groups['half']);
  return formatIso({
    year: Number(groups['year']),
    month: isNumber ? Number(monthName) : months.indexOf(monthName) + 1,
    day: Number(groups['day2'] ?? groups['day']),
    ...(hour === undefined
      ? {}
      : { time: { hour, minute: Number(groups['minute']), second: Number(groups['second'] ?? 0) } }),
    zone: zoneOf(groups['zone'] ?? ''),
  });
}

/** A time as ISO 8601; undefined for a day or hour that there is not, and for years without newspapers or the web. */
export function formatIso({ year, month, day, time, zone = '' }: TimeParts): IsoTime | undefined {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (time === undefined) return date;
  const { hour, minute, second } = time;
  if (hour > 23 || minute > 59 || second > 60) return date;
  return `${date}T${two(hour)}:${two(minute)}${second === 0 ? ':00' : `:${two(Math.min(second, 59))}`}${zone}`;
}

/** The hour of a day of 24 hours. */
export function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || half === '') return hour;
  return (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
}

/** Whether a time lies ahead by more than the difference of two zones. `now` in milliseconds. */
export function isInFuture(time: IsoTime, now: number): boolean {
  return Date.parse(time) > now + 26 * 3_600_000;
}

function zoneOf(written: string): string {
  const zone = written.toUpperCase().replace(/^(?:UTC|GMT)(?=[+-])/u, '');
  const named = namedZones[zone];
  if (named !== undefined) return named;
  const offset = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/u.exec(zone)?.groups;
  if (offset === undefined || Number(offset['hours']) > 14 || Number(offset['minutes'] ?? 0) > 59) return '';
  return `${offset['sign']}${offset['hours']}:${offset['minutes'] ?? '00'}`;
}

/** Seconds or milliseconds since the Unix epoch, from 2001 on. */
function parseUnixTime(text: string): IsoTime | undefined {
  if (!/^(?:\d{10}|\d{13})$/u.test(text)) return undefined;
  return new Date(Number(text) * (text.length === 10 ? 1_000 : 1)).toISOString().replace('.000', '');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
