/** Why something that was asked for was not done. Each kind has its words in `_locales` as `failure_<kind>`. */
export const failureKinds = [
  /** The disk, or the browser's share of it, is full; nothing was written. */
  'diskFull',
  /** The database was written by a newer version of the extension; it was not opened. */
  'newerDatabase',
  /** A database could not be brought to this version; it was left as it was. */
  'migrationFailed',
  /** The database is damaged: the browser cannot read it, or a part of it is not there. */
  'damagedDatabase',
  /** The database could not be opened, as in a private window that forbids it. */
  'storageUnavailable',
  /** No such record. */
  'notFound',
  /** The sender may not reach this record. */
  'notAllowed',
  /** The request is not one that this version knows. */
  'badRequest',
  /** The background did not answer. */
  'noAnswer',
  /** This page's copy of the extension was replaced by an update and can no longer save. */
  'extensionUpdated',
  /** No words of the page are selected. */
  'nothingSelected',
  /** The person ended it; nothing was written. */
  'stopped',
  /** A file could not be read to its end. */
  'unreadable',
  /** Something that should not happen. */
  'unexpected',
] as const;

export type FailureKind = (typeof failureKinds)[number];

/** An expected failure, with a technical detail for a bug report that is never shown as the message itself. */
export interface Failure {
  readonly kind: FailureKind;
  readonly detail: string;
}

/** The outcome of something that can fail in an expected way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(kind: FailureKind, detail = ''): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { kind, detail } };
}
