import { afterEach, describe, expect, test, vi } from 'vitest';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import { restoreAnnotation } from '../../../src/storage/annotation-commands.ts';
import { annotationRow } from '../../../src/storage/annotation-row.ts';
import { countClaims, countVerdicts, readClaimants } from '../../../src/storage/claim-queries.ts';
import { claimantRow } from '../../../src/storage/claimant-row.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { readAnnotation, readPageRecords } from '../../../src/storage/queries.ts';
import { failureKind, open, pageKey, save, succeeded, uniqueName } from './library.ts';
import { storageWithRoomFor } from './small-storage.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('opening', () => {
  test.each(migrations.map((_, index) => index).filter((version) => version > 0))(
    'brings a database of version %i to this version with its records',
    async (version) => {
      const name = uniqueName();
      // The records are of the shape that they had before claims, and are brought to the older version first.
      const written = Math.min(version, 3);
      const old = await open({ name, migrations: migrations.slice(0, written) });
      const { keys, article, annotation } = oldRecords;
      const writing = old.transaction(['articles', 'annotations'], 'readwrite');
      await writing.objectStore('articles').add(article as never);
      for (const row of oldRows) {
        const record = { ...row.record, ...(version < 3 ? {} : { history: [] }) };
        await writing.objectStore('annotations').add({ ...row, record } as never);
      }
      await writing.done;
      old.close();
      const older = await open({ name, migrations: migrations.slice(0, version) });
      expect(older.version).toBe(version);
      older.close();

      const current = await open({ name });
      expect(current.version).toBe(migrations.length);
      // Before version 3 nothing was kept of what became of an annotation's words, before version 4 nothing of claims.
      // Before version 5 an article had the one address, and nothing was decided about it.
      const claimantId = claimantIdOfName('isw');
      const stamps = { ...annotation.stamps, cue: 1, ownWords: 1 };
      const gained = { claimantId, cue: '', ownWords: '', verdicts: [], evidence: [], history: [], stamps };
      const now = { ...annotation, ...gained };
      // Before version 7 less was read of an article, and nothing corrected.
      const read = { ...article.metadata, section: '', image: '', access: '', sources: {} };
      const known = { ...article, metadata: read, corrections: {}, urls: [article.url], relations: [] };
      expect(await readPageRecords(current, keys)).toEqual({
        article: known,
        articles: [known],
        annotations: [now],
        noteDraft: null,
      });
      expect(await readAnnotation(current, deletedId as never)).toEqual({
        ...now,
        id: deletedId,
        claimant: ' Isw ',
        created: 0,
        deleted: 1,
        stamps: { ...stamps, cue: 0, ownWords: 0 },
      });
      expect(await readClaimants(current)).toMatchObject([
        { id: claimantId, name: 'ISW', created: 0, mergedInto: null },
      ]);
      expect(await countClaims(current, [claimantId, ''])).toEqual(
        new Map([
          [claimantId, 1],
          ['', 0],
        ]),
      );
      expect(await countVerdicts(current, [claimantId])).toMatchObject({ unreviewed: 1, refuted: 0 });
      // What is written anew stands in the same rows as what was brought over.
      for (const row of await current.getAll('annotations')) {
        const { number: _index, ...written } = row;
        expect(written).toEqual(annotationRow(row.record));
      }
      for (const row of await current.getAll('claimants')) expect(row).toEqual(claimantRow(row.record));
      const restored = succeeded(await restoreAnnotation(current, { id: deletedId as never, now: 5 }));
      expect(restored).toMatchObject({ deleted: null, claimant: ' Isw ', claimantId });
      expect(succeeded(await save(current, { motivation: 'assessing', claimant: 'isw' })).claimantId).toBe(claimantId);
      succeeded(await save(current, { note: 'and it can be written' }));
    },
  );

  test('gives a database of any older version the stores and indexes of a new one', async () => {
    const fresh = layoutOf(await open());
    expect(Object.keys(fresh)).toContain('annotations');
    for (let version = 1; version < migrations.length; version += 1) {
      const name = uniqueName();
      (await open({ name, migrations: migrations.slice(0, version) })).close();
      expect(layoutOf(await open({ name }))).toEqual(fresh);
    }
  });

  test('refuses a database of a newer version and leaves it alone', async () => {
    const name = uniqueName();
    const newer = await open({ name, migrations: [...migrations, () => undefined] });
    const saved = succeeded(await save(newer));
    newer.close();
    expect(failureKind(await openDatabase({ name }))).toBe('newerDatabase');
    const again = await open({ name, migrations: [...migrations, () => undefined] });
    expect(await readAnnotation(again, saved.id)).toEqual(saved);
  });

  test.each([
    [
      'throws',
      () => {
        throw new TypeError('a bug');
      },
    ],
    ['rejects', () => Promise.reject(new TypeError('a bug'))],
  ])('a migration that %s leaves version and records as they were', async (_name, fail) => {
    const name = uniqueName();
    const old = await open({ name });
    const saved = succeeded(await save(old));
    old.close();
    const broken = [
      ...migrations,
      (database: { deleteObjectStore(name: string): void }) => {
        database.deleteObjectStore('annotations');
      },
      fail,
    ];
    expect(failureKind(await openDatabase({ name, migrations: broken }))).toBe('migrationFailed');
    const again = await open({ name });
    expect(again.version).toBe(migrations.length);
    expect(await readAnnotation(again, saved.id)).toEqual(saved);
  });

  test('makes way for a newer version and says that it is closed', async () => {
    const name = uniqueName();
    const onClosed = vi.fn();
    const older = await open({ name, onClosed });
    await open({ name, migrations: [...migrations, () => undefined] });
    expect(onClosed).toHaveBeenCalledOnce();
    expect(failureKind(await save(older))).toBe('storageUnavailable');
  });

  test('gives up when an older copy never lets go, and holds nothing back once it does', async () => {
    const name = uniqueName();
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const opening = openDatabase({ name });
    while (vi.getTimerCount() === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(failureKind(await opening)).toBe('storageUnavailable');
    vi.useRealTimers();

    stubborn.close();
    const deleted = new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = resolve;
      request.onblocked = reject;
    });
    await expect(deleted).resolves.toBeDefined();
  });

  test('says that storage is not available where the browser has none or forbids it', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(failureKind(await openDatabase({ name: 'any' }))).toBe('storageUnavailable');
  });
});

describe('a full disk', () => {
  test('is reported, nothing of the action is written, and saving works again when there is room', async () => {
    vi.stubGlobal('indexedDB', await storageWithRoomFor(300_000));
    const database = await open();
    const before = succeeded(await save(database, { note: 'before' }));
    const big = Array.from({ length: 1_000_000 }, (_, index) => String.fromCharCode(index % 50_000)).join('');
    const refused = await save(database, { note: big }, { pageText: 'words', keys: ['full.example/'] });
    expect(failureKind(refused)).toBe('diskFull');
    expect((await readPageRecords(database, ['full.example/'])).article).toBeNull();
    expect((await readPageRecords(database, [pageKey])).annotations).toEqual([before]);
    succeeded(await save(database, { note: 'after' }));
  });
});

/** Every store of a database with its key and its indexes. */
function layoutOf(database: Database): Readonly<Record<string, object>> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((each) => {
        const { keyPath, multiEntry, unique } = store.index(each);
        return [each, { keyPath, multiEntry, unique }] as const;
      });
      return [name, { keyPath: store.keyPath, indexes: Object.fromEntries(indexes) }] as const;
    }),
  );
}

const annotationId = '00000000-0000-4000-8000-000000000001';
const articleId = '00000000-0000-4000-8000-000000000002';
const oldRecords = {
  keys: ['old.example/report'],
  article: {
    id: articleId,
    url: 'https://old.example/report',
    keys: ['old.example/report'],
    isArticle: true,
    metadata: {
      headline: 'Report',
      byline: [],
      publisher: '',
      published: '',
      modified: '',
      language: 'en',
      canonicalUrl: '',
    },
    created: 1,
    modified: 1,
  },
  annotation: {
    id: annotationId,
    articleId,
    motivation: 'assessing',
    note: 'kept',
    tags: ['tag'],
    color: 'yellow',
    claimant: 'ISW',
    selectors: null,
    created: 1,
    modified: 1,
    deleted: null,
    stamps: { motivation: 1, note: 1, tags: 1, color: 1, claimant: 1, deleted: 1, selectors: 1 },
  },
} as const;
const deletedId = '00000000-0000-4000-8000-000000000003';
const oldRows = [
  {
    record: oldRecords.annotation,
    place: [articleId, 0, -1, 1],
    time: [1, annotationId],
    tagPlaces: [['tag', 1]],
    claimantPlace: ['isw', 1],
  },
  {
    record: { ...oldRecords.annotation, id: deletedId, claimant: ' Isw ', created: 0, deleted: 1 },
    place: [articleId, 1, -1, 0],
    tagPlaces: [],
  },
];
