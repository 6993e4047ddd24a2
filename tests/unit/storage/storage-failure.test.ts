import { expect, test } from 'vitest';
import { storageFailure } from '../../../src/storage/storage-failure.ts';

test.each([
  ['QuotaExceededError', '', 'diskFull'],
  ['NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', '', 'diskFull'],
  ['NS_ERROR_FILE_NO_DEVICE_SPACE', '', 'diskFull'],
  ['UnknownError', 'Encountered full disk while opening backing store for indexedDB.open.', 'diskFull'],
  ['UnknownError', 'Internal error opening backing store for indexedDB.open.', 'storageUnavailable'],
  ['VersionError', 'The requested version (1) is less than the existing version (2).', 'newerDatabase'],
  [
    'InvalidStateError',
    'A mutation operation was attempted on a database that did not allow mutations.',
    'storageUnavailable',
  ],
  ['SecurityError', 'The operation is insecure.', 'storageUnavailable'],
  ['AbortError', '', 'storageUnavailable'],
  ['ConstraintError', '', 'unexpected'],
])('%s "%s" is told as %s', (name, message, kind) => {
  expect(storageFailure(new DOMException(message, name))).toEqual({
    ok: false,
    failure: { kind, detail: `${name}: ${message}` },
  });
});

test('what is no error of the database is a bug and is thrown on', () => {
  const bug = new TypeError('not a function');
  expect(() => storageFailure(bug)).toThrow(bug);
});
