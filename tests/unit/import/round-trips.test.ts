import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../src/export/csv.ts';
import type { ExportedArticle } from '../../../src/export/export-format.ts';
import { writeHypothesis } from '../../../src/export/hypothesis.ts';
import { writeObsidianClipper } from '../../../src/export/obsidian-clipper.ts';
import { writeReadwise } from '../../../src/export/readwise.ts';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Article } from '../../../src/model/article.ts';
import { newArticleId } from '../../../src/model/ids.ts';
import { anyFinding } from '../export/made-findings.ts';
import { anyArticle, anyText } from '../export/made-records.ts';
import { written } from '../export/written.ts';
import { fileOf, readAll } from './read-all.ts';

/** A library as the model keeps it: every article and annotation has an id of its own. */
const anyLibrary: fc.Arbitrary<readonly ExportedArticle[]> = fc.array(
  fc
    .record({ article: anyArticle, annotations: fc.array(anyFinding, { minLength: 1, maxLength: 3 }) })
    .map(({ article, annotations }) => {
      const id = newArticleId(crypto);
      return {
        article: { ...article, id },
        annotations: annotations.map((annotation) => ({ ...annotation, articleId: id })),
      };
    }),
  { maxLength: 3 },
);

const flat = (articles: readonly ExportedArticle[]) =>
  articles.flatMap(({ article, annotations }) => annotations.map((annotation) => ({ article, annotation })));

describe('a library', () => {
  test('out as Web Annotations and in again is the same to the last field', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 400 }), async (articles, chunkLength) => {
        const file = await written(writeWebAnnotations({ articles, exported: 0 }));
        const { verdict, records, skipped } = await readAll(fileOf('a.jsonld', file, chunkLength));
        expect([verdict, skipped]).toEqual(['valid', []]);
        expect(records.map(({ article, annotation }) => ({ article, annotation }))).toEqual(flat(articles));
      }),
      { numRuns: 80 },
    );
  });

  test.each([
    ['csv', writeCsv, 'a.csv'],
    ['hypothesis', writeHypothesis, 'a.json'],
    ['obsidian-clipper', writeObsidianClipper, 'a.json'],
    ['readwise', writeReadwise, 'a.csv'],
  ] as const)('out as %s comes in again with its quotes, notes, addresses and times', async (format, write, name) => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (articles) => {
        const file = await written(write({ articles, exported: 0 }));
        const { verdict, format: found, records } = await readAll(fileOf(name, file, 300));
        const isKept = ({ selectors, note, tags }: (typeof articles)[number]['annotations'][number]) =>
          selectors !== null || note.trim() !== '' || (format === 'hypothesis' && tags.length > 0);
        const saved = flat(articles).filter(({ annotation }) => isKept(annotation));
        expect([verdict, found]).toEqual(['valid', format]);
        expect(records.length).toBeLessThanOrEqual(saved.length);
        if (format === 'csv' || format === 'hypothesis') {
          const said = (pairs: readonly { article: Article; annotation: Annotation }[]) =>
            pairs.map(({ article, annotation: { id, selectors, note, created } }) => [
              id,
              article.url,
              selectors?.quote,
              note,
              created,
            ]);
          // NUL cannot stand in a table.
          const shown = (pairs: readonly { article: Article; annotation: Annotation }[]) =>
            JSON.stringify(said(pairs)).replaceAll('\\u0000', '\ufffd');
          expect(shown(records)).toBe(shown(saved));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('cut off at any byte is refused, and nothing of it counts', async () => {
    const [articles = []] = fc.sample(
      anyLibrary.filter((library) => library.length === 2),
      1,
    );
    const file = new TextEncoder().encode(await written(writeWebAnnotations({ articles, exported: 0 })));
    const end = file.lastIndexOf('}'.charCodeAt(0));
    const step = Math.max(1, Math.floor(end / 200));
    for (let length = 0; length <= end; length += step) {
      const { verdict } = await readAll(fileOf('a.jsonld', file.slice(0, length), 1_000));
      expect(verdict, `after ${length} of ${file.length} bytes`).toBe('invalid');
    }
  });
});

const anyForeign = fc
  .record(
    {
      type: fc.constantFrom('Annotation', ['Annotation', 'Note']),
      motivation: fc.constantFrom('commenting', 'tagging', ['describing', 'tagging'], 'bookmarking'),
      creator: fc.constantFrom<unknown>('http://example.org/me', { id: 'http://example.org/me', name: 'Me' }),
      body: fc.oneof(
        fc.constant<unknown>('http://example.org/post'),
        anyText.map((value) => ({ type: 'TextualBody', value, language: 'fr', creator: 'http://example.org/me' })),
        fc.tuple(anyText, anyText).map(([value, tag]) => [
          { type: 'TextualBody', value, format: 'text/html' },
          { type: 'TextualBody', value: tag, purpose: 'tagging' },
          { id: 'http://example.org/video', type: 'Video' },
        ]),
      ),
      target: fc.oneof(
        fc.constant<unknown>('https://news.example/report'),
        fc.constant<unknown>({
          source: 'https://news.example/report',
          selector: { type: 'FragmentSelector', value: 'a' },
          'x:y': 1,
        }),
        anyText
          .filter((text) => text.trim() !== '')
          .map((exact) => ({
            source: 'https://news.example/report',
            selector: [
              { type: 'TextQuoteSelector', exact, prefix: 'a' },
              { type: 'CssSelector', value: 'p' },
            ],
          })),
      ),
      rights: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
      created: fc.constant('2015-01-28T12:00:00Z'),
      'x:unknown': fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value))),
    },
    { requiredKeys: ['type', 'target'] },
  )
  .map(
    (fields): Record<string, unknown> => ({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      ...fields,
    }),
  );

describe('another system’s annotation', () => {
  async function through(annotation: object) {
    const { records } = await readAll(fileOf('a.jsonld', JSON.stringify(annotation)));
    const [record] = records;
    if (record === undefined) throw new Error('nothing was read');
    return record;
  }

  test('goes out as it came, with every property that we do not know', async () => {
    await fc.assert(
      fc.asyncProperty(anyForeign, async (annotation) => {
        const record = await through(annotation);
        const file = await written(
          writeWebAnnotations({
            articles: [{ article: record.article, annotations: [record.annotation] }],
            exported: 0,
          }),
        );
        const [item] = (JSON.parse(file) as { first: { items: Record<string, unknown>[] } }).first.items;
        for (const [name, value] of Object.entries(annotation)) expect(item?.[name], name).toEqual(value);
        const again = await readAll(fileOf('b.jsonld', file));
        expect(again.records.map(({ article, annotation: found }) => ({ article, annotation: found }))).toEqual([
          { article: record.article, annotation: record.annotation },
        ]);
      }),
      { numRuns: 100 },
    );
  });

  test('goes out with the note that was written since, beside the bodies that it came with', async () => {
    const record = await through({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      rights: 'http://example.org/rights',
      body: [{ type: 'TextualBody', value: 'old' }, 'http://example.org/video'],
      target: 'https://news.example/report',
    });
    expect(record.annotation.note).toBe('old\n\nhttp://example.org/video');
    const annotation = { ...record.annotation, note: 'new' };
    const file = await written(
      writeWebAnnotations({ articles: [{ article: record.article, annotations: [annotation] }], exported: 0 }),
    );
    const [item] = (JSON.parse(file) as { first: { items: Record<string, unknown>[] } }).first.items;
    expect(item).toMatchObject({
      id: 'http://example.org/anno1',
      rights: 'http://example.org/rights',
      body: [
        { type: 'TextualBody', value: 'new', format: 'text/plain', purpose: 'commenting' },
        'http://example.org/video',
      ],
      target: 'https://news.example/report',
    });
    expect((await readAll(fileOf('b.jsonld', file))).records[0]?.annotation).toEqual(annotation);
  });
});
