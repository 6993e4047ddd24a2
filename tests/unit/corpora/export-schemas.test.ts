import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCslJson } from '../../../src/export/csl-json.ts';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import { anyAnnotation, anyArticle } from '../export/made-records.ts';
import { written } from '../export/written.ts';
import { interop, interopFiles, readJsonFile } from './corpora-folder.ts';

const formats = {
  uri: (text: string) => URL.canParse(text),
  'date-time': (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u.test(text),
};

interface Assertion {
  readonly id: string;
  readonly assertionType: string;
}

/** The W3C's test suite, as validators by the name of its assertion. */
function assertions(): readonly (readonly [string, Assertion, (value: unknown) => boolean])[] {
  const files = interopFiles('w3c-web-annotation/schema/assertions');
  if (files.length === 0) return [];
  // Loaded from CommonJS, its class stands under "default" for some loaders.
  const Draft04 = (AjvDraft04 as unknown as { default?: typeof AjvDraft04 }).default ?? AjvDraft04;
  const ajv = new Draft04({ strict: false, logger: false, formats });
  for (const path of interopFiles('w3c-web-annotation/schema/definitions'))
    ajv.addSchema(readJsonFile(path) as object, basename(path));
  return files.map((path) => {
    const schema = readJsonFile(path) as Assertion;
    const validate = ajv.compile(schema);
    return [basename(path), schema, (value) => validate(value) === true] as const;
  });
}

const anyExport = fc.tuple(anyArticle, fc.array(anyAnnotation, { minLength: 1, maxLength: 3 }));

describe('exported Web Annotations', () => {
  const known = assertions();
  const demanded = known.filter(([, { assertionType }]) => assertionType === 'must');

  test('pass what the W3C’s test suite demands', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async ([article, annotations]) => {
        const file = JSON.parse(
          await written(writeWebAnnotations({ articles: [{ article, annotations }], exported: 0 })),
        ) as {
          readonly '@context': unknown;
          readonly first: { readonly items: readonly object[] };
        };
        for (const item of file.first.items) {
          const alone = { '@context': file['@context'], ...item };
          for (const [name, , isValid] of demanded) expect(isValid(alone), name).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(demanded.length > 0).toBe(interop !== undefined);
  });

  test.each(known.filter(([name]) => /textQuoteSelector\.|textPosition|bodyKey|prefix|suffix/u.test(name)))(
    'use %s',
    async (_, __, isUsed) => {
      const [article, annotation] = [
        fc.sample(anyArticle, 1)[0],
        fc.sample(
          anyAnnotation.filter(({ selectors, note }) => selectors !== null && note !== ''),
          1,
        )[0],
      ];
      if (article === undefined || annotation === undefined) throw new Error('no sample');
      const { first } = JSON.parse(
        await written(writeWebAnnotations({ articles: [{ article, annotations: [annotation] }], exported: 0 })),
      );
      expect(isUsed(first.items[0])).toBe(true);
    },
  );
});

const schemas = interop === undefined ? [] : [join(interop, 'csl-json/schema/csl-data.json')];

test.each(schemas)('exported CSL-JSON keeps to the schema of the standard', async (path) => {
  const { $schema, ...schema } = readJsonFile(path) as { readonly $schema: string };
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);
  await fc.assert(
    fc.asyncProperty(anyExport, async ([article, annotations]) => {
      const file = JSON.parse(await written(writeCslJson({ articles: [{ article, annotations }], exported: 0 })));
      expect(validate(file) ? [] : validate.errors).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
