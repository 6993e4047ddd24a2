import { maxLineLength } from '../../model/limits.ts';

/** Entities that stand in data as text, because a page escaped its data twice (HTML standard, 13.5). */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  middot: '·',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
};

/** Values that a template leaves behind where it had none. */
const placeholder =
  /^(?:\{\{.*\}\}|\{%.*%\}|\$\{.*\}|%\w+%|<%.*%>|undefined|null|none|nan|false|true|n\/a|\[object \w+\])$/iu;

/** Outside text as one line: entities and tags resolved, white space folded, characters that turn the direction or control a terminal gone; empty where it says nothing. */
export function cleanLine(text: string | null | undefined): string {
  if (text === null || text === undefined || text === '') return '';
  const bounded = text.slice(0, 4 * maxLineLength);
  const plain = /[&<]/u.test(bounded) ? withoutMarkup(bounded) : bounded;
  const line = plain
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u00AD\u200B\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu, '')
    .trim()
    .slice(0, maxLineLength)
    .toWellFormed();
  return placeholder.test(line) || !/[\p{L}\p{N}]/u.test(line) ? '' : line;
}

const isAscii = /^[\0-\x7f]*$/u;

/** A text for comparing names and titles: letters and digits of any script, lower case, accents and everything else gone. */
export function foldLetters(text: string): string {
  // Most names are ASCII, which needs no tables of Unicode.
  if (isAscii.test(text)) return text.toLowerCase().replace(/[^a-z\d]+/gu, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text for comparing, folded. */
export function foldWords(text: string): readonly string[] {
  if (isAscii.test(text)) return text.toLowerCase().match(/[a-z\d]+/gu) ?? [];
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/giu, (whole, decimal, hex, name) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    });
}
