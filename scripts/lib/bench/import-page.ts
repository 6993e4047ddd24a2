import { stageFiles } from '../../../popup/page/stage-files.ts';
import { writeBackup } from '../../../src/export/backup.ts';
import { writeCsv } from '../../../src/export/csv.ts';
import { writeWebAnnotations } from '../../../src/export/web-annotation.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import type { Result } from '../../../src/model/failure.ts';
import { annotationRow } from '../../../src/storage/annotation-row.ts';
import { claimantRow } from '../../../src/storage/claimant-row.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { writeImport } from '../../../src/storage/import-commands.ts';
import { planImport } from '../../../src/storage/import-plan.ts';
import { addBatchToIndex } from '../../../src/storage/search/backfill.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';
import { annotationsPerArticle, madeAnnotation, madeArticle, madeClaimant } from './made-library.ts';

/** The parts of an import, in milliseconds. */
export interface ImportCost {
  readonly read: number;
  readonly compare: number;
  readonly write: number;
}

const claimants = 500;
let file: File;

/** Makes the file that is imported, of so many annotations; answers its length in bytes. */
export async function make(count: number, format: 'web-annotation' | 'csv' | 'backup'): Promise<number> {
  const parts: BlobPart[] = [];
  if (format === 'backup') {
    const facts = { created: Date.now(), schema: 1, extension: '0.1.0' };
    for await (const part of writeBackup(records(count), facts)) parts.push(new Blob([part as BlobPart]));
    file = new File(parts, 'made.jsonl.gz');
  } else {
    let waiting: string[] = [];
    const write = format === 'csv' ? writeCsv : writeWebAnnotations;
    for await (const piece of write({ articles: articles(count), exported: 1, claimants: new Map() })) {
      waiting.push(piece);
      if (waiting.length < 1_000) continue;
      parts.push(new Blob(waiting));
      waiting = [];
    }
    file = new File([...parts, ...waiting], format === 'csv' ? 'made.csv' : 'made.jsonld');
  }
  return file.size;
}

/** Puts the same rows in one transaction: what no import can be cheaper than. */
export async function floor(count: number): Promise<number> {
  const database = await emptyDatabase();
  const started = performance.now();
  const transaction = database.transaction(['articles', 'annotations', 'claimants'], 'readwrite', {
    durability: 'strict',
  });
  for (let index = 0; index < claimants; index += 1)
    void transaction.objectStore('claimants').put(claimantRow(madeClaimant(index)));
  let last: Promise<unknown> = Promise.resolve();
  for (let index = 0; index < count; index += 1) {
    if (index % annotationsPerArticle === 0)
      void transaction.objectStore('articles').put(madeArticle(index / annotationsPerArticle));
    last = transaction.objectStore('annotations').put(annotationRow(madeAnnotation(index)));
    // Requests that wait without end would only cost memory.
    if (index % 1_000 === 999) await last;
  }
  await transaction.done;
  const ms = performance.now() - started;
  database.close();
  return ms;
}

/** Imports the file as a person does, from reading it to the last write. */
export async function importAll(): Promise<ImportCost> {
  const database = await emptyDatabase();
  const { signal } = new AbortController();
  const started = performance.now();
  const run = succeeded(await stageFiles(database, [{ file }], Date.now(), { signal, onProgress: () => undefined }));
  const read = performance.now();
  succeeded(await planImport(database, run.id, { signal, onProgress: () => undefined }));
  const compared = performance.now();
  succeeded(await writeImport(database, { id: run.id, now: Date.now(), signal, onProgress: () => undefined }));
  const written = performance.now();
  const held = await database.count('annotations');
  if (held !== run.annotations) throw new Error(`${held} of ${run.annotations} annotations were imported`);
  database.close();
  return { read: read - started, compare: compared - read, write: written - compared };
}

/** Takes the import up into the search index, as the background does afterwards, and answers how long that took. */
export async function indexAll(): Promise<number> {
  const database = succeeded(await openDatabase());
  const started = performance.now();
  while (!succeeded(await addBatchToIndex(database)).isComplete);
  const ms = performance.now() - started;
  database.close();
  return ms;
}

/** Undoes the import that was made last, and answers how long that took. */
export async function undoLast(): Promise<number> {
  const database = succeeded(await openDatabase());
  const [run] = await database.getAll('importRuns');
  if (run === undefined) throw new Error('nothing was imported');
  const { signal } = new AbortController();
  const started = performance.now();
  succeeded(await undoImport(database, { id: run.id, signal, onProgress: () => undefined }));
  const ms = performance.now() - started;
  database.close();
  return ms;
}

async function emptyDatabase(): Promise<Database> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('claimlight');
    request.onsuccess = resolve;
    request.onerror = reject;
    request.onblocked = reject;
  });
  return succeeded(await openDatabase());
}

function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.detail}`);
  return result.value;
}

function* articles(count: number) {
  for (let at = 0; at < count; at += annotationsPerArticle) {
    const annotations = Array.from({ length: Math.min(annotationsPerArticle, count - at) }, (_, index) =>
      madeAnnotation(at + index),
    );
    yield { article: madeArticle(at / annotationsPerArticle), annotations };
  }
}

function* records(count: number): Generator<BackupRecord> {
  for (let at = 0; at < count; at += annotationsPerArticle)
    yield { kind: 'article', article: madeArticle(at / annotationsPerArticle) };
  for (let index = 0; index < claimants; index += 1) yield { kind: 'claimant', claimant: madeClaimant(index) };
  for (let index = 0; index < count; index += 1) yield { kind: 'annotation', annotation: madeAnnotation(index) };
}
