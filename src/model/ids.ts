declare const brand: unique symbol;

/** A string that only its own maker or parser may produce. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'ArticleId'>;
export type AnnotationId = Branded<'AnnotationId'>;
export type ClaimantId = Branded<'ClaimantId'>;
export type EvidenceId = Branded<'EvidenceId'>;
export type ImportRunId = Branded<'ImportRunId'>;

/** Makes random ids (RFC 9562 version 4) on the device, so that records of two devices never collide. */
export interface IdSource {
  randomUUID(): string;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Makes the id of a new article record. */
export function newArticleId(ids: IdSource): ArticleId {
  return ids.randomUUID() as ArticleId;
}

/** Makes the id of a new annotation record. */
export function newAnnotationId(ids: IdSource): AnnotationId {
  return ids.randomUUID() as AnnotationId;
}

/** Makes the id of a new piece of evidence. */
export function newEvidenceId(ids: IdSource): EvidenceId {
  return ids.randomUUID() as EvidenceId;
}

/** Makes the id of a new import. */
export function newImportRunId(ids: IdSource): ImportRunId {
  return ids.randomUUID() as ImportRunId;
}

/**
 * The id of the claimant that is first given this (folded) name: the same on every device, so that two of them that name
 * the same claimant make one record. A UUID of version 8 (RFC 9562, section 5.8) over the 128 bits of FNV-1a of the
 * name's UTF-16. Migrations rely on it: it never changes.
 */
export function claimantIdOfName(foldedName: string): ClaimantId {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let index = 0; index < foldedName.length; index += 1) {
    const unit = foldedName.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = ((hash ^ BigInt(byte)) * 0x0000000001000000000000000000013bn) & 0xffffffffffffffffffffffffffffffffn;
    }
  }
  const digits = hash.toString(16).padStart(32, '0');
  const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4);
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ];
  return groups.join('-') as ClaimantId;
}

/** Accepts a lower-case UUID as an article's id; anything else is undefined. */
export function parseArticleId(value: unknown): ArticleId | undefined {
  return isUuid(value) ? (value as ArticleId) : undefined;
}

/** Accepts a lower-case UUID as an annotation's id; anything else is undefined. */
export function parseAnnotationId(value: unknown): AnnotationId | undefined {
  return isUuid(value) ? (value as AnnotationId) : undefined;
}

/** Accepts a lower-case UUID as a claimant's id; anything else is undefined. */
export function parseClaimantId(value: unknown): ClaimantId | undefined {
  return isUuid(value) ? (value as ClaimantId) : undefined;
}

/** Accepts a lower-case UUID as the id of a piece of evidence; anything else is undefined. */
export function parseEvidenceId(value: unknown): EvidenceId | undefined {
  return isUuid(value) ? (value as EvidenceId) : undefined;
}

/** Accepts a lower-case UUID as an import's id; anything else is undefined. */
export function parseImportRunId(value: unknown): ImportRunId | undefined {
  return isUuid(value) ? (value as ImportRunId) : undefined;
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value);
}
