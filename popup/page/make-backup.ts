import browser from 'webextension-polyfill';
import { writeBackup } from '../../src/export/backup.ts';
import { backupPlanKey } from '../../src/model/backup-plan.ts';
import type { BackupRecord } from '../../src/model/backup-record.ts';
import type { Result } from '../../src/model/failure.ts';
import { success } from '../../src/model/failure.ts';
import { maxNoteLength } from '../../src/model/limits.ts';
import { type Database, databaseVersion } from '../../src/storage/database.ts';
import { countBackupRecords, readBackupRecords } from '../../src/storage/read-backup.ts';
import { readBackupPlan } from './backup-plan.ts';
import type { ExportWork, Written } from './export-scope.ts';
import { readDatabase } from './popup-database.ts';
import { printPrefix } from './print-job.ts';
import { scheduleOf, writePieces } from './write-pieces.ts';

/** Writes everything into one packed file; `created` in milliseconds since the Unix epoch. */
export async function makeBackup(created: number, work: ExportWork): Promise<Result<Written>> {
  const schedule = scheduleOf(work.signal);
  const settings = await readSettings(localStorage);
  const result = await readDatabase(async (database): Promise<Written> => {
    const total = (await countBackupRecords(database)) + settings.length;
    const counts = { done: 0 };
    const facts = { created, schema: databaseVersion, extension: browser.runtime.getManifest().version };
    const target = await work.openTarget('application/gzip');
    try {
      const pieces = writeBackup(counted(recordsOf(database, settings), counts), facts);
      const isWhole = await writePieces(pieces, target, schedule, () => work.onProgress({ ...counts, total }));
      if (isWhole) return { kind: 'file', file: await target.close() };
      await target.drop();
      return { kind: 'cancelled' };
    } catch (error) {
      await target.drop();
      throw error;
    }
  });
  return work.signal.aborted ? success<Written>({ kind: 'cancelled' }) : result;
}

async function* recordsOf(database: Database, settings: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* readBackupRecords(database);
  yield* settings;
}

async function* counted(records: AsyncIterable<BackupRecord>, counts: { done: number }): AsyncGenerator<BackupRecord> {
  for await (const record of records) {
    yield record;
    counts.done += 1;
  }
}

/** Every setting: what our pages keep in their local storage (what is being typed there too), and the plan of backups. */
async function readSettings(storage: Storage): Promise<readonly BackupRecord[]> {
  const names = Object.keys(storage).filter((name) => !name.startsWith(printPrefix));
  const kept = names.map((name) => ({ kind: 'setting' as const, name, value: storage.getItem(name) ?? '' }));
  const plan = { kind: 'setting' as const, name: backupPlanKey, value: JSON.stringify(await readBackupPlan()) };
  return [...kept, plan].filter(({ value }) => value.length <= maxNoteLength);
}
