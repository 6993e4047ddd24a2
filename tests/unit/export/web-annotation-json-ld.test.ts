import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import { anyAnnotation, anyArticle } from './made-records.ts';
import { written } from './written.ts';

const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const motivations = ['assessing', 'highlighting', 'commenting', 'tagging'].map((name) => [name, `${oa}${name}`]);

/** The terms of the standard's context that our exports use, with the meanings that its vocabulary gives them. */
const standardContext = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${oa}Annotation`,
    TextualBody: `${oa}TextualBody`,
    SpecificResource: `${oa}SpecificResource`,
    TextQuoteSelector: `${oa}TextQuoteSelector`,
    TextPositionSelector: `${oa}TextPositionSelector`,
    Text: 'http://purl.org/dc/dcmitype/Text',
    AnnotationCollection: `${as}OrderedCollection`,
    AnnotationPage: `${as}OrderedCollectionPage`,
    ...Object.fromEntries(motivations),
    body: link(`${oa}hasBody`),
    target: link(`${oa}hasTarget`),
    source: link(`${oa}hasSource`),
    selector: link(`${oa}hasSelector`),
    motivation: { '@id': `${oa}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${oa}hasPurpose`, '@type': '@vocab' },
    exact: `${oa}exact`,
    prefix: `${oa}prefix`,
    suffix: `${oa}suffix`,
    start: `${oa}start`,
    end: `${oa}end`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    created: 'http://purl.org/dc/terms/created',
    modified: 'http://purl.org/dc/terms/modified',
    generated: 'http://purl.org/dc/terms/issued',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: `${as}totalItems`,
    first: link(`${as}first`),
    partOf: link(`${as}partOf`),
    startIndex: `${as}startIndex`,
    items: { '@id': `${as}items`, '@type': '@id', '@container': '@list' },
  },
};

const options = {
  safe: true,
  documentLoader: async (url: string) => ({ contextUrl: null, documentUrl: url, document: standardContext }),
};

test('a JSON-LD processor finds a meaning for every property, and hands our record on to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyArticle, anyAnnotation, async (article, annotation) => {
      const file = await written(
        writeWebAnnotations({ articles: [{ article, annotations: [annotation] }], exported: 0 }),
      );
      // In safe mode, a property that would be dropped is an error.
      const expanded = JSON.stringify(await jsonld.expand(JSON.parse(file), options));
      const { first } = JSON.parse(file) as { first: { items: readonly { record: unknown }[] } };
      expect(expanded).toContain(`{"@type":"@json","@value":${JSON.stringify(first.items[0]?.record)}}`);
      expect(expanded).toContain(`"@id":"urn:uuid:${annotation.id}"`);
    }),
    { numRuns: 60 },
  );
});

describe('a file with no annotation', () => {
  test('is a collection all the same', async () => {
    const file = await written(writeWebAnnotations({ articles: [], exported: 0 }));
    expect(await jsonld.expand(JSON.parse(file), options)).toMatchObject([{ '@type': [`${as}OrderedCollection`] }]);
  });
});
