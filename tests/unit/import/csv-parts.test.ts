import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRow } from '../../../src/export/csv-text.ts';
import { csvParts } from '../../../src/export/import/csv-parts.ts';

async function read(text: string, length: number) {
  async function* cut(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
  }
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  for await (const part of csvParts(cut(), ',')) {
    if (part.kind === 'failed') return { rows, lines, failed: part };
    rows.push(part.cells);
    lines.push(part.line);
  }
  return { rows, lines, failed: undefined };
}

const anyCell = fc
  .array(fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', ' ', '=', 'é', ''), { maxLength: 6 })
  .map((parts) => parts.join(''));
const anyRows = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });

describe('a table in pieces', () => {
  test('reads back what we wrote, wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 7 }), async (rows, length) => {
        const { rows: found, failed } = await read(rows.map(csvRow).join(''), length);
        expect(failed).toBeUndefined();
        expect(found).toEqual(rows);
      }),
      { numRuns: 400 },
    );
  });

  test('reads what Papa Parse writes, with any end of line', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 7 }),
        async (rows, newline, length) => {
          expect((await read(Papa.unparse([...rows], { newline }), length)).rows).toEqual(rows);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('knows the line on which each row begins', async () => {
    expect((await read('a,b\r\n"1\n2",3\r\n\r\n4,5\r\n', 3)).lines).toEqual([1, 2, 5]);
  });

  test.each([
    ['a,b\n"c,d\ne,f\n', 'quoteOpen', 2],
    ['a,b\n"c"d,e\n', 'quoteStray', 2],
  ])('says where and why %j is none', async (text, kind, line) => {
    expect((await read(text, 3)).failed).toMatchObject({ line, reason: { kind } });
  });
});
