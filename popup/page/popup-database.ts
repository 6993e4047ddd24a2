import { type Result, success } from '../../src/model/failure.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { storageFailure } from '../../src/storage/storage-failure.ts';

let opening: Promise<Result<Database>> | undefined;

/** Reads from the database, which is opened once and again after it was closed from outside; what cannot be read is a failure. */
export async function readDatabase<T>(read: (database: Database) => Promise<T>): Promise<Result<T>> {
  opening ??= openDatabase({ onClosed: forget });
  const opened = await opening;
  if (!opened.ok) {
    forget();
    return opened;
  }
  try {
    return success(await read(opened.value));
  } catch (error) {
    forget();
    return storageFailure(error);
  }
}

function forget(): void {
  opening = undefined;
}
