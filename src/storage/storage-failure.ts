import { type FailureKind, failed, type Result } from '../model/failure.ts';

/** What each DOMException name means here; Firefox has let names of its own through (bugzilla.mozilla.org/show_bug.cgi?id=1267263). */
const kindsByName: ReadonlyMap<string, FailureKind> = new Map<string, FailureKind>([
  ['QuotaExceededError', 'diskFull'],
  ['NS_ERROR_DOM_QUOTA_REACHED', 'diskFull'],
  ['NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', 'diskFull'],
  ['NS_ERROR_FILE_NO_DEVICE_SPACE', 'diskFull'],
  ['VersionError', 'newerDatabase'],
  ['SecurityError', 'storageUnavailable'],
  ['InvalidStateError', 'storageUnavailable'],
  ['NotAllowedError', 'storageUnavailable'],
  ['NotFoundError', 'storageUnavailable'],
  ['UnknownError', 'storageUnavailable'],
  ['AbortError', 'storageUnavailable'],
]);

/** Chrome names the full disk of an `UnknownError` only in its message. */
const fullDisk = /full disk|disk full|no space left|no device space|quota/iu;

/** The expected failure behind an error of IndexedDB; any other error is a bug and is thrown on. */
export function storageFailure(error: unknown): Result<never> {
  if (!(error instanceof DOMException)) throw error;
  const detail = `${error.name}: ${error.message}`;
  if (error.name === 'UnknownError' && fullDisk.test(error.message)) return failed('diskFull', detail);
  return failed(kindsByName.get(error.name) ?? 'unexpected', detail);
}
