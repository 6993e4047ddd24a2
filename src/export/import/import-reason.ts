/**
 * Why a file, or one record of it, is not taken over. Each has its words in `_locales` as `import_reason_<kind>`, with
 * `values` in the places of `$1`, `$2`.
 */
export const reasonKinds = [
  // The file as a whole.
  'empty',
  'notText',
  'compressed',
  'unknownFormat',
  'columnsUnknown',
  'jsonUnexpected',
  'jsonCut',
  'jsonTooDeep',
  'recordTooLarge',
  'quoteOpen',
  'quoteStray',
  'tableCut',
  // A backup.
  'backupCut',
  'backupDamaged',
  'backupChecksum',
  'backupCounts',
  'backupNewer',
  'backupTooLarge',
  'backupRecord',
  // Rules of the W3C's model.
  'noContext',
  'noId',
  'severalIds',
  'badId',
  'noType',
  'noTarget',
  'badTarget',
  'badBody',
  'bodyAndValue',
  'badBodyValue',
  'badText',
  'badTime',
  'badDirection',
  'badAddress',
  'badAgent',
  'badSelector',
  'badCollection',
  // One record.
  'notRecord',
  'noWebAddress',
  'noWords',
  'tooLong',
  'duplicate',
  'cellCount',
  'elsewhere',
  'severalTargets',
  // What stands in its way in the library.
  'idTaken',
] as const;

export type ReasonKind = (typeof reasonKinds)[number];

export interface ImportReason {
  readonly kind: ReasonKind;
  readonly values: readonly string[];
}

export function reason(kind: ReasonKind, ...values: readonly (string | number)[]): ImportReason {
  return { kind, values: values.map(String) };
}

/** The key of a reason's words. */
export function reasonKey({ kind }: ImportReason): string {
  return `import_reason_${kind}`;
}
