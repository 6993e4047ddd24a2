import browser from 'webextension-polyfill';
import { backupFileName, writeBackup } from '../../src/export/backup.ts';
import type { BackupRecord } from '../../src/model/backup-record.ts';
import { type Result, success } from '../../src/model/failure.ts';
import { databaseName, databaseVersion } from '../../src/storage/database.ts';
import { openForRescue, type Rescued } from '../../src/storage/rescue.ts';
import { openInMemory } from './file-target.ts';
import { downloadFile } from './hand-over.ts';
import { scheduleOf, writePieces } from './write-pieces.ts';

/** What a rescue handed over. */
export interface Rescue {
  /** Records in the backup file. */
  readonly records: number;
  /** Rows that no version reads, in a file of their own. */
  readonly raw: number;
  readonly fileNames: readonly string[];
}

/**
 * Hands over what can be read of a damaged library: a backup that can be imported, and, where there are rows that are no
 * records, those as lines of JSON. The origin's file system may be as damaged as its database, so that files are held in
 * memory. `now` in milliseconds since the Unix epoch.
 */
export async function rescueLibrary(now: number): Promise<Result<Rescue>> {
  const opened = await openForRescue(databaseName());
  if (!opened.ok) return opened;
  const source = opened.value;
  const raw: string[] = [];
  const counts = { records: 0 };
  const schema = Math.min(source.version, databaseVersion);
  const facts = { created: now, schema, extension: browser.runtime.getManifest().version };
  const target = openInMemory('application/gzip');
  const pieces = writeBackup(recordsOf(source.rows(), raw, counts), facts);
  await writePieces(pieces, target, scheduleOf(new AbortController().signal), () => undefined);
  source.close();
  const fileName = backupFileName(now).replace('backup', 'rescued');
  downloadFile(await target.close(), fileName);
  if (raw.length === 0) return success({ records: counts.records, raw: 0, fileNames: [fileName] });
  const rawName = fileName.replace('.jsonl.gz', '-unreadable.jsonl');
  downloadFile(new Blob(raw, { type: 'application/jsonl' }), rawName);
  return success({ records: counts.records, raw: raw.length, fileNames: [fileName, rawName] });
}

async function* recordsOf(
  rows: AsyncIterable<Rescued>,
  raw: string[],
  counts: { records: number },
): AsyncGenerator<BackupRecord> {
  for await (const row of rows) {
    if (row.kind === 'raw') raw.push(`${JSON.stringify(row, bytesAsNumbers)}\n`);
    else {
      counts.records += 1;
      yield row.record;
    }
  }
}

function bytesAsNumbers(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? [...value] : value;
}
