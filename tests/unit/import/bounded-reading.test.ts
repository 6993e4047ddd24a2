import { describe, expect, test } from 'vitest';
import { batchItemsOf } from '../../../src/export/import/batch-items.ts';
import type { ImportFile } from '../../../src/export/import/import-format.ts';
import { exportFormats } from '../../../src/export/registry.ts';
import { annotationWith, articleWith } from '../export/made-records.ts';
import { written } from '../export/written.ts';
import { fileOf, readAll, tools } from './read-all.ts';

const rowsInChunk = 50;

/** A file that is made while it is read, and says how many rows were asked for. */
function endlessFile(
  name: string,
  head: string,
  row: (at: number) => string,
  chunks: number,
): ImportFile & { rows: number } {
  const file = {
    name,
    rows: 0,
    async *read() {
      yield new TextEncoder().encode(head);
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        const rows = Array.from({ length: rowsInChunk }, (_, at) => row(chunk * rowsInChunk + at));
        file.rows += rowsInChunk;
        yield new TextEncoder().encode(rows.join(''));
      }
    },
  };
  return file;
}

describe('a long file', () => {
  test.each([
    ['a table', 'a.csv', 'Highlight,URL\n', (at: number) => `words ${at},https://news.example/${at}\n`],
    [
      'JSON',
      'a.json',
      '{"annotations": [{}',
      (at: number) =>
        `,{"id": "n${at}", "uri": "https://news.example/${at}", "text": "words ${at}", "target": [{}], "created": "2026-03-04T09:30:00Z"}`,
    ],
  ])('of %s is never held: what is read ahead of what is handed on stays small', async (_name, name, head, row) => {
    const file = endlessFile(name, head, row, 200);
    let handed = 0;
    let ahead = 0;
    for await (const event of batchItemsOf(file, tools)) {
      if (event.kind !== 'batch') continue;
      handed += event.annotations;
      ahead = Math.max(ahead, file.rows - handed);
      expect(event.items.length).toBeLessThanOrEqual(501);
    }
    expect(handed).toBe(200 * rowsInChunk);
    // What is being parsed, and the chunk it came with.
    expect(ahead).toBeLessThanOrEqual(600);
  });

  test('of long notes is handed on in parts by their length', async () => {
    const note = 'n'.repeat(300_000);
    const file = endlessFile(
      'a.csv',
      'Highlight,URL,Title,Note\n',
      (at) => `w${at},https://news.example/,T,${note}\n`,
      1,
    );
    const parts: number[] = [];
    for await (const event of batchItemsOf(file, tools)) if (event.kind === 'batch') parts.push(event.annotations);
    expect(Math.max(...parts)).toBeLessThanOrEqual(4);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(rowsInChunk);
  });
});

describe('a file of ours that was cut', () => {
  const articles = [{ article: articleWith(), annotations: [annotationWith({ note: 'ä "b"\nc', tags: ['t'] })] }];
  test.each(['web-annotation', 'hypothesis', 'obsidian-clipper', 'csv'])(
    'as %s is refused wherever that was',
    async (id) => {
      const format = exportFormats.find((each) => each.id === id);
      if (format === undefined) throw new Error(`No format ${id}`);
      const writer = await format.load();
      const whole = await written(writer.write({ articles, exported: 1, claimants: new Map() }));
      const bytes = new TextEncoder().encode(whole.trimEnd());
      const name = `a.${format.extension}`;
      expect((await readAll(fileOf(name, whole))).verdict).toBe('valid');
      // A table that ends with a row is whole, for all that anyone can tell: its head alone too.
      const head = id === 'csv' ? whole.indexOf('\n') + 1 : 0;
      for (let length = head + 1; length < bytes.length; length += 1) {
        const { verdict, records } = await readAll(fileOf(name, bytes.slice(0, length), 4_096));
        expect([length, verdict, records.length]).not.toEqual([length, 'valid', 1]);
        if (id !== 'csv') expect(verdict).toBe('invalid');
      }
    },
  );
});
