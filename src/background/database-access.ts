import { type Result, success } from '../model/failure.ts';
import { type Database, deleteDatabase, openDatabase } from '../storage/database.ts';

let opening: Promise<Result<Database>> | undefined;

/** Opens the database once for as long as the background lives; a failed opening is tried anew the next time. */
export async function withDatabase<T>(action: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
  opening ??= openDatabase({ onClosed: forget });
  const opened = await opening;
  if (!opened.ok) {
    forget();
    return opened;
  }
  return action(opened.value);
}

function forget(): void {
  opening = undefined;
}

/** Deletes the library, in whatever state it is, and opens an empty one. */
export async function startAfresh(): Promise<Result<null>> {
  const opened = await opening;
  forget();
  if (opened?.ok === true) opened.value.close();
  const deleted = await deleteDatabase();
  if (!deleted.ok) return deleted;
  return withDatabase(async () => success(null));
}
