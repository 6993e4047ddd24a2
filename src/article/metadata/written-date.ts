import { foldMonth, isMonthFirst, type MonthNames, monthNamesOf, supportedLanguage } from './month-names.ts';
import { formatIso, hourOf, type IsoTime, parseStatedTime, type TimeParts } from './stated-time.ts';

/** A date in a text for readers, with the place where it stands. */
export interface WrittenDate {
  readonly time: IsoTime;
  readonly start: number;
  readonly end: number;
}

/** Longest text that is looked at: a dateline is short. */
const maxLength = 300;

const year = String.raw`(?<year>(?:19|20)\d{2}|25[4-7]\d)`;
const dayFirst = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|º|°|st|nd|rd|th|er|-?(?:го|е))?\s*(?:de\s+|del\s+|of\s+|d['’])?(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?,?\s*(?:de\s+|del\s+|do\s+|,\s*)?${year}(?!\d)`,
  'giu',
);
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th|\.)?,?\s+${year}(?!\d)`,
  'giu',
);
const yearFirst = new RegExp(
  String.raw`(?<!\d)${year}\.?\s*(?:m\.\s*|gada\s*)?(?<month>\p{L}[\p{L}\p{M}]{1,14})\.?\s+(?<day>\d{1,2})(?!\d)`,
  'giu',
);
const eastAsian = /(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일]/gu;
const vietnamese = /ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/giu;
const numeric =
  /(?<!\d)(?:(?<year>(?:19|20)\d{2})(?<sep>[-/.]\s?)(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})|(?<one>\d{1,2})(?<sep2>[-/.]\s?)(?<two>\d{1,2})\k<sep2>(?<year2>(?:19|20)\d{2}))(?!\d)/gu;
const timeAfter =
  /^[\s,.•|–—-]{0,4}(?:T|at|um|à|a las|las|alle|às|kl\.?|klo|om|o godz\.|в|о|,)?\s{0,2}(?<hour>\d{1,2})(?:[:h時시点]\s?|\.(?=\d{2}(?!\d|\.)))(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<half>[ap]\.?m\b\.?)?/iu;

/**
 * The first date in a text for readers, with the time after it: in words of the page's language or English, in the forms
 * of East Asia, or in numbers, which a language's own custom tells apart. Undefined when there is none. Digits of any
 * script count.
 */
export function findWrittenDate(text: string, language: string): WrittenDate | undefined {
  const plain = westernDigits(text.slice(0, maxLength));
  if (!/\d/u.test(plain)) return undefined;
  const locale = supportedLanguage(language);
  const names = locale === undefined ? [monthNamesOf('en')] : [monthNamesOf(locale), monthNamesOf('en')];
  let first: WrittenDate | undefined;
  const offer = (match: RegExpExecArray, parts: Omit<TimeParts, 'time'> | undefined) => {
    if (parts === undefined || (first !== undefined && first.start <= match.index)) return;
    const after = timeAfter.exec(plain.slice(match.index + match[0].length));
    const end = match.index + match[0].length + (after?.[0].length ?? 0);
    const time = formatIso({ ...parts, ...timeOf(after?.groups) });
    if (time !== undefined) first = { time, start: match.index, end };
  };
  for (const pattern of [dayFirst, monthFirst, yearFirst]) {
    for (const match of plain.matchAll(pattern)) offer(match, named(match.groups ?? {}, names));
  }
  for (const pattern of [eastAsian, vietnamese]) {
    for (const match of plain.matchAll(pattern)) offer(match, numbers(match.groups ?? {}));
  }
  for (const match of plain.matchAll(numeric)) offer(match, ordered(match.groups ?? {}, locale));
  return first;
}

/** A date that is meant for machines or readers. */
export function parseAnyDate(text: string, language: string): IsoTime | undefined {
  return parseStatedTime(text) ?? findWrittenDate(text, language)?.time;
}

function named(groups: Record<string, string>, names: readonly MonthNames[]): TimeParts | undefined {
  const word = foldMonth(groups['month'] ?? '');
  const month = names.map((known) => known.get(word) ?? known.get(word.slice(0, 3))).find(Boolean);
  return month === undefined || word.length < 3 ? undefined : numbers({ ...groups, month: String(month) });
}

function numbers(groups: Record<string, string>): TimeParts {
  const written = Number(groups['year']);
  // Thailand counts from the Buddha's death.
  const year = written > 2500 && written < 2600 ? written - 543 : written;
  return { year, month: Number(groups['month']), day: Number(groups['day']) };
}

function ordered(groups: Record<string, string>, locale: string | undefined): TimeParts {
  if (groups['year'] !== undefined) return numbers(groups);
  const [one, two, year] = [groups['one'], groups['two'], groups['year2']].map(Number) as [number, number, number];
  const isAmerican = (groups['sep2'] ?? '').trim() !== '.' && isMonthFirst(locale ?? 'en-GB');
  const [day, month] = (isAmerican && one <= 12) || two > 12 ? [two, one] : [one, two];
  return { year, month, day };
}

function timeOf(groups: Record<string, string> | undefined): Pick<TimeParts, 'time'> | undefined {
  if (groups === undefined) return undefined;
  const hour = hourOf(Number(groups['hour']), groups['half']);
  return { time: { hour, minute: Number(groups['minute']), second: Number(groups['second'] ?? 0) } };
}

/** Digits of any script as those that `\d` knows; each is one UTF-16 code unit in the scripts that newspapers use. */
function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59\uFF10-\uFF19]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0x0966 && code < 0x0e50 ? (code - 6) & 15 : code & 15);
  });
}
