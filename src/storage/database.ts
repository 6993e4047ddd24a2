import { openDB } from 'idb';
import { failed, type Result, success } from '../model/failure.ts';
import { abort } from './abort.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import type { ClaimlightSchema, Database } from './schema.ts';
import { storageFailure } from './storage-failure.ts';

export type { Database } from './schema.ts';

/** The version of the database that this extension makes. */
export const databaseVersion = allMigrations.length;

/** How long an older copy of the extension that does not let go of the database is waited for. */
const blockedLimitMs = 5_000;

let usualName = 'claimlight';

/** Has this page work on another database than the library: that of a trial. Called before anything is opened. */
export function workOnDatabase(name: string): void {
  usualName = name;
}

/** The database that this page works on. */
export function databaseName(): string {
  return usualName;
}

export interface OpenOptions {
  readonly name?: string;
  /** The connection was closed from outside: by a newer version that wants to migrate, or by the browser. */
  readonly onClosed?: () => void;
  /** The steps to the wanted version; a test opens older versions with fewer. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the database and brings it to this version. Fails with `newerDatabase`, `migrationFailed` (the data stays as it
 * was), `damagedDatabase`, `diskFull`, or `storageUnavailable`.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<Result<Database>> {
  const { name = usualName, onClosed, migrations = allMigrations } = options;
  if (!('indexedDB' in globalThis)) return failed('storageUnavailable', 'no IndexedDB here');

  let migrationError: unknown;
  let reportBlocked: (() => void) | undefined;
  const blocked = new Promise<void>((resolve) => {
    reportBlocked = resolve;
  });
  // In an async function because a browser that forbids storage may throw at once instead of failing the request.
  const opening = (async () =>
    openDB<ClaimlightSchema>(name, migrations.length, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        const ended = transaction.done.catch((error: unknown) => {
          migrationError ??= error;
        });
        // A rejected upgrade callback would still commit what it had done: the abort is what keeps the old data.
        try {
          for (const migrate of migrations.slice(oldVersion)) await migrate(database as never, transaction as never);
        } catch (error) {
          migrationError = error;
          abort(transaction);
        }
        await ended;
      },
      blocked: () => reportBlocked?.(),
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        onClosed?.();
      },
      terminated: () => onClosed?.(),
    }))();

  return Promise.race([
    opening.then(
      (database) => (migrations === allMigrations ? whole(database) : success(database)),
      (error: unknown) => (migrationError === undefined ? openingFailure(error) : migrationFailure(migrationError)),
    ),
    blocked.then(() => giveUp(opening)),
  ]);
}

/** What a browser that cannot read its files says is told of no cause; a full disk it names. */
function openingFailure(error: unknown): Result<never> {
  const failure = storageFailure(error);
  const isUnread = failure.ok === false && failure.failure.kind === 'storageUnavailable';
  return isUnread && (error as DOMException).name === 'UnknownError'
    ? failed('damagedDatabase', failure.failure.detail)
    : failure;
}

/** How many stores the newest version has, and how many indexes its annotations: counted, because every page that opens the library carries this. */
const storeCount = 19;
const indexCount = 9;

/** A database of this version has every store; one that lacks any would fail at the first use of that. */
function whole(database: Database): Result<Database> {
  try {
    const isWhole =
      database.objectStoreNames.length === storeCount &&
      database.transaction('annotations').store.indexNames.length === indexCount;
    if (isWhole) return success(database);
    database.close();
    return failed('damagedDatabase', 'parts are missing');
  } catch (error) {
    database.close();
    return storageFailure(error);
  }
}

/**
 * Deletes the library, whatever state it is in; the next opening makes an empty one. Fails with `storageUnavailable` when
 * another copy of the extension does not let go of it in time: then it is still there.
 */
export function deleteDatabase(name = usualName): Promise<Result<null>> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(success(null));
    request.onerror = () => resolve(storageFailure(request.error));
    request.onblocked = () =>
      setTimeout(
        () => resolve(failed('storageUnavailable', 'another copy of the extension holds the database')),
        blockedLimitMs,
      );
  });
}

/** A full disk is no fault of the migration: the person can act on it, and the next opening tries again. */
function migrationFailure(error: unknown): Result<never> {
  const failure = error instanceof DOMException ? storageFailure(error) : undefined;
  return failure?.ok === false && failure.failure.kind === 'diskFull'
    ? failure
    : failed('migrationFailed', String(error));
}

async function giveUp(opening: Promise<Database>): Promise<Result<never>> {
  let isLate = false;
  // When the way is free in time, the other side of the race has won and this answer is not read.
  void opening.then(
    (database) => isLate && database.close(),
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, blockedLimitMs));
  isLate = true;
  return failed('storageUnavailable', 'another copy of the extension holds the database');
}
