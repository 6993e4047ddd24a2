import { exportScope } from '../../../popup/page/export-scope.ts';
import { openFileTarget } from '../../../popup/page/file-target.ts';
import { scheduleOf, writePieces } from '../../../popup/page/write-pieces.ts';
import { writeBackup } from '../../../src/export/backup.ts';
import { exportFormats } from '../../../src/export/registry.ts';
import { annotationRow } from '../../../src/storage/annotation-row.ts';
import { claimantRow } from '../../../src/storage/claimant-row.ts';
import { type Database, databaseVersion, openDatabase } from '../../../src/storage/database.ts';
import { readBackupRecords } from '../../../src/storage/read-backup.ts';
import { annotationsPerArticle, madeAnnotation, madeArticle, madeClaimant } from './made-library.ts';

/** What one way of reading a library and writing a file comes to. */
export interface ExportCost {
  readonly ms: number;
  readonly fileBytes: number;
}

let database: Database;

/** Opens the database with a made library of so many annotations. */
export async function fill(count: number): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.failure.detail);
  database = opened.value;
  const atOnce = 2_000;
  for (let at = 0; at < count; at += atOnce) {
    const transaction = database.transaction(['articles', 'annotations', 'claimants'], 'readwrite');
    for (let index = at; index < Math.min(count, at + atOnce); index += 1) {
      void transaction.objectStore('annotations').put(annotationRow(madeAnnotation(index)));
      if (index % annotationsPerArticle === 0)
        void transaction.objectStore('articles').put(madeArticle(index / annotationsPerArticle));
      if (index < 500) void transaction.objectStore('claimants').put(claimantRow(madeClaimant(index)));
    }
    await transaction.done;
  }
}

export const formats = exportFormats.map(({ id }) => id);

/** Reads all records at once and makes text of them: what no export can be cheaper than, but for memory. */
export function floor(): Promise<ExportCost> {
  return costOf(async () => {
    const [articles, rows] = await Promise.all([database.getAll('articles'), database.getAll('annotations')]);
    return JSON.stringify({ articles, annotations: rows.map(({ record }) => record) }).length;
  });
}

/** Exports everything as the popup does. */
export function exportAs(id: string): Promise<ExportCost> {
  const format = exportFormats.find((each) => each.id === id);
  if (format === undefined) throw new Error(`No format ${id}`);
  return costOf(async () => {
    const written = await exportScope(
      format,
      {
        scope: { kind: 'everything' },
        exported: Date.now(),
        publication: { url: 'https://checks.example/', author: 'The checkers' },
      },
      { signal: new AbortController().signal, onProgress: () => undefined, openTarget: openFileTarget },
    );
    if (!written.ok || written.value.kind !== 'file') throw new Error(`${id} was not written`);
    return written.value.file.size;
  });
}

/** Makes a backup as the popup does. */
export function backUp(): Promise<ExportCost> {
  return costOf(async () => {
    const target = await openFileTarget('application/gzip');
    const facts = { created: Date.now(), schema: databaseVersion, extension: '0.1.0' };
    const pieces = writeBackup(readBackupRecords(database), facts);
    await writePieces(pieces, target, scheduleOf(new AbortController().signal), () => undefined);
    return (await target.close()).size;
  });
}

async function costOf(work: () => Promise<number>): Promise<ExportCost> {
  const started = performance.now();
  const fileBytes = await work();
  const ms = performance.now() - started;
  return { ms, fileBytes };
}
