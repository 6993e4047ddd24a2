import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ImportFile } from '../../../src/export/import/import-format.ts';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import { backupOf } from '../export/made-backups.ts';
import { annotationWith, articleWith } from '../export/made-records.ts';
import { written } from '../export/written.ts';
import { fileOf, readAll } from './read-all.ts';

const context = 'http://www.w3.org/ns/anno.jsonld';
const good = {
  '@context': context,
  id: 'http://example.org/1',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'n' },
  target: 'https://news.example/a',
};
const collection = (...items: readonly unknown[]) =>
  JSON.stringify({
    '@context': context,
    id: 'http://example.org/c',
    type: 'AnnotationCollection',
    total: items.length,
    first: { type: 'AnnotationPage', items },
  });
const inUtf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
const inLatin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const deep = (levels: number) => `${'{"refinedBy":'.repeat(levels)}{}${'}'.repeat(levels)}`;

describe('a file from anywhere', () => {
  test.each<readonly [string, string, string | Uint8Array, string, string | undefined]>([
    ['empty', 'a.json', '', 'invalid', 'empty'],
    ['of white space', 'a.json', ' \n\t ', 'invalid', 'empty'],
    ['of an empty object', 'a.json', '{}', 'invalid', 'empty'],
    ['that ends in the middle', 'a.json', '{"annotations": [{"uri": "https://ne', 'invalid', 'jsonCut'],
    ['with a comma too many', 'a.json', '{"annotations": [],}', 'invalid', 'jsonUnexpected'],
    ['of no JSON', 'a.json', 'this is not json', 'invalid', 'jsonUnexpected'],
    ['of no JSON under another name', 'a.txt', 'this is not json', 'unsupported', 'unknownFormat'],
    ['nested beyond reason', 'a.json', deep(5_000), 'invalid', 'jsonTooDeep'],
    ['packed by gzip', 'a.json', new Uint8Array(gzipSync('{}')), 'unsupported', 'compressed'],
    ['packed by zip', 'a.zip', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'unsupported', 'compressed'],
    ['in Latin-1', 'a.csv', inLatin1('Highlight,URL\ncaf\u00e9,https://news.example/a\n'), 'invalid', 'notText'],
    ['of bytes that are no text', 'a.json', Uint8Array.from([0x7b, 0xff, 0xfe, 0x7d]), 'invalid', 'notText'],
    ['with NUL in it', 'a.json', '{"a": "\0"}', 'invalid', 'notText'],
    ['of another kind of JSON', 'a.json', '{"type": "object", "properties": {}}', 'unsupported', 'unknownFormat'],
    ['of a list of other things', 'a.json', '[{"a": 1}, 2]', 'unsupported', 'unknownFormat'],
    ['of references', 'a.bib', '@misc{a, title = {b}}', 'unsupported', 'unknownFormat'],
    ['of a web page', 'a.html', '<!doctype html><p>a', 'unsupported', 'unknownFormat'],
    ['of a table of other things', 'a.csv', 'Name,Price\nTea,3\n', 'unsupported', 'columnsUnknown'],
    [
      'of a table whose quotation mark stays open',
      'a.csv',
      'Highlight,URL\n"a,https://news.example/a\nb,c\n',
      'invalid',
      'quoteOpen',
    ],
    [
      'of an annotation with two ids',
      'a.json',
      JSON.stringify({ ...good, id: ['http://a.example/', 'http://b.example/'] }),
      'invalid',
      'severalIds',
    ],
    [
      'of an annotation that is never',
      'a.json',
      JSON.stringify({ ...good, created: '2026-13-45T99:00:00Z' }),
      'invalid',
      'badTime',
    ],
    ['of annotations without the context', 'a.json', collection(good).replace(context, 'fish'), 'invalid', 'noContext'],
    ['of which every entry breaks a rule', 'a.json', collection({ ...good, target: undefined }), 'invalid', 'noTarget'],
    ['good in UTF-16', 'a.json', inUtf16(JSON.stringify(good)), 'valid', undefined],
    ['good with a byte order mark', 'a.csv', '\uFEFFHighlight,URL\na,https://news.example/a\n', 'valid', undefined],
  ])('%s is told by its reason', async (_, name, content, verdict, why) => {
    const read = await readAll(fileOf(name, content));
    expect([read.verdict, read.why]).toEqual([verdict, why]);
  });

  test('gives its good entries, and says of each other one where and why', async () => {
    const { verdict, records, skipped } = await readAll(
      fileOf(
        'a.json',
        collection(
          good,
          { ...good, id: 'x y' },
          'http://example.org/9',
          good,
          { ...good, id: 'http://example.org/2', target: 'javascript:alert(1)' },
          { ...good, id: 'http://example.org/3', target: 'urn:isbn:1' },
        ),
      ),
    );
    expect(verdict).toBe('valid');
    expect(records.map(({ where }) => where)).toEqual(['first.items[0], line 1']);
    expect(skipped).toEqual([
      ['first.items[1], line 1', 'badId'],
      ['first.items[2], line 1', 'elsewhere'],
      ['first.items[3], line 1', 'duplicate'],
      ['first.items[4], line 1', 'noWebAddress'],
      ['first.items[5], line 1', 'noWebAddress'],
    ]);
  });

  test.each([
    ['javascript:alert(1)', 'noWebAddress'],
    ['data:text/html,<script>alert(1)</script>', 'noWebAddress'],
    ['file:///etc/passwd', 'noWebAddress'],
  ])('may not bring in the address %s', async (url, kind) => {
    const { records, skipped } = await readAll(fileOf('a.csv', `Highlight,URL\na,"${url}"\n`));
    expect(records).toEqual([]);
    expect(skipped).toEqual([['line 2', kind]]);
  });

  test('of our own cannot have what it brings found on another site', async () => {
    const library = [{ article: articleWith(), annotations: [annotationWith()] }];
    const file = await written(writeWebAnnotations({ articles: library, exported: 0 }));
    const hostile = file
      .replace('"keys":["news.example/report"]', '"keys":["bank.example/","news.example/report"]')
      .replace('"urls":["https://news.example/report"]', '"urls":["javascript:alert(1)"]');
    expect(hostile).not.toBe(file);
    const { records } = await readAll(fileOf('a.jsonld', hostile));
    expect(records[0]?.article).toMatchObject({ keys: ['news.example/report'], urls: ['https://news.example/report'] });
  });

  test('that is a backup brings in no article that stands at no address of the web', async () => {
    const article = articleWith({}, { url: 'javascript:alert(1)' });
    const { verdict, skipped } = await readAll(fileOf('a.jsonl.gz', await backupOf([{ kind: 'article', article }])));
    expect([verdict, skipped]).toEqual(['valid', [['line 2', 'noWebAddress']]]);
  });

  test('brings in HTML as the words it holds', async () => {
    const text =
      '<p>One &amp; <b>two</b><script>alert(1)</script></p><p>three &lt;i&gt;<img src=x onerror=alert(1)></p>';
    const { records } = await readAll(
      fileOf(
        'a.json',
        JSON.stringify([{ url: 'https://news.example/a', highlights: [{ text, timestamp: '2026-03-04T09:30:00Z' }] }]),
      ),
    );
    expect(records[0]?.annotation.selectors?.quote.exact).toBe('One & two\n\nthree <i>');
  });

  test('cannot reach the prototype of objects', async () => {
    const { records } = await readAll(
      fileOf('a.json', JSON.stringify(good).replace('"type"', '"__proto__": {"note": "x"}, "constructor": 1, "type"')),
    );
    expect(records).toHaveLength(1);
    expect(({} as { note?: string }).note).toBeUndefined();
  });

  test('with rows that are cut, undated or without words keeps the others', async () => {
    const rows = [
      'Highlight,Title,Author,URL,Note,Location,Date',
      'a,T,,https://news.example/a,,1,2026-02-31 00:00:00',
      'b,T',
      ',T,,https://news.example/a,,,',
      'c,T,A,https://news.example/a,.war n,2,2026-03-04 09:30:00',
    ];
    const { verdict, format, records, skipped } = await readAll(fileOf('a.csv', rows.join('\r\n')));
    expect([verdict, format]).toEqual(['valid', 'readwise']);
    expect(skipped).toEqual([
      ['line 2', 'badTime'],
      ['line 3', 'cellCount'],
      ['line 4', 'noWords'],
    ]);
    expect(records[0]?.annotation).toMatchObject({
      selectors: { quote: { exact: 'c' } },
      created: Date.UTC(2026, 2, 4, 9, 30),
    });
  });

  test('of very many rows is read without being held', async () => {
    const count = 4_000;
    const file: ImportFile = {
      name: 'a.csv',
      async *read() {
        yield new TextEncoder().encode('Highlight,URL\n');
        for (let row = 0; row < count; row += 100)
          yield new TextEncoder().encode(
            Array.from({ length: 100 }, (_, at) => `words ${row + at},https://news.example/a\n`).join(''),
          );
      },
    };
    expect((await readAll(file)).records).toHaveLength(count);
  });

  test.each<readonly [string, string, string, string, string]>([
    ['of one record without end', 'a.json', '{"annotations": [{"text": "', 'x'.repeat(1_000_000), 'recordTooLarge'],
    ['of one text of escapes', 'a.json', '{"annotations": [{"text": "', '\\n'.repeat(300_000), 'recordTooLarge'],
    ['of empty lists', 'a.json', '{"annotations": [[', '[],'.repeat(300_000), 'recordTooLarge'],
    ['of empty texts', 'a.json', '{"annotations": [["",', '"",'.repeat(300_000), 'recordTooLarge'],
    ['of numbers around its entries', 'a.json', '[{"id": 1}, [0,', '0,'.repeat(300_000), 'recordTooLarge'],
    [
      'of texts between entries',
      'a.json',
      '{"items": []',
      `,"${'k'.repeat(500_000)}": "x", "items": [{}, {}]`,
      'recordTooLarge',
    ],
    ['of white space', 'a.json', '', ' '.repeat(1_000_000), 'unknownFormat'],
    ['of white space under another name', 'a.txt', '\n', '\n'.repeat(1_000_000), 'unknownFormat'],
    ['of a row without end', 'a.csv', 'Highlight,URL\n', 'x'.repeat(1_000_000), 'recordTooLarge'],
    ['of cells', 'a.csv', 'Highlight,URL\n', ','.repeat(300_000), 'recordTooLarge'],
    ['of columns', 'a.csv', 'Highlight,URL,', ','.repeat(300_000), 'recordTooLarge'],
    ['of quoted cells', 'a.csv', 'Highlight,URL\n', '"",'.repeat(300_000), 'recordTooLarge'],
    ['of an open cell', 'a.csv', 'Highlight,URL\n"', 'x\n'.repeat(300_000), 'recordTooLarge'],
  ])('of half a gigabyte %s is refused while little of it is read', async (_, name, start, repeated, why) => {
    const part = new TextEncoder().encode(repeated);
    let readBytes = 0;
    const file: ImportFile = {
      name,
      async *read() {
        if (start !== '') yield new TextEncoder().encode(start);
        for (; readBytes < 500_000_000; readBytes += part.length) yield part;
      },
    };
    expect((await readAll(file)).why).toBe(why);
    expect(readBytes).toBeLessThan(40_000_000);
  });

  test('that is a backup brings no more settings than a browser has room for', async () => {
    const value = 'x'.repeat(900_000);
    const records = Array.from({ length: 14 }, (_, at) => ({ kind: 'setting' as const, name: `n${at}`, value }));
    const { verdict, skipped } = await readAll(fileOf('a.jsonl.gz', await backupOf(records), 4_096));
    expect([verdict, skipped.length, skipped[0]]).toEqual(['valid', 3, ['line 13', 'tooLong']]);
  });
});
