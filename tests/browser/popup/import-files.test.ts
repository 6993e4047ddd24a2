import { beforeEach, describe, expect, test } from 'vitest';
import { type ChosenFile, stageFiles } from '../../../popup/page/stage-files.ts';
import { writeBackup } from '../../../src/export/backup.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import type { ImportRun } from '../../../src/model/import-run.ts';
import type { Database } from '../../../src/storage/database.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { failureKind, open, save, succeeded } from '../storage/library.ts';
import { annotationNumber, articleNumber, libraryOf } from '../storage/made-import.ts';
import { jsonldOf } from './made-files.ts';

let database: Database;
let before: Awaited<ReturnType<typeof libraryOf>>;

beforeEach(async () => {
  database = await open();
  succeeded(await save(database, { note: 'mine' }));
  before = await libraryOf(database);
});

const work = { signal: new AbortController().signal, onProgress: () => undefined };
const stage = (...files: readonly File[]) =>
  stageFiles(
    database,
    files.map((file): ChosenFile => ({ file })),
    5,
    work,
  );

/** Reads a file that must be refused, and looks whether anything is left of it. */
async function refusalOf(file: File): Promise<string | undefined> {
  const { files }: ImportRun = succeeded(await stage(file));
  expect(await libraryOf(database)).toEqual(before);
  expect([await database.count('importRuns'), await database.count('importBatches')]).toEqual([0, 0]);
  return files[0]?.refusal?.kind;
}

async function backupOf(count: number): Promise<Uint8Array<ArrayBuffer>> {
  const records: BackupRecord[] = [
    ...Array.from({ length: 10 }, (_, number) => ({ kind: 'article' as const, article: articleNumber(number) })),
    ...Array.from({ length: count }, (_, number) => ({
      kind: 'annotation' as const,
      annotation: annotationNumber(number, { note: crypto.randomUUID() }),
    })),
  ];
  const facts = { created: 1, schema: migrations.length, extension: '0.1.0' };
  const parts: BlobPart[] = [];
  for await (const part of writeBackup(records, facts)) parts.push(part as BlobPart);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A file of so many times the same part; the browser holds the part once. */
const repeated = (name: string, start: string, part: string, times: number, end = '') =>
  new File([start, ...Array<Blob>(times).fill(new Blob([part])), end], name);

async function gzipped(file: Blob, name: string): Promise<File> {
  return new File([await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()], name);
}

describe('a backup', () => {
  test('cut at any of 200 places is refused, and the library stays as it was', async () => {
    const whole = await backupOf(300);
    const places = Array.from({ length: 200 }, (_, at) => Math.floor((at * whole.length) / 200));
    for (const place of places) {
      const why = await refusalOf(new File([whole.slice(0, place)], 'cut.jsonl.gz'));
      expect(why, `cut at ${place} of ${whole.length}`).toBeDefined();
    }
    expect(succeeded(await stage(new File([whole], 'whole.jsonl.gz')))).toMatchObject({
      state: 'ready',
      annotations: 300,
    });
  });

  test('that unpacks to a thousand times its size is refused', async () => {
    const head = JSON.stringify({
      kind: 'head',
      format: 'claimlight-backup',
      version: 1,
      created: 1,
      schema: 1,
      extension: '0',
    });
    const bomb = await gzipped(repeated('', `${head}\n{"kind":"`, 'a'.repeat(1_000_000), 200), 'bomb.jsonl.gz');
    expect(bomb.size).toBeLessThan(1_000_000);
    expect(await refusalOf(bomb)).toBe('backupTooLarge');
  });
});

describe('a hostile file', () => {
  const line = 'x'.repeat(1_000_000);
  test.each<readonly [string, () => File, string]>([
    [
      '500 MB of one record',
      () => repeated('a.json', '{"annotations": [{"text": "', line, 500, '"}]}'),
      'recordTooLarge',
    ],
    ['500 MB of one cell', () => repeated('a.csv', 'Highlight,URL\n"', line, 500, '"'), 'recordTooLarge'],
    ['500 MB of nesting', () => repeated('a.json', '', '[{"a":'.repeat(100_000), 800), 'jsonTooDeep'],
    ['500 MB of a word', () => repeated('a.json', '', line, 500), 'jsonUnexpected'],
    ['500 MB of zeros', () => repeated('a.json', '', '\0'.repeat(1_000_000), 500), 'notText'],
    ['UTF-16 without a mark', () => new File([Uint8Array.from([0x5b, 0, 0x5d, 0])], 'a.json'), 'notText'],
    ['Latin-1', () => new File([Uint8Array.from([0x22, 0xe9, 0x22])], 'a.json'), 'notText'],
  ])('of %s is refused without being held, and leaves nothing', async (_name, make, why) => {
    expect(await refusalOf(make())).toBe(why);
  });

  test('among others is refused alone', async () => {
    const run = succeeded(
      await stage(await jsonldOf(30), new File(['{"annotations": [{"uri"'], 'cut.json'), await jsonldOf(3)),
    );
    expect(run).toMatchObject({ state: 'ready', annotations: 33, refused: 0 });
    expect(run.files.map(({ refusal }) => refusal?.kind)).toEqual([undefined, 'jsonCut', undefined]);
    const batches = await database.getAll('importBatches');
    expect(batches.map(({ number }) => number)).toEqual(Array.from({ length: run.batches }, (_, at) => at));
    expect(batches.flatMap(({ items }) => items.filter(({ kind }) => kind === 'annotation'))).toHaveLength(33);
  });
});

describe('reading', () => {
  test('ended by the person leaves nothing', async () => {
    const controller = new AbortController();
    const ended = await stageFiles(database, [{ file: await jsonldOf(2_000) }], 5, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(failureKind(ended)).toBe('stopped');
    expect([await database.count('importRuns'), await database.count('importBatches')]).toEqual([0, 0]);
  });

  test('ended by the person ends too where nothing comes of what is read', async () => {
    const controller = new AbortController();
    const file = repeated('gap.json', '{"annotations": [', ' '.repeat(1_000_000), 500);
    const readBytes = { sum: 0 };
    const stream = file.stream.bind(file);
    const watched = Object.assign(file, {
      stream: () =>
        stream().pipeThrough(
          new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
            transform(chunk, to) {
              readBytes.sum += chunk.length;
              if (readBytes.sum > 2_000_000) controller.abort();
              to.enqueue(chunk);
            },
          }),
        ),
    });
    const ended = await stageFiles(database, [{ file: watched }], 5, { ...work, signal: controller.signal });
    expect(failureKind(ended)).toBe('stopped');
    expect(readBytes.sum).toBeLessThan(20_000_000);
    expect(await database.count('importRuns')).toBe(0);
  });

  test('of a file that is taken away fails with that, and leaves nothing', async () => {
    const file = await jsonldOf(2_000);
    const broken = Object.assign(file, {
      stream: () =>
        new ReadableStream({
          start: (controller) => controller.error(new DOMException('gone', 'NotReadableError')),
        }),
    });
    expect(failureKind(await stage(broken))).toBe('unreadable');
    expect(await database.count('importRuns')).toBe(0);
  });
});
