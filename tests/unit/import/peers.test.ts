import { describe, expect, test } from 'vitest';
import { guessMapping } from '../../../src/export/import/table-columns.ts';
import { fileOf, readAll, tools } from './read-all.ts';

const url = 'https://news.example/report';
const at = '2026-03-04T09:30:00.000Z';

const files: readonly (readonly [string, string, unknown, string])[] = [
  [
    'Hypothesis',
    'a.json',
    {
      export_date: at,
      export_userid: 'me',
      client_version: '1',
      annotations: [
        {
          id: 'abc',
          created: at,
          updated: at,
          user: 'acct:me@hypothes.is',
          uri: url,
          text: 'my note',
          tags: ['war'],
          group: '__world__',
          target: [
            {
              source: url,
              selector: [
                { type: 'TextPositionSelector', start: 3, end: 10 },
                { type: 'TextQuoteSelector', exact: 'a quote', prefix: 'b', suffix: 'c' },
              ],
            },
          ],
          document: { title: ['A report'] },
        },
      ],
    },
    'hypothesis',
  ],
  [
    'Hypothesis’ API',
    'a.json',
    {
      total: 1,
      rows: [
        {
          id: 'abc',
          created: at,
          updated: at,
          uri: url,
          text: 'my note',
          tags: ['war'],
          target: [
            { source: url, selector: [{ type: 'TextQuoteSelector', exact: 'a quote', prefix: 'b', suffix: 'c' }] },
          ],
          document: { title: ['A report'] },
        },
      ],
    },
    'hypothesis',
  ],
  [
    'Obsidian Web Clipper',
    'a.json',
    [
      {
        url,
        title: 'A report',
        highlights: [{ text: '<p>a quote</p>', timestamp: at }],
        data: [
          {
            id: '1',
            type: 'text',
            xpath: '/html',
            content: '<p>a quote</p>',
            startOffset: 3,
            endOffset: 10,
            notes: ['my note'],
            textQuote: { prefix: 'b', suffix: 'c' },
            createdAt: Date.parse(at),
          },
        ],
      },
    ],
    'obsidian-clipper',
  ],
  [
    'Hypothesis’ table',
    'a.csv',
    `Created at,Author,Page,URL,Group,Type,Quote/description,Comment,Tags\r\n${at},me,A report,${url},Public,Annotation,a quote,my note,"war"\r\n`,
    'hypothesis-csv',
  ],
  [
    'Readwise’s import',
    'a.csv',
    `Highlight,Title,Author,URL,Note,Location,Date\r\na quote,A report,,${url},.war\nmy note,3,2026-03-04 09:30:00\r\n`.replace(
      '.war\nmy note',
      '".war\nmy note"',
    ),
    'readwise',
  ],
  [
    'another program’s table',
    'a.csv',
    `Link;Quote;Comments;Labels;Title;Date\r\n${url};a quote;my note;war;A report;2026-03-04 09:30\r\n`,
    'csv',
  ],
];

describe('what others write', () => {
  test.each(files)('%s is read with its quote, note, page and time', async (_, name, content, format) => {
    const read = await readAll(fileOf(name, typeof content === 'string' ? content : JSON.stringify(content)));
    expect([read.verdict, read.format, read.skipped]).toEqual(['valid', format, []]);
    expect(read.records).toMatchObject([
      {
        article: { url, metadata: { headline: 'A report' } },
        annotation: { selectors: { quote: { exact: 'a quote' } }, note: 'my note', created: Date.parse(at) },
        isDated: true,
      },
    ]);
  });

  test('a second time gives the same records', async () => {
    for (const [, name, content] of files) {
      const file = fileOf(name, typeof content === 'string' ? content : JSON.stringify(content));
      expect((await readAll(file, { ...tools, now: 5 })).records).toEqual((await readAll(file)).records);
    }
  });

  test.each(['\u00e9t\u00e9', 'e\u0301te\u0301', 'नीति', 'war/2026', 'a_b-c'])(
    'a dotted word of Readwise is the tag %s',
    async (tag) => {
      const table = `Highlight,Title,URL,Note\r\na quote,A report,${url},".${tag}\nmy note"\r\n`;
      const { records } = await readAll(fileOf('a.csv', table));
      expect(records.map(({ annotation: { tags, note } }) => [tags, note])).toEqual([[[tag], 'my note']]);
    },
  );

  test('Readwise’s own export, which names no addresses, is kept under its books', async () => {
    const table =
      'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\r\na quote,A book,Ann Lee,,my note,blue,"war, truce",page,7,2026-03-04 09:30:00+00:00,\r\n';
    const { format, records } = await readAll(fileOf('a.csv', table));
    expect(format).toBe('readwise-export');
    expect(records).toMatchObject([
      {
        article: {
          keys: [],
          url: 'urn:claimlight:source:A%20book',
          metadata: { headline: 'A book', byline: ['Ann Lee'] },
        },
        annotation: { color: 'blue', tags: ['war', 'truce'], created: Date.parse('2026-03-04T09:30:00Z') },
      },
    ]);
  });

  test('older highlights of the Obsidian Web Clipper are parted at blank lines', async () => {
    const pages = [{ url, highlights: [{ text: '<p>one</p>\n\n<p>two</p>', timestamp: at, notes: ['n'] }] }];
    const { records } = await readAll(fileOf('a.json', JSON.stringify(pages)));
    expect(records.map(({ annotation }) => [annotation.selectors?.quote.exact, annotation.note])).toEqual([
      ['one', 'n'],
      ['two', ''],
    ]);
  });

  test('Recogito’s annotations keep words, place and bodies', async () => {
    const item = {
      id: '159d11e1-11b1-40e0-abfb-64d22d333fb3',
      bodies: [
        { purpose: 'commenting', value: 'n' },
        { purpose: 'tagging', value: 't' },
      ],
      target: { selector: [{ quote: 'hero', start: 67, end: 71 }], created: at },
    };
    const { records } = await readAll(fileOf('a.json', JSON.stringify([item])));
    expect(records).toMatchObject([
      {
        annotation: {
          note: 'n',
          tags: ['t'],
          selectors: { quote: { exact: 'hero' }, position: { start: 67, end: 71 } },
        },
      },
    ]);
  });

  test('what the Highlighter extension stores is read page by page', async () => {
    const stored = {
      highlights: {
        [url]: [
          { version: '4', string: 'one', uuid: 'u', createdAt: Date.parse(at) },
          { version: '2', string: 'two' },
        ],
      },
    };
    const { format, records } = await readAll(fileOf('a.json', JSON.stringify(stored)));
    expect(format).toBe('highlighter');
    expect(records.map(({ annotation, isDated }) => [annotation.selectors?.quote.exact, isDated])).toEqual([
      ['one', true],
      ['two', false],
    ]);
  });

  test('a table is read by the columns that the person names', async () => {
    const table = `Zitat,Wo\r\na quote,${url}\r\n`;
    expect((await readAll(fileOf('a.csv', table))).why).toBe('columnsUnknown');
    const { records } = await readAll(fileOf('a.csv', table), { ...tools, mapping: { quote: 'Zitat', url: 'Wo' } });
    expect(records[0]?.annotation.selectors?.quote.exact).toBe('a quote');
  });

  test('columns are guessed by their names', () => {
    expect(guessMapping(['Source URL', 'Text', 'Comment', 'Created'])).toEqual({
      url: 'Source URL',
      quote: 'Text',
      note: 'Comment',
      created: 'Created',
    });
  });
});
