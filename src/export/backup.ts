import { sha256 } from '@noble/hashes/sha2.js';
import { type BackupCounts, type BackupRecord, backupKinds } from '../model/backup-record.ts';
import { throughStream } from './through-stream.ts';

/** The format's name, in the first line of every backup. */
export const backupFormat = 'claimlight-backup';

/** Raised whenever the shape of a line changes; `import/backup.ts` reads this one and every older one. */
export const backupVersion = 1;

/** What a backup says of itself. */
export interface BackupFacts {
  /** When it was made, in milliseconds since the Unix epoch. */
  readonly created: number;
  /** The version of the database whose records it holds. */
  readonly schema: number;
  /** The version of the extension that wrote it. */
  readonly extension: string;
}

/** How much text is compressed at a time, in UTF-16 code units. */
const batchLength = 65_536;

/**
 * Writes a backup: gzip (RFC 1952) of lines of JSON, UTF-8. The first line says what it is, the last one how many records
 * of each kind stand between, and the SHA-256 of all bytes before it: `gunzip -c FILE | head -n -1 | sha256sum`.
 */
export function writeBackup(
  records: AsyncIterable<BackupRecord> | Iterable<BackupRecord>,
  facts: BackupFacts,
): AsyncGenerator<Uint8Array> {
  return throughStream(lines(records, facts), new CompressionStream('gzip'));
}

async function* lines(
  records: AsyncIterable<BackupRecord> | Iterable<BackupRecord>,
  facts: BackupFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts: Record<BackupRecord['kind'], number> = { ...noCounts };
  let waiting = `${JSON.stringify({ kind: 'head', format: backupFormat, version: backupVersion, ...facts })}\n`;

  function encoded(): Uint8Array<ArrayBuffer> {
    const bytes = encoder.encode(waiting);
    hash.update(bytes);
    waiting = '';
    return bytes;
  }

  for await (const record of records) {
    waiting += `${JSON.stringify(record)}\n`;
    counts[record.kind] += 1;
    if (waiting.length >= batchLength) yield encoded();
  }
  yield encoded();
  yield encoder.encode(`${JSON.stringify({ kind: 'end', counts, sha256: toHex(hash.digest()) })}\n`);
}

export const noCounts: BackupCounts = Object.fromEntries(backupKinds.map((kind) => [kind, 0])) as BackupCounts;

/** Bytes as hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of a backup's file; `created` in milliseconds since the Unix epoch. */
export function backupFileName(created: number): string {
  return `claimlight-backup-${new Date(created).toISOString().slice(0, 10)}.jsonl.gz`;
}
