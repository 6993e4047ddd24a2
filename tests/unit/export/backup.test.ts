import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupFileName, writeBackup } from '../../../src/export/backup.ts';
import { backupLimits, readBackup } from '../../../src/export/import/backup.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import { anyBackup, backupOf, facts, gathered, reading, readWhole } from './made-backups.ts';
import { annotationWith, articleWith, made } from './made-records.ts';

const records: readonly BackupRecord[] = [
  { kind: 'article', article: articleWith() },
  ...Array.from({ length: 40 }, (_, index) => ({
    kind: 'annotation' as const,
    annotation: annotationWith({ note: `note ${index}` }),
  })),
  { kind: 'setting', name: 'exportChoice', value: 'markdown page' },
];
const linesOf = (file: Uint8Array) => gunzipSync(file).toString('utf8').split('\n');
const packed = (lines: readonly string[]) => new Uint8Array(gzipSync(lines.join('\n')));
/** The last line, true to what stands before it. */
const signed = (lines: readonly string[], counts: object) => {
  const body = `${lines.join('\n')}\n`;
  const sha256 = createHash('sha256').update(body).digest('hex');
  return packed([...lines, JSON.stringify({ kind: 'end', counts, sha256 }), '']);
};
const countsOf = (file: Uint8Array) => (JSON.parse(linesOf(file).at(-2) ?? '') as { counts: object }).counts;

describe('a backup', () => {
  test('gives back every record of a library to the last field', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, fc.integer({ min: 1, max: 3_000 }), async (library, chunkLength) => {
        const read = await readWhole(await backupOf(library), reading, chunkLength);
        expect(read.why).toBe('valid');
        expect(read.records).toEqual(library);
        expect([read.head, read.skipped]).toEqual([[facts], []]);
      }),
      { numRuns: 150 },
    );
  });

  test('says how many records of each kind it holds', async () => {
    const { end } = await readWhole(await backupOf(records));
    expect(end).toMatchObject({ verdict: 'valid', counts: { article: 1, annotation: 40, setting: 1, claimant: 0 } });
  });

  test('names the SHA-256 of all that stands before its last line', async () => {
    const lines = linesOf(await backupOf(records));
    const sha256 = createHash('sha256')
      .update(`${lines.slice(0, -2).join('\n')}\n`)
      .digest('hex');
    expect(JSON.parse(lines.at(-2) ?? '')).toMatchObject({ kind: 'end', sha256 });
  });

  test('is named after its day', () => {
    expect(backupFileName(made)).toBe('claimlight-backup-2026-03-04.jsonl.gz');
  });

  test('that was written by the first version can still be read', async () => {
    const lines = [
      '{"kind":"head","format":"claimlight-backup","version":1,"created":1772616605000,"schema":8,"extension":"0.1.0"}',
      '{"kind":"article","article":{"id":"6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a01","url":"https://news.example/report","keys":["news.example/report"],"urls":["https://news.example/report"],"relations":[],"isArticle":true,"metadata":{"headline":"A report","byline":[],"publisher":"","published":"","modified":"","language":"en","section":"","canonicalUrl":"","image":"","access":"","sources":{}},"corrections":{},"created":1772616605000,"modified":1772616605000}}',
      '{"kind":"claimant","claimant":{"id":"7d9c0b1a-0f6e-8a4d-9c51-b7b1b2a0c3d4","name":"ISW","aliases":[],"kind":"unknown","note":"","mergedInto":null,"created":1,"modified":1,"deleted":null,"stamps":{"name":1,"kind":1,"note":1,"mergedInto":1,"deleted":1}}}',
      '{"kind":"annotation","annotation":{"id":"6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a02","articleId":"6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a01","motivation":"assessing","note":"n","tags":["t"],"color":"yellow","claimant":"ISW","cue":"says","ownWords":"","selectors":{"quote":{"exact":"words","prefix":"a ","suffix":" b"},"position":{"start":2,"end":7},"sentence":"a words b"},"claimantId":"7d9c0b1a-0f6e-8a4d-9c51-b7b1b2a0c3d4","created":1,"modified":2,"deleted":null,"history":[],"verdicts":[{"at":2,"verdict":"disputed","confidence":"low","reasons":"r"}],"evidence":[],"stamps":{"motivation":1,"note":1,"tags":1,"color":1,"claimant":1,"cue":1,"ownWords":1,"deleted":1,"selectors":1}}}',
      '{"kind":"text","articleId":"6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a01","text":"a words b","taken":1}',
      '{"kind":"ruling","ruling":{"place":"site:news.example","isArticle":true,"modified":1}}',
      '{"kind":"hidden","pageKey":"news.example/report","content":"words","isHidden":true,"at":1}',
      '{"kind":"outline","outline":{"tag":"war","order":["6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a02"],"modified":1}}',
      '{"kind":"review","review":{"id":"6f6f1a3e-52f5-4f5e-9d0b-5a4f0f6f7a02","review":{"due":2,"stability":2.3,"difficulty":5,"scheduledDays":2,"learningSteps":0,"reps":1,"lapses":0,"stage":"review","lastReview":1},"modified":1}}',
      '{"kind":"setting","name":"exportChoice","value":"csv page"}',
    ];
    const counts = {
      article: 1,
      claimant: 1,
      annotation: 1,
      text: 1,
      draft: 0,
      ruling: 1,
      hidden: 1,
      outline: 1,
      review: 1,
      setting: 1,
    };
    const read = await readWhole(signed(lines, counts));
    expect([read.why, read.skipped]).toEqual(['valid', []]);
    expect(read.records).toEqual(lines.slice(1).map((line): unknown => JSON.parse(line)));
  });
});

describe('of a backup nothing counts', () => {
  test('when it is cut off at any of 200 places, or at its very last byte', async () => {
    const file = await backupOf(records);
    const step = Math.max(1, Math.floor(file.length / 200));
    const places = [...Array.from({ length: 200 }, (_, index) => index * step), file.length - 1];
    for (const length of places.filter((each) => each < file.length)) {
      const { why } = await readWhole(file.slice(0, length));
      expect(length < 2 ? ['unknownFormat'] : ['backupCut'], `after ${length} of ${file.length} bytes`).toContain(why);
    }
  });

  test('when its lines are cut off before they are packed', async () => {
    const text = linesOf(await backupOf(records)).join('\n');
    const step = Math.floor(text.length / 50);
    for (let length = 120; length < text.length - 1; length += step) {
      const { end } = await readWhole(packed([text.slice(0, length)]));
      expect(end.verdict, `after ${length} of ${text.length}`).not.toBe('valid');
    }
  });

  test('when any byte of it is another, unless it unpacks to the same', async () => {
    const file = await backupOf(records.slice(0, 5));
    const packedSame = (changed: Uint8Array) => {
      try {
        return gunzipSync(changed).equals(gunzipSync(file));
      } catch {
        return false;
      }
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: file.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const changed = file.map((byte, index) => (index === at ? byte ^ by : byte));
          const read = await readWhole(changed);
          // Some bits carry nothing: most of gzip's head, and those that fill up the last byte of what is packed.
          if (read.end.verdict === 'valid') expect(packedSame(changed)).toBe(true);
        },
      ),
      { numRuns: 200, examples: [[file.length - 9, 128]] },
    );
  });

  test.each<readonly [string, (file: Uint8Array) => Uint8Array, string]>([
    [
      'a word in it was changed',
      (file) => packed(linesOf(file).map((line) => line.replace('note 7', 'note x'))),
      'backupChecksum',
    ],
    ['a line was taken out', (file) => packed(linesOf(file).filter((_, index) => index !== 5)), 'backupChecksum'],
    [
      'a line was added',
      (file) => packed(linesOf(file).flatMap((line, index) => (index === 5 ? [line, '{}'] : [line]))),
      'backupChecksum',
    ],
    ['its count is not true', (file) => signed(linesOf(file).slice(0, 9), countsOf(file)), 'backupCounts'],
    [
      'its last line says nothing',
      (file) => packed([...linesOf(file).slice(0, -2), '{"kind":"end"}', '']),
      'backupDamaged',
    ],
    ['something stands after its end', (file) => packed([...linesOf(file), '{"kind":"setting"}', '']), 'backupDamaged'],
    [
      'a line is no JSON',
      (file) => packed(linesOf(file).map((line, index) => (index === 4 ? '{a' : line))),
      'backupDamaged',
    ],
    ['it has no last line', (file) => packed([...linesOf(file).slice(0, -2), '']), 'backupCut'],
    [
      'it is of a newer version',
      (file) => packed(linesOf(file).map((line) => line.replace('"version":1', '"version":2'))),
      'backupNewer',
    ],
    [
      'it is of no version',
      (file) => packed(linesOf(file).map((line) => line.replace('"version":1', '"version":"x"'))),
      'backupDamaged',
    ],
    [
      'its database is newer',
      (file) => packed(linesOf(file).map((line) => line.replace('"schema":8', '"schema":9'))),
      'backupNewer',
    ],
    ['it is another packed file', () => packed(['some words']), 'unknownFormat'],
    ['it is other JSON', () => packed(['{"kind":"head"}', '']), 'unknownFormat'],
    ['it is packed and empty', () => packed(['']), 'backupCut'],
    ['it is not packed', (file) => new Uint8Array(gunzipSync(file)), 'unknownFormat'],
    ['it is empty', () => new Uint8Array(), 'unknownFormat'],
  ])('when %s', async (_, change, why) => {
    expect((await readWhole(change(await backupOf(records)))).why).toBe(why);
  });

  test.each([
    ['one line without end', { lineBytes: 1_000 }],
    ['more than there can be', { totalBytes: 10_000 }],
    ['very many records', { records: 20 }],
    ['a line of very many values', { lineValues: 20 }],
    ['far more than its own size', { ratio: 2, ratioFromBytes: 5_000 }],
  ])('when it unpacks to %s', async (_, limits) => {
    const big = annotationWith({ note: 'x'.repeat(2_000) });
    const file = await backupOf([...records, { kind: 'annotation', annotation: big }]);
    expect((await readWhole(file)).why).toBe('valid');
    expect((await readWhole(file, { ...reading, limits: { ...backupLimits, ...limits } })).why).toBe('backupTooLarge');
  });

  test('when it is a bomb: a packed megabyte of one line, of which little is unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(150_000_000, 0x20)));
    expect((await readWhole(bomb)).why).toBe('backupTooLarge');
  });

  test('when a line of it, a few packed kilobytes, would parse to millions of values', async () => {
    const [head = ''] = linesOf(await backupOf([]));
    const bomb = packed([head, `{"kind":"article","article":[${'{},'.repeat(20_000_000)}{}]}`, '']);
    expect(bomb.length).toBeLessThan(300_000);
    expect((await readWhole(bomb)).why).toBe('backupTooLarge');
  });
});

describe('a line of a backup', () => {
  test('that this version cannot read is skipped, and the others count', async () => {
    const lines = linesOf(await backupOf(records.slice(0, 3))).slice(0, -2);
    const unknown = [JSON.stringify({ kind: 'hologram' }), (lines[2] ?? '').replace('"yellow"', '"infrared"')];
    const read = await readWhole(
      signed([...lines, ...unknown, lines[1] ?? ''], { ...countsOf(await backupOf([])), article: 2, annotation: 3 }),
    );
    expect(read.why).toBe('valid');
    expect(read.records).toEqual(records.slice(0, 3));
    expect(read.skipped).toEqual([
      ['line 5', 'backupRecord'],
      ['line 6', 'backupRecord'],
      ['line 7', 'duplicate'],
    ]);
  });

  test('cannot reach the prototype of objects', async () => {
    const [head = '', line = ''] = linesOf(await backupOf(records.slice(0, 1)));
    const hostile = line.replace('"article":{', '"__proto__":{"note":"x"},"article":{"__proto__":{"note":"x"},');
    const read = await readWhole(signed([head, hostile], { ...countsOf(await backupOf([])), article: 1 }));
    expect(read.records).toEqual(records.slice(0, 1));
    expect(({} as { note?: string }).note).toBeUndefined();
  });
});

test('a file that cannot be read any more is no fault of the backup', async () => {
  const file = await backupOf(records);
  const moved = new Error('the file was moved');
  const events = readBackup(
    {
      name: 'b.gz',
      async *read() {
        yield file.slice(0, 200);
        throw moved;
      },
    },
    reading,
  );
  await expect(async () => {
    for await (const event of events) if (event.kind === 'end') return;
  }).rejects.toBe(moved);
});

test('a library that fails to be read ends the backup with its failure', async () => {
  const failure = new Error('the database was closed');
  async function* failing(): AsyncGenerator<BackupRecord> {
    yield* records;
    throw failure;
  }
  await expect(gathered(writeBackup(failing(), facts))).rejects.toBe(failure);
});

test('whoever stops reading a backup, or writing one, lets go of what it comes from', async () => {
  let isReleased = false;
  async function* held(): AsyncGenerator<BackupRecord> {
    try {
      for (;;) yield { kind: 'setting', name: 'n', value: crypto.randomUUID() };
    } finally {
      isReleased = true;
    }
  }
  for await (const _ of writeBackup(held(), facts)) break;
  expect(isReleased).toBe(true);
});
