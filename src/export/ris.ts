import { type CslDate, type CslItem, toCslItem } from './csl-item.ts';
import type { ExportInput } from './export-format.ts';
import type { CslName } from './person-name.ts';

/** Writes one entry an article as RIS: "TY" first, "ER" last, one value a line. */
export async function* writeRis({ articles }: ExportInput): AsyncGenerator<string> {
  const taken = new Set<string>();
  for await (const exported of articles) yield risEntry(toCslItem(exported, taken));
}

/** One entry as RIS; `issued` may be a date without month or day. */
export function risEntry(item: CslItem): string {
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['TY', item.type === 'webpage' ? 'ELEC' : 'NEWS'],
    ...(item.author ?? []).map((name) => ['AU', risName(name)] as const),
    ['DA', risDate(item.issued)],
    ['PY', item.issued?.['date-parts'][0]?.[0].toString()],
    ['Y2', risDate(item.accessed)],
    ['ID', item.id],
    ['LA', item.language],
    ['T2', item['container-title']],
    ['TI', item.title],
    ['UR', item.URL],
    ...(item.keyword?.split(', ') ?? []).map((keyword) => ['KW', keyword] as const),
  ];
  const written = lines.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${oneLine(value)}\r\n`],
  );
  return `${written.join('')}ER  - \r\n\r\n`;
}

function risName(name: CslName): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `YYYY/MM/DD/`, with what is not known left out between the slashes. */
function risDate(date: CslDate | undefined): string | undefined {
  const [parts] = date?.['date-parts'] ?? [];
  if (parts === undefined) return undefined;
  const [year, month, day] = parts;
  return `${year.toString().padStart(4, '0')}/${twoDigits(month)}/${twoDigits(day)}/`;
}

function twoDigits(part: number | undefined): string {
  return part === undefined ? '' : part.toString().padStart(2, '0');
}

function oneLine(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').trim();
}
