import { readBackup } from '../../../src/export/import/backup.ts';
import type { BackupRecord } from '../../../src/model/backup-record.ts';
import { databaseVersion } from '../../../src/storage/database.ts';

/** A backup's verdict and records, by the extension's own reader. */
export async function readWholeBackup(bytes: Uint8Array): Promise<{ verdict: string; records: BackupRecord[] }> {
  async function* read() {
    yield bytes;
  }
  const records: BackupRecord[] = [];
  for await (const event of readBackup({ name: 'backup', read }, { schema: databaseVersion })) {
    if (event.kind === 'record') records.push(event.record);
    if (event.kind === 'end') return { verdict: event.verdict, records };
  }
  throw new Error('A backup without an end');
}
