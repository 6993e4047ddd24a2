import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedArticle } from '../../../src/export/export-format.ts';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import { annotationWith, anyAnnotation, anyArticle, articleWith, made, passageOf } from './made-records.ts';
import { problemsOf } from './web-annotation-rules.ts';
import { written } from './written.ts';

const exported = Date.UTC(2026, 2, 5);
const write = (articles: readonly ExportedArticle[]) => written(writeWebAnnotations({ articles, exported }));

const anyLibrary: fc.Arbitrary<readonly ExportedArticle[]> = fc.array(
  fc.record({ article: anyArticle, annotations: fc.array(anyAnnotation, { maxLength: 3 }) }),
  { maxLength: 3 },
);

interface WrittenItem {
  readonly id: string;
  readonly body?: readonly { readonly value: string; readonly purpose: string }[];
  readonly target: object;
  readonly record: object;
}

function itemsOf(file: string): readonly WrittenItem[] {
  return (JSON.parse(file) as { first: { items: readonly WrittenItem[] } }).first.items;
}

describe('annotations as W3C Web Annotations', () => {
  test('keep to the model, whatever was written', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (articles) => {
        expect(problemsOf(await write(articles))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('hold every word, tag, place and time of each record, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (articles) => {
        const saved = articles.flatMap(({ article, annotations }) =>
          annotations.map((annotation) => ({ article, annotation })),
        );
        const items = itemsOf(await write(articles));
        expect(items).toHaveLength(saved.length);
        for (const [index, { article, annotation }] of saved.entries()) {
          const { note, tags, selectors, claimant } = annotation;
          const item = items[index];
          expect(item).toMatchObject({
            id: `urn:uuid:${annotation.id}`,
            motivation: annotation.motivation,
            color: annotation.color,
            created: new Date(annotation.created).toISOString(),
            modified: new Date(annotation.modified).toISOString(),
            ...(claimant === '' ? {} : { claimant }),
            target:
              selectors === null
                ? { id: article.url }
                : {
                    source: { id: article.url },
                    sentence: selectors.sentence,
                    selector: [selectors.quote, selectors.position],
                  },
          });
          const valuesFor = (purpose: string) =>
            (item?.body ?? []).filter((body) => body.purpose === purpose).map(({ value }) => value);
          expect(valuesFor('commenting')).toEqual(note === '' ? [] : [note]);
          expect(valuesFor('tagging')).toEqual(tags);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('are laid out as the specification’s own examples', async () => {
    const annotation = annotationWith({
      motivation: 'assessing',
      note: 'Borne out?',
      tags: ['truce'],
      claimant: 'The institute',
      selectors: passageOf('No truce.'),
    });
    const article = articleWith({
      byline: ['Ann Lee'],
      publisher: 'The Herald',
      published: '2026-03-04',
      language: 'en',
    });
    const items = itemsOf(await write([{ article, annotations: [annotation] }])).map(({ record, ...item }) => item);
    expect(items).toEqual([
      {
        id: `urn:uuid:${annotation.id}`,
        type: 'Annotation',
        motivation: 'assessing',
        created: new Date(made).toISOString(),
        modified: new Date(made).toISOString(),
        color: 'yellow',
        claimant: 'The institute',
        body: [
          { type: 'TextualBody', value: 'Borne out?', format: 'text/plain', purpose: 'commenting' },
          { type: 'TextualBody', value: 'truce', format: 'text/plain', purpose: 'tagging' },
        ],
        target: {
          type: 'SpecificResource',
          source: {
            id: 'https://news.example/report',
            type: 'Text',
            language: 'en',
            headline: 'A report',
            byline: ['Ann Lee'],
            publisher: 'The Herald',
            published: '2026-03-04',
          },
          sentence: 'No truce.',
          selector: [
            { type: 'TextQuoteSelector', exact: 'No truce.', prefix: 'Before ', suffix: ' after' },
            { type: 'TextPositionSelector', start: 7, end: 16 },
          ],
        },
      },
    ]);
  });

  test('of nothing are an empty collection', async () => {
    expect(JSON.parse(await write([]))).toMatchObject({ type: 'AnnotationCollection', total: 0, first: { items: [] } });
  });
});
