declare const brand: unique symbol;

/** A string that only its own maker or parser may produce. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

export type ArticleId = Branded<'ArticleId'>;
export type AnnotationId = Branded<'AnnotationId'>;

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

/** Accepts a lower-case UUID as an article's id; anything else is undefined. */
export function parseArticleId(value: unknown): ArticleId | undefined {
  return isUuid(value) ? (value as ArticleId) : undefined;
}

/** Accepts a lower-case UUID as an annotation's id; anything else is undefined. */
export function parseAnnotationId(value: unknown): AnnotationId | undefined {
  return isUuid(value) ? (value as AnnotationId) : undefined;
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuidPattern.test(value);
}
