import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeBackup } from '../../../src/export/backup.ts';
import { readBackup } from '../../../src/export/import/backup.ts';
import { databaseVersion, deleteDatabase, openDatabase } from '../../../src/storage/database.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { openForRescue, type Rescued } from '../../../src/storage/rescue.ts';
import { claim, failureKind, open, save, succeeded, uniqueName } from './library.ts';

/** Makes a database of a version with what a callback puts into it. */
async function makeDatabase(name: string, version: number, make: (database: IDBDatabase) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.close();
}

/** A library in which one store or index was lost. */
async function withoutPart(
  name: string,
  lose: (database: IDBDatabase, transaction: IDBTransaction) => void,
): Promise<void> {
  const database = await open({
    name,
    migrations: [
      ...migrations.slice(0, -1),
      async (upgraded, transaction) => {
        await migrations.at(-1)?.(upgraded, transaction);
        lose(upgraded as never, transaction as never);
      },
    ],
  });
  succeeded(await save(database, { note: 'still there' }));
  database.close();
}

async function rescue(name: string): Promise<readonly Rescued[]> {
  const source = succeeded(await openForRescue(name));
  const rows: Rescued[] = [];
  for await (const row of source.rows()) rows.push(row);
  source.close();
  return rows;
}

const kindsOf = (rows: readonly Rescued[]) => rows.map((row) => (row.kind === 'raw' ? 'raw' : row.record.kind));

describe('a library that lacks a part', () => {
  test.each<readonly [string, (database: IDBDatabase, transaction: IDBTransaction) => void, string]>([
    ['the store of outlines', (database) => database.deleteObjectStore('outlines'), 'parts are missing'],
    [
      'an index',
      (_database, transaction) => transaction.objectStore('annotations').deleteIndex('byTag'),
      'parts are missing',
    ],
  ])('(%s) is said to be damaged, and is left as it is for what can be saved', async (_name, lose, detail) => {
    const name = uniqueName();
    await withoutPart(name, lose);
    const opened = await openDatabase({ name });
    expect(opened).toMatchObject({ ok: false, failure: { kind: 'damagedDatabase', detail } });
    expect(kindsOf(await rescue(name))).toEqual(['article', 'annotation']);
    expect(failureKind(await openDatabase({ name }))).toBe('damagedDatabase');
  });

  test('because it has none of ours is said to be damaged', async () => {
    const name = uniqueName();
    await makeDatabase(name, databaseVersion, (database) => void database.createObjectStore('other'));
    expect(failureKind(await openDatabase({ name }))).toBe('damagedDatabase');
    expect(await rescue(name)).toEqual([]);
  });
});

test('an error of the browser without a cause is damage, a full disk and a forbidden store are not', async () => {
  const cases = [
    ['Internal error opening backing store for indexedDB.open.', 'UnknownError', 'damagedDatabase'],
    ['Encountered full disk while opening backing store for indexedDB.open.', 'UnknownError', 'diskFull'],
    ['The operation is insecure.', 'SecurityError', 'storageUnavailable'],
  ] as const;
  onTestFinished(() => void vi.restoreAllMocks());
  for (const [message, name, kind] of cases) {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(message, name);
    });
    expect(failureKind(await openDatabase({ name: uniqueName() }))).toBe(kind);
    vi.restoreAllMocks();
  }
});

describe('what is saved of a damaged library', () => {
  test('is every record that can be read as a backup that is valid, and every other row as it lies there', async () => {
    const name = uniqueName();
    const database = await open({ name });
    const kept = await claim(database, 'ISW');
    const broken = succeeded(await save(database, { note: 'broken' }, { pageText: 'the text' }));
    const row = await database.get('annotations', broken.id);
    await database.put('annotations', { ...row, record: { ...row?.record, note: 7 } } as never);
    await database.add('setAside', { store: 'reviews', key: 'k', row: { id: 7 }, reason: 'no card', at: 1 });
    database.close();
    const rows = await rescue(name);
    expect(kindsOf(rows).toSorted()).toEqual(['annotation', 'article', 'claimant', 'raw', 'raw', 'text']);
    expect(rows.filter(({ kind }) => kind === 'raw')).toMatchObject([
      { store: 'annotations', key: broken.id, row: { record: { note: 7 } } },
      { store: 'reviews', key: 'k', row: { id: 7 } },
    ]);

    const records = rows.flatMap((each) => (each.kind === 'record' ? [each.record] : []));
    const pieces = writeBackup(records, { created: 1, schema: databaseVersion, extension: '0.1.0' });
    const file = { name: 'a.jsonl.gz', read: () => pieces };
    const events = [];
    for await (const event of readBackup(file as never, { schema: databaseVersion })) events.push(event);
    expect(events.at(-1)).toMatchObject({ kind: 'end', verdict: 'valid' });
    expect(
      events.flatMap((each) =>
        each.kind === 'record' && each.record.kind === 'annotation' ? [each.record.annotation] : [],
      ),
    ).toEqual([kept]);
  });

  test.each([1, 4, migrations.length - 1])(
    'is read also from a database that stayed at version %i',
    async (version) => {
      const name = uniqueName();
      (await open({ name, migrations: migrations.slice(0, version) })).close();
      const source = succeeded(await openForRescue(name));
      expect(source.version).toBe(version);
      for await (const row of source.rows()) throw new Error(`An empty database has ${row.kind}`);
      source.close();
    },
  );

  test('is nothing where there is no database, and none is made', async () => {
    const name = uniqueName();
    expect((await openForRescue(name)).ok).toBe(false);
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(name);
  });
});

describe('beginning afresh', () => {
  test('deletes what is there, also while another page has it open, and an empty library opens', async () => {
    const name = uniqueName();
    const database = await open({ name });
    const saved = succeeded(await save(database));
    expect(await deleteDatabase(name)).toEqual({ ok: true, value: null });
    expect(await readAnnotation(await open({ name }), saved.id)).toBeUndefined();
  });
});

test('a failed migration leaves a library that the older version opens, reads and writes', async () => {
  const name = uniqueName();
  const before = migrations.slice(0, -1);
  const older = await open({ name, migrations: before });
  const saved = succeeded(await save(older, { note: 'from before' }));
  older.close();
  const failing = () => Promise.reject(new TypeError('a bug'));
  expect(failureKind(await openDatabase({ name, migrations: [...before, failing] }))).toBe('migrationFailed');
  const again = await open({ name, migrations: before });
  expect(again.version).toBe(before.length);
  expect(await readAnnotation(again, saved.id)).toEqual(saved);
  succeeded(await save(again, { note: 'and written' }));
});
