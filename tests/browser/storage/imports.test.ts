import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ImportRunId } from '../../../src/model/ids.ts';
import { claimantIdOfName } from '../../../src/model/ids.ts';
import type { ImportItem, ImportRun } from '../../../src/model/import-run.ts';
import { removeAnnotation, saveEdit } from '../../../src/storage/annotation-commands.ts';
import { annotationRow } from '../../../src/storage/annotation-row.ts';
import type { Database } from '../../../src/storage/database.ts';
import { writeImport } from '../../../src/storage/import-commands.ts';
import { planImport } from '../../../src/storage/import-plan.ts';
import { dropImport, readImports, stageBatch } from '../../../src/storage/import-staging.ts';
import { readAnnotation } from '../../../src/storage/queries.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { failureKind, open, save, succeeded, uniqueName } from './library.ts';
import { annotationNumber, articleNumber, importInto, libraryOf, madeItems, stage, uuid } from './made-import.ts';
import { storageWithRoomFor } from './small-storage.ts';

afterEach(() => vi.unstubAllGlobals());

const watched = (signal = new AbortController().signal) => ({ signal, onProgress: () => undefined });
const writing = (database: Database, { id }: ImportRun) => writeImport(database, { id, now: 5_000_000, ...watched() });
const undoing = (database: Database, { id }: ImportRun) => undoImport(database, { id, ...watched() });
const planning = async (database: Database, { id }: ImportRun) => succeeded(await planImport(database, id, watched()));

/** Stages and writes a file. */
async function imported(database: Database, items: readonly ImportItem[]): Promise<ImportRun> {
  return succeeded(await importInto(database, items));
}

describe('an import', () => {
  test('is put aside without touching the library, says what it will do, and does it', async () => {
    const database = await open();
    succeeded(await save(database));
    const before = await libraryOf(database);
    const run = await stage(database, madeItems(50));
    expect(await libraryOf(database)).toEqual(before);
    const plan = await planning(database, run);
    expect(plan.summary.annotations).toMatchObject({ added: 50, updated: 0, unchanged: 0 });
    expect(await libraryOf(database)).toEqual(before);

    const written = succeeded(await writing(database, run));
    expect(written).toMatchObject({ state: 'written', summary: plan.summary });
    expect(await database.count('annotations')).toBe(51);
    const row = await database.get('annotations', uuid(2, 7));
    expect(row).toMatchObject(annotationRow(annotationNumber(7)));
    expect(await database.get('articles', uuid(1, 7))).toEqual(articleNumber(7));
    expect(await database.count('importBatches')).toBe(0);
  });

  test('of the same file a second time changes nothing', async () => {
    const database = await open();
    await imported(database, madeItems(30));
    const once = await libraryOf(database);
    const run = await stage(database, madeItems(30));
    expect((await planning(database, run)).summary.annotations).toMatchObject({ unchanged: 30, added: 0 });
    succeeded(await writing(database, run));
    expect(await libraryOf(database)).toEqual(once);
  });

  test('asked for twice is written once', async () => {
    const database = await open();
    const run = await stage(database, madeItems(30));
    const [one, other] = await Promise.all([writing(database, run), writing(database, run)]);
    expect(succeeded(one)).toEqual(succeeded(other));
    expect(await database.count('annotations')).toBe(30);
  });

  test('overwrites no newer edit, lists it, and takes newer ones over', async () => {
    const database = await open();
    await imported(database, madeItems(3));
    const [edited, older] = [annotationNumber(0).id, annotationNumber(1).id];
    const mine = succeeded(await saveEdit(database, { id: edited, edit: { note: 'mine' }, now: 3_000_000 }));
    const file = [
      ...madeItems(1, { note: 'older words', modified: 2_000_000 }),
      {
        kind: 'annotation',
        where: 'line 9',
        annotation: annotationNumber(1, { note: 'newer words', modified: 2_000_000 }),
        isDated: true,
      },
    ] as const;
    const run = await stage(database, file);
    const plan = await planning(database, run);
    expect(plan.summary.annotations).toMatchObject({ conflict: 1, updated: 1 });
    expect(plan.conflicts).toMatchObject([{ here: { note: 'mine' }, imported: { note: 'older words' } }]);
    succeeded(await writing(database, run));
    expect(await readAnnotation(database, edited)).toEqual(mine);
    expect(await readAnnotation(database, older)).toMatchObject({ note: 'newer words' });
  });

  test('brings nothing back that was deleted since', async () => {
    const database = await open();
    await imported(database, madeItems(3));
    const gone = succeeded(await removeAnnotation(database, { id: annotationNumber(1).id, now: 3_000_000 }));
    await imported(database, madeItems(3));
    expect(await readAnnotation(database, gone.id)).toEqual(gone);
  });

  test('puts what it brings to the article that is here, and makes claimants once', async () => {
    const database = await open();
    const here = succeeded(
      await save(database, { motivation: 'assessing', claimant: 'ISW' }, { keys: ['made.example/0'] }),
    );
    const claim = { motivation: 'assessing', claimant: 'isw', claimantId: claimantIdOfName('isw') } as const;
    await imported(database, [
      ...madeItems(1, claim),
      {
        kind: 'annotation',
        where: 'line 5',
        annotation: annotationNumber(10, { ...claim, claimant: 'Kremlin', claimantId: claimantIdOfName('kremlin') }),
        isDated: true,
      },
    ]);
    expect(await database.count('articles')).toBe(1);
    expect((await readAnnotation(database, annotationNumber(0).id))?.articleId).toBe(here.articleId);
    const claimants = await database.getAll('claimants');
    expect(claimants.map(({ record }) => record.name).sort()).toEqual(['ISW', 'Kremlin']);
  });

  test('is refused where another page has the id of its article, or of its annotation', async () => {
    const database = await open();
    await imported(database, madeItems(2));
    const before = await libraryOf(database);
    const other = articleNumber(0, { keys: ['other.example/'], url: 'https://other.example/' });
    const run = await stage(database, [
      { kind: 'article', where: 'line 1', article: other },
      { kind: 'annotation', where: 'line 2', annotation: annotationNumber(20), isDated: true },
      {
        kind: 'annotation',
        where: 'line 3',
        annotation: annotationNumber(1, { articleId: uuid(1, 5) as never, note: 'x', modified: 9_000_000 }),
        isDated: true,
      },
    ]);
    expect((await planning(database, run)).refusals.map(({ where }) => where)).toEqual(['line 1', 'line 2', 'line 3']);
    succeeded(await writing(database, run));
    expect(await libraryOf(database)).toEqual(before);
  });
});

test('an imported annotation whose page is neither here nor in the file is refused', async () => {
  const database = await open();
  const run = await stage(database, madeItems(20).slice(1), 7);
  const { summary, refusals } = succeeded(await planImport(database, run.id, watched()));
  expect(summary.annotations).toMatchObject({ added: 18, refused: 2 });
  expect(refusals.map(({ why }) => why)).toEqual(['noWebAddress', 'noWebAddress']);
  succeeded(await writing(database, run));
  expect(await database.count('annotations')).toBe(18);
});

describe('undoing an import', () => {
  test('leaves the library exactly as it was, whatever it held and whatever was imported', async () => {
    const wish = fc.record({
      number: fc.nat(12),
      note: fc.constantFrom('a', 'b'),
      modified: fc.integer({ min: 1, max: 4 }).map((step) => step * 1_000_000),
      claimant: fc.constantFrom('', 'ISW', 'Kremlin'),
    });
    const file = fc.array(wish, { maxLength: 12 });
    const itemsOf = (wishes: readonly (typeof wish extends fc.Arbitrary<infer T> ? T : never)[]): ImportItem[] => [
      ...Array.from({ length: 10 }, (_, number) => articleNumber(number)).map(
        (article) => ({ kind: 'article', where: '', article }) as const,
      ),
      ...wishes.map(({ number, claimant, ...fields }) => {
        const claimantId = claimant === '' ? null : claimantIdOfName(claimant.toLowerCase());
        const motivation = claimant === '' ? 'highlighting' : 'assessing';
        const annotation = annotationNumber(number, { ...fields, claimant, claimantId, motivation });
        return { kind: 'annotation', where: '', annotation, isDated: true } as const;
      }),
    ];
    await fc.assert(
      fc.asyncProperty(file, file, async (held, brought) => {
        const database = await open();
        await imported(database, itemsOf(held));
        const before = await libraryOf(database);
        const run = await stage(database, itemsOf(brought), 7);
        const { summary } = await planning(database, run);
        const written = succeeded(await writing(database, run));
        expect(written.summary?.annotations.refused).toBe(summary.annotations.refused);
        const after = await libraryOf(database);
        // Again, it changes nothing.
        await imported(database, itemsOf(brought));
        expect(await libraryOf(database)).toEqual(after);
        expect(succeeded(await undoing(database, written))).toMatchObject({ state: 'undone', kept: 0 });
        expect(await libraryOf(database)).toEqual(before);
        database.close();
      }),
      { numRuns: 25 },
    );
  });

  test('keeps what was changed since with its article, and takes out what was deleted since', async () => {
    const database = await open();
    const run = await imported(database, madeItems(12));
    const [mine, gone] = [annotationNumber(3).id, annotationNumber(4).id];
    const edited = succeeded(await saveEdit(database, { id: mine, edit: { note: 'mine' }, now: 6_000_000 }));
    succeeded(await removeAnnotation(database, { id: gone, now: 6_000_000 }));
    const added = succeeded(await save(database, {}, { keys: ['made.example/5'] }));
    expect(succeeded(await undoing(database, run))).toMatchObject({ state: 'undone', kept: 1 });
    const left = await database.getAll('annotations');
    expect(left.map(({ record }) => record)).toEqual(
      [edited, added].sort((one, other) => (one.id < other.id ? -1 : 1)),
    );
    expect((await database.getAll('articles')).map(({ keys }) => keys[0])).toEqual([
      'made.example/3',
      'made.example/5',
    ]);
  });

  test('is done once', async () => {
    const database = await open();
    const run = await imported(database, madeItems(5));
    succeeded(await undoing(database, run));
    const [known] = await readImports(database);
    expect(succeeded(await undoing(database, run))).toEqual(known);
    expect(failureKind(await writing(database, { ...run, id: uuid(9, 9) as ImportRunId }))).toBe('notFound');
  });
});

describe('an import that does not come to its end', () => {
  test.each(['write', 'undo'] as const)(
    'when the browser dies while it is to %s leaves all as it was',
    async (deed) => {
      const name = uniqueName();
      const database = await open({ name });
      succeeded(await save(database));
      let run = await stage(database, madeItems(2_001), 50);
      if (deed === 'undo') run = succeeded(await writing(database, run));
      const before = await libraryOf(database);
      const address = new URL('./import-killed.ts', import.meta.url);
      address.search = new URLSearchParams({ name, id: run.id, deed }).toString();
      const dying = new Worker(address, { type: 'module' });
      await new Promise((resolve) => dying.addEventListener('message', resolve, { once: true }));
      dying.terminate();
      expect(await libraryOf(database)).toEqual(before);
      const [offered] = await readImports(database);
      expect(offered?.state).toBe(deed === 'undo' ? 'written' : 'ready');
      if (deed === 'undo') succeeded(await undoing(database, run));
      else succeeded(await writing(database, run));
      expect(await database.count('annotations')).toBe(deed === 'undo' ? 1 : 2_002);
    },
  );

  test.each(['write', 'undo'] as const)('when the person ends it while it is to %s changes nothing', async (deed) => {
    const database = await open();
    let run = await stage(database, madeItems(200));
    if (deed === 'undo') run = succeeded(await writing(database, run));
    const before = await libraryOf(database);
    const controller = new AbortController();
    const work = { id: run.id, now: 1, signal: controller.signal, onProgress: () => controller.abort() };
    const ended = deed === 'undo' ? await undoImport(database, work) : await writeImport(database, work);
    expect(failureKind(ended)).toBe('stopped');
    expect(await libraryOf(database)).toEqual(before);
  });

  test('when the disk is full writes nothing and can be thrown away', async () => {
    vi.stubGlobal('indexedDB', await storageWithRoomFor(4_000_000));
    const database = await open();
    succeeded(await save(database));
    const before = await libraryOf(database);
    const noise = Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(300 + ((at * 7_919) % 40_000))).join(
      '',
    );
    const run = await stage(database, madeItems(160, { note: noise }));
    expect(failureKind(await writing(database, run))).toBe('diskFull');
    expect(await libraryOf(database)).toEqual(before);
    expect((await readImports(database)).map(({ state }) => state)).toEqual(['ready']);
    succeeded(await dropImport(database, run.id));
    expect(await database.count('importBatches')).toBe(0);
  });

  test('while it is read is not written, and once thrown away takes nothing more', async () => {
    const database = await open();
    const run = await stage(database, madeItems(5));
    await database.put('importRuns', { ...run, state: 'reading' });
    expect(failureKind(await writing(database, run))).toBe('notAllowed');
    succeeded(await dropImport(database, run.id));
    expect(failureKind(await stageBatch(database, run.id, 7, []))).toBe('notFound');
    expect(await readImports(database)).toEqual([]);
  });

  test('once it is in the library is not thrown away', async () => {
    const database = await open();
    const run = await imported(database, madeItems(5));
    expect(failureKind(await dropImport(database, run.id))).toBe('notAllowed');
  });
});
