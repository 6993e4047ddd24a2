import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonParts } from '../../../src/export/import/json-parts.ts';

async function* cut(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length: number, lists: (path: string) => boolean = () => false) {
  const items: unknown[] = [];
  for await (const part of jsonParts(cut(text, length), lists)) {
    if (part.kind === 'item') items.push(part.value);
    else return { items, part };
  }
  throw new Error('no end');
}

/** The platform's own parser, as the oracle. */
function oracle(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const anyJson = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 1));
const broken = fc
  .tuple(
    anyJson,
    fc.nat(),
    fc.constantFrom(
      '',
      ',',
      '"',
      '}',
      ']',
      '{',
      ':',
      '\\',
      '\\u12',
      '01',
      '-',
      '1.',
      'e5',
      'nul',
      '\u0001',
      '\n',
      ' ',
      '\u00a0',
      '\u0085',
      '/*',
    ),
  )
  .map(
    ([text, at, piece]) =>
      `${text.slice(0, at % (text.length + 1))}${piece}${text.slice((at % (text.length + 1)) + (at % 2))}`,
  );

describe('JSON in pieces', () => {
  test('reads as the platform’s parser reads it, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyJson, broken), fc.integer({ min: 1, max: 9 }), async (text, length) => {
        const wanted = oracle(text);
        const { part } = await read(text, length);
        expect(part.kind).toBe(wanted === undefined ? 'failed' : 'rest');
        if (part.kind === 'rest') expect(JSON.stringify(part.value)).toBe(JSON.stringify(wanted?.value));
      }),
      { numRuns: 600 },
    );
  });

  test('hands out the entries of a list, and leaves it empty in the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 2 })),
        fc.integer({ min: 1, max: 9 }),
        async (values, length) => {
          const { items, part } = await read(
            JSON.stringify({ a: 1, first: { items: values }, z: [2] }),
            length,
            (path) => path === 'first.items',
          );
          expect(items).toEqual(JSON.parse(JSON.stringify(values)));
          expect(part).toMatchObject({ kind: 'rest', value: { a: 1, first: { items: [] }, z: [2] } });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('takes “__proto__” for a name like any other', async () => {
    const { part } = await read('{"__proto__": {"isAdmin": true}, "a": 1}', 5);
    const value = part.kind === 'rest' ? (part.value as Record<string, unknown>) : {};
    expect(value['isAdmin']).toBeUndefined();
    expect(Object.keys(value)).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test.each([
    ['{"a": [1,\n 2,\n }', 'jsonUnexpected', 3],
    ['{"a": "b', 'jsonCut', 1],
    ['[\n[', 'jsonCut', 2],
    ['', 'empty', 1],
    ['  \n ', 'empty', 2],
    ['['.repeat(101), 'jsonTooDeep', 1],
    ['{} {}', 'jsonUnexpected', 1],
  ])('says where and why %j is none', async (text, kind, line) => {
    const { part } = await read(text, 4);
    expect(part).toMatchObject({ kind: 'failed', line, reason: { kind } });
  });
});
