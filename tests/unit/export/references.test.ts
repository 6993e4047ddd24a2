import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { biblatexEntry, bibtexEntry, writeBiblatex, writeBibtex } from '../../../src/export/bibtex.ts';
import type { CslItem } from '../../../src/export/csl-item.ts';
import { writeCslJson } from '../../../src/export/csl-json.ts';
import { parseName } from '../../../src/export/person-name.ts';
import { risEntry, writeRis } from '../../../src/export/ris.ts';
import type { Article } from '../../../src/model/article.ts';
import { annotationWith, articleWith } from './made-records.ts';
import { asRow, type ReadItem, readRis, readTex } from './read-references.ts';
import { written } from './written.ts';

const words = [
  'Ministry',
  'of',
  'the',
  'No',
  'truce',
  'USA',
  'mRNA',
  'café',
  'Kraków',
  'Ελλάδα',
  'война',
  '停战',
  '&',
  '100%',
  '$5',
  '#1',
  'a_b',
  '{x}',
  '}',
  '{',
  '\\',
  '\\alpha',
  '~',
  '^',
  '“so”',
  '‘it’',
  "'",
  '"',
  '``',
  "''",
  '--',
  '---',
  '—',
  '–',
  '…',
  'Ž',
  'ø',
  'ß',
  '🙂',
  'e\u0301',
  'and',
  'A: B',
  '?`',
  '<b>',
];
const anyLine = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' '));
const anyPerson = fc.constantFrom(
  'Ann Lee',
  'José Ortega y Gasset',
  'Ludwig van Beethoven',
  'Reuters',
  'The Editorial Board',
  'Žofie Nováková',
  'Martin Luther King Jr.',
  '山田太郎',
  'Staff and agencies',
  'Lee, Ann',
  'O’Brien & Sons',
  'Vincent de la Cruz',
);

const anySource: fc.Arbitrary<Article> = fc
  .record({
    headline: anyLine,
    byline: fc.array(anyPerson, { maxLength: 3 }),
    publisher: fc.oneof(fc.constant(''), anyLine),
    published: fc.constantFrom('', '2026', '2026-03', '2026-03-04', '2026-03-04T09:30:00Z', 'yesterday', '2026-02-31'),
    language: fc.constantFrom('', 'en', 'pt-BR'),
  })
  .map((metadata) => articleWith(metadata, { url: 'https://news.example/a_b%20c?d=1&e={2}#f~g' }));

const formats = [
  ['bibtex', writeBibtex, (file: string) => readTex(file, '@bibtex/text')],
  ['biblatex', writeBiblatex, (file: string) => readTex(file, '@biblatex/text')],
  ['ris', writeRis, readRis],
] as const;

const inOrder = (name: string) => {
  const parts = parseName(name);
  return 'literal' in parts
    ? parts.literal
    : [parts.given, parts['non-dropping-particle'], parts.family, parts.suffix].filter(Boolean).join(' ');
};
const plain = (text: string) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
const day: Readonly<Record<string, readonly number[] | null>> = {
  '2026': [2026],
  '2026-03': [2026, 3],
  '2026-03-04': [2026, 3, 4],
  '2026-03-04T09:30:00Z': [2026, 3, 4],
};

describe('an article as a reference', () => {
  test.each(formats)(
    'in %s reads back as its headline, authors, publisher, date, tags and address',
    async (name, write, read) => {
      await fc.assert(
        fc.asyncProperty(
          anySource,
          fc.uniqueArray(fc.constantFrom('war', 'east bank', 'R&D', '100%'), { maxLength: 3 }),
          async (article, tags) => {
            const file = await written(
              write({ articles: [{ article, annotations: [annotationWith({ tags })] }], exported: 0 }),
            );
            const [item, ...more] = read(file);
            expect(more).toEqual([]);
            const row = asRow(item as ReadItem);
            const { headline, byline, publisher, published } = article.metadata;
            expect(plain(String(row.headline))).toBe(plain(headline));
            expect((row.byline as readonly string[]).map(plain)).toEqual(byline.map((name) => plain(inOrder(name))));
            expect(plain(String(row.publisher))).toBe(plain(publisher));
            // Of classic BibTeX, Citation.js reads year and month.
            expect(row.published).toEqual(day[published]?.slice(0, name === 'bibtex' ? 2 : 3) ?? null);
            expect(row.tags).toEqual(tags);
            expect(decodeURI(String(row.address))).toBe(decodeURI(article.url));
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  test('keeps a key of its own, the same in each export', async () => {
    const articles = ['11111111', '22222222'].map((start) => ({
      article: articleWith(
        { headline: 'Ministry: “No truce”', byline: ['Žofie Nováková'], published: '2026-03-04' },
        { id: `${start}-0000-4000-8000-000000000000` as Article['id'] },
      ),
      annotations: [],
    }));
    const keys = async () =>
      [...(await written(writeBibtex({ articles, exported: 0 }))).matchAll(/@misc\{(.*),/gu)].map(([, key]) => key);
    expect(await keys()).toEqual(['Novakova2026Ministry', 'Novakova2026Ministry-22222222']);
    expect(await keys()).toEqual(await keys());
  });

  test.each<readonly [string, object]>([
    ['Ann Lee', { family: 'Lee', given: 'Ann' }],
    ['Lee, Ann', { family: 'Lee', given: 'Ann' }],
    ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['Vincent de la Cruz', { family: 'Cruz', given: 'Vincent', 'non-dropping-particle': 'de la' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Sammy Davis, Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
    ['Reuters', { literal: 'Reuters' }],
    ['Associated Press', { literal: 'Associated Press' }],
    ['山田太郎', { literal: '山田太郎' }],
    ['Ann Lee, Bo Roe, Cy Poe', { literal: 'Ann Lee, Bo Roe, Cy Poe' }],
  ])('has the author %s in parts that are known', (name, parts) => {
    expect(parseName(name)).toEqual(parts);
  });

  test('is laid out as each format asks', () => {
    const item: CslItem = {
      id: 'Lee2026Ministry',
      type: 'article-newspaper',
      title: 'Ministry: No truce in Kraków — USA',
      author: [{ family: 'Lee', given: 'Ann' }, { literal: 'Staff and agencies' }],
      'container-title': 'The Herald',
      issued: { 'date-parts': [[2026, 3, 4]] },
      accessed: { 'date-parts': [[2026, 3, 5]] },
      URL: 'https://news.example/a_b?c=1&d=2',
      language: 'en',
    };
    expect(biblatexEntry(item)).toBe(`@online{Lee2026Ministry,
\tauthor = {Lee, Ann and {Staff and agencies}},
\ttitle = {Ministry: {No} truce in {Kraków} — {USA}},
\torganization = {The Herald},
\tdate = {2026-03-04},
\turl = {https://news.example/a_b?c=1&d=2},
\turldate = {2026-03-05},
\tlanguage = {en},
}

`);
    expect(bibtexEntry(item)).toContain("title = {Ministry: {No} truce in {Krak{\\'{o}}w} --- {USA}},");
    expect(risEntry(item)).toBe(
      'TY  - NEWS\r\nAU  - Lee, Ann\r\nAU  - Staff and agencies\r\nDA  - 2026/03/04/\r\nPY  - 2026\r\nY2  - 2026/03/05/\r\nID  - Lee2026Ministry\r\nLA  - en\r\nT2  - The Herald\r\nTI  - Ministry: No truce in Kraków — USA\r\nUR  - https://news.example/a_b?c=1&d=2\r\nER  - \r\n\r\n',
    );
  });

  test('in CSL-JSON has the fields of a news page', async () => {
    const article = articleWith({ headline: 'A report', byline: ['Ann Lee'], published: '2026-03' });
    expect(JSON.parse(await written(writeCslJson({ articles: [{ article, annotations: [] }], exported: 0 })))).toEqual([
      {
        id: 'Lee2026Report',
        type: 'article-newspaper',
        title: 'A report',
        author: [{ family: 'Lee', given: 'Ann' }],
        issued: { 'date-parts': [[2026, 3]] },
        accessed: { 'date-parts': [[2026, 3, 4]] },
        URL: 'https://news.example/report',
      },
    ]);
  });
});
