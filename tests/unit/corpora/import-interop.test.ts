import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, readAll } from '../import/read-all.ts';
import { interop } from './corpora-folder.ts';

interface Row {
  readonly id: string;
  readonly file: string;
  readonly expect?: 'valid' | 'invalid';
}

const rows: readonly Row[] =
  interop === undefined
    ? []
    : readFileSync(join(interop, 'manifest.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Row => JSON.parse(line));

test('the W3C’s samples are read or refused as the test suite says, and none of the refused counts', async () => {
  for (const { id, file, expect: verdict } of rows.filter((row) => row.expect !== undefined)) {
    const read = await readAll(fileOf(basename(file), new Uint8Array(readFileSync(join(interop ?? '', file)))));
    expect(read.verdict, id).toBe(verdict);
    if (verdict === 'valid') expect(read.format, id).toBe('web-annotation');
  }
  expect(rows.length > 0).toBe(interop !== undefined);
});

test('files of other kinds are told to be such', async () => {
  for (const { id, file } of rows.filter((row) => row.expect === undefined && !row.id.startsWith('recogito'))) {
    const read = await readAll(fileOf(basename(file), new Uint8Array(readFileSync(join(interop ?? '', file))), 4_096));
    expect(read.verdict, id).toBe('unsupported');
  }
});
