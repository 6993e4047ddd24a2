import type { CitationOptions, StyleId } from './citation.ts';
import type { CslDate, CslItem } from './csl-item.ts';
import type { CslName } from './person-name.ts';

/** How a style writes a source; italics stand between NULs. */
interface Style {
  reference(item: CslItem, options: CitationOptions): string;
  inText(item: CslItem, options: CitationOptions): string;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const shortMonths = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** Publication Manual of the APA, 7th edition, 10.1 (16: newspaper article; 10.16: webpage) and 9.16. */
const apa: Style = {
  reference: (item, { withAccessDate }) => {
    const isPaper = item.type === 'article-newspaper';
    const title = isPaper ? item.title : italic(item.title);
    const date = `(${yearFirst(item.issued) ?? 'n.d.'})`;
    const lead =
      item.author === undefined ? sentence(title) : sentence(series(item.author.map(familyFirst), ', & ', 20));
    const container = item['container-title'];
    return words([
      lead,
      `${date}.`,
      item.author === undefined ? '' : sentence(title),
      container === undefined ? '' : sentence(isPaper ? italic(container) : container),
      withAccessDate ? `Retrieved ${american(item.accessed)}, from ${item.URL}` : item.URL,
    ]);
  },
  inText: (item, { paragraph }) =>
    `(${[shortNames(item, ' & '), yearOf(item) ?? 'n.d.', ...at('para.', paragraph)].join(', ')})`,
};

/** MLA Handbook, 9th edition, 5.3 to 5.84: containers, day month year, addresses without their scheme. */
const mla: Style = {
  reference: (item, { withAccessDate }) => {
    const { author = [] } = item;
    const [first, second] = author;
    const lead =
      first === undefined
        ? ''
        : author.length > 2
          ? `${listed(first)}, et al.`
          : second === undefined
            ? sentence(listed(first))
            : sentence(`${listed(first)}, and ${inOrder(second)}`);
    const place = [
      item['container-title'] === undefined ? '' : italic(item['container-title']),
      dayFirst(item.issued, shortMonths),
      item.URL.replace(/^https?:\/\//u, ''),
    ];
    return words([
      lead,
      quoted(sentence(item.title)),
      `${place.filter(Boolean).join(', ')}.`,
      withAccessDate ? `Accessed ${dayFirst(item.accessed, shortMonths)}.` : '',
    ]);
  },
  inText: (item, { paragraph }) => {
    const names = shortNames(item, ' and ', '“', '”');
    return paragraph === undefined ? `(${names})` : `(${names}, par. ${paragraph})`;
  },
};

/** The Chicago Manual of Style, 17th edition, 14.191 (newspapers on the web), 14.12 (access dates), 14.76 (many authors). */
const chicago: Style = {
  reference: (item, { withAccessDate }) => {
    const { author = [] } = item;
    const names = author.map((name, index) => (index === 0 ? listed(name) : inOrder(name)));
    const lead =
      names.length === 0
        ? ''
        : names.length > 10
          ? `${names.slice(0, 7).join(', ')}, et al.`
          : sentence(series(names, ', and '));
    const place = [item['container-title'] === undefined ? '' : italic(item['container-title']), american(item.issued)]
      .filter(Boolean)
      .join(', ');
    return words([
      lead,
      quoted(sentence(item.title)),
      place && `${place}.`,
      withAccessDate ? `Accessed ${american(item.accessed)}.` : '',
      `${item.URL}.`,
    ]);
  },
  inText: (item, { paragraph }) => {
    const { author = [] } = item;
    const names =
      author.length > 3
        ? `${inOrder(author[0])} et al.`
        : series(author.map(inOrder), author.length === 2 ? ' and ' : ', and ');
    const place = [
      item['container-title'] === undefined ? '' : italic(item['container-title']),
      american(item.issued),
      ...at('para.', paragraph),
    ]
      .filter(Boolean)
      .join(', ');
    return `${words([names && `${names},`, quoted(`${item.title}${/[?!]$/u.test(item.title) ? '' : ','}`), place && `${place},`, item.URL])}.`;
  },
};

/** Cite Them Right, 12th edition: Harvard, newspaper articles and web pages. */
const harvard: Style = {
  reference: (item, { withAccessDate }) => {
    const { author = [] } = item;
    const names = author.map((name) => familyFirst(name));
    const lead =
      names.length > 3 ? `${names[0]} ${italic('et al.')}` : series(names, ' and ', Number.POSITIVE_INFINITY, ' and ');
    const year = `(${yearOf(item) ?? 'no date'})`;
    const [, month, day] = item.issued?.['date-parts'][0] ?? [];
    const date = month === undefined ? '' : [day, months[month - 1]].filter(Boolean).join(' ');
    const container = item['container-title'] === undefined ? '' : italic(item['container-title']);
    const isPaper = item.type === 'article-newspaper';
    const accessed = withAccessDate ? ` (Accessed: ${dayFirst(item.accessed, months)})` : '';
    const title = isPaper ? `‘${item.title}’` : italic(item.title);
    const place = [title, ...(isPaper ? [container, date] : [])].filter(Boolean).join(', ');
    return author.length === 0
      ? `${words([isPaper ? container || title : title, year, isPaper && container ? `${[title, date].filter(Boolean).join(', ')}` : ''])}. Available at: ${item.URL}${accessed}.`
      : `${words([lead, year, place])}. Available at: ${item.URL}${accessed}.`;
  },
  inText: (item, { paragraph }) =>
    `(${[harvardNames(item), yearOf(item) ?? 'no date', ...at('para.', paragraph)].join(', ')})`,
};

/** IEEE Reference Guide (2023), newspapers and websites; the number is the text's own. */
const ieee: Style = {
  reference: (item, { withAccessDate }) => {
    const { author = [] } = item;
    const names = author.map(initialsFirst);
    const lead =
      names.length > 6 ? `${names[0]} ${italic('et al.')}` : series(names, names.length === 2 ? ' and ' : ', and ');
    const place = [
      item['container-title'] === undefined ? '' : italic(item['container-title']),
      american(item.issued, shortMonths),
    ]
      .filter(Boolean)
      .join(', ');
    const title = quoted(`${item.title}${/[?!]$/u.test(item.title) ? '' : ','}`);
    return words([
      lead && `${lead},`,
      title,
      place && `${place}.`,
      withAccessDate ? `Accessed: ${american(item.accessed, shortMonths)}.` : '',
      `[Online]. Available: ${item.URL}`,
    ]);
  },
  inText: (_, { paragraph }) => `[${['1', ...at('para.', paragraph)].join(', ')}]`,
};

export const citationStyles: Readonly<Record<StyleId, Style>> = { apa, mla, chicago, harvard, ieee };

function italic(text: string): string {
  return `\0${text.replaceAll('\0', '')}\0`;
}

/** Quotation marks of American English; a title's own become single ones. */
function quoted(title: string): string {
  return `“${title.replace(/[“”"]/gu, (mark, place: number) => (mark === '“' || (mark === '"' && (place === 0 || /\s/u.test(title.charAt(place - 1)))) ? '‘' : '’'))}”`;
}

/** Ends with a full stop unless it ends with a mark of its own. */
function sentence(text: string): string {
  return /[.?!]["”’]?\0?$/u.test(text) ? text : `${text}.`;
}

function words(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

function at(name: string, paragraph: number | undefined): readonly string[] {
  return paragraph === undefined ? [] : [`${name} ${paragraph}`];
}

/** Names in a row; past `limit` the first ones and the last (APA, 9.8). */
function series(names: readonly string[], last: string, limit = Number.POSITIVE_INFINITY, lastOfTwo = last): string {
  if (names.length > limit) return `${names.slice(0, limit - 1).join(', ')}, . . . ${names.at(-1)}`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')}${names.length === 2 ? lastOfTwo : last}${names.at(-1)}`;
}

function familyOf(name: CslName): string {
  return 'literal' in name ? name.literal : [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

function initials(given: string): string {
  return given
    .split(/\s+/u)
    .map((word) =>
      word
        .split('-')
        .map((part) => (part === '' ? '' : `${[...part][0]}.`))
        .join('-'),
    )
    .join(' ');
}

/** "Lee, A." */
function familyFirst(name: CslName): string {
  return 'literal' in name
    ? name.literal
    : [familyOf(name), initials(name.given), name.suffix].filter(Boolean).join(', ');
}

/** "A. Lee" */
function initialsFirst(name: CslName): string {
  return 'literal' in name
    ? name.literal
    : [initials(name.given), familyOf(name), name.suffix].filter(Boolean).join(' ');
}

/** "Lee, Ann" */
function listed(name: CslName): string {
  return 'literal' in name ? name.literal : [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ');
}

/** "Ann Lee" */
function inOrder(name: CslName | undefined): string {
  if (name === undefined) return '';
  return 'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
}

/** Who is named in running text; a title, in quotation marks, where nobody is. */
function shortNames({ author = [], title }: CslItem, and: string, open = '“', close = '”'): string {
  const [first, second] = author.map(familyOf);
  if (first === undefined) return `${open}${title}${close}`;
  if (author.length > 2) return `${first} et al.`;
  return second === undefined ? first : `${first}${and}${second}`;
}

function harvardNames(item: CslItem): string {
  const { author = [] } = item;
  const names = author.map(familyOf);
  if (names.length > 3) return `${names[0]} ${italic('et al.')}`;
  const container = item['container-title'];
  if (names.length === 0)
    return item.type === 'article-newspaper' && container !== undefined ? italic(container) : italic(item.title);
  return series(names, ' and ');
}

function yearOf({ issued }: CslItem): string | undefined {
  return issued?.['date-parts'][0]?.[0].toString();
}

/** "2026, March 4" */
function yearFirst(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return undefined;
  return month === undefined ? year.toString() : `${year}, ${[months[month - 1], day].filter(Boolean).join(' ')}`;
}

/** "March 4, 2026" */
function american(date: CslDate | undefined, names: readonly string[] = months): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  if (year === undefined) return '';
  if (month === undefined) return year.toString();
  return day === undefined ? `${names[month - 1]} ${year}` : `${names[month - 1]} ${day}, ${year}`;
}

/** "4 March 2026" */
function dayFirst(date: CslDate | undefined, names: readonly string[]): string {
  const [year, month, day] = date?.['date-parts'][0] ?? [];
  return [day, month === undefined ? '' : names[month - 1], year].filter(Boolean).join(' ');
}
