import { type BackupRecord, backupRecordKey } from '../../model/backup-record.ts';
import { UuidSet } from '../../model/uuid-set.ts';

/** Most text that the keys of records without an id may come to, in UTF-16 code units: a person decides on thousands of things, not on millions. */
const maxKeysLength = 64_000_000;

/** The records that a backup has brought so far, told by their keys, in memory that no file can make grow without end. */
export class SeenRecords {
  readonly #ids = new Map<BackupRecord['kind'], UuidSet>();
  readonly #keys = new Set<string>();
  #length = 0;

  /** Whether a record is a new one, came before, or there are more than are kept apart. */
  add(record: BackupRecord): 'new' | 'seen' | 'full' {
    const key = backupRecordKey(record);
    const id = key.slice(record.kind.length + 1);
    if (isUuid.test(id)) return this.#idsOf(record.kind).add(id) ? 'new' : 'seen';
    if (this.#keys.has(key)) return 'seen';
    this.#length += key.length;
    if (this.#length > maxKeysLength) return 'full';
    this.#keys.add(key);
    return 'new';
  }

  #idsOf(kind: BackupRecord['kind']): UuidSet {
    const known = this.#ids.get(kind) ?? new UuidSet();
    this.#ids.set(kind, known);
    return known;
  }
}

const isUuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/u;
