import { openDB } from 'idb';
import { failed, type Result, success } from '../model/failure.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import type { ClaimlightSchema, Database } from './schema.ts';
import { storageFailure } from './storage-failure.ts';
import { abort } from './transaction.ts';

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

export interface OpenOptions {
  readonly name?: string;
  /** The connection was closed from outside: by a newer version that wants to migrate, or by the browser. */
  readonly onClosed?: () => void;
  /** The steps to the wanted version; a test opens older versions with fewer. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the database and brings it to this version. Fails with `newerDatabase`, `migrationFailed` (the data stays as it
 * was), `diskFull`, or `storageUnavailable`.
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
    opening.then(success<Database>, (error: unknown) =>
      migrationError === undefined ? storageFailure(error) : migrationFailure(migrationError),
    ),
    blocked.then(() => giveUp(opening)),
  ]);
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
