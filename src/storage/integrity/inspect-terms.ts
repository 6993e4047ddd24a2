import { type Occurrences, occurrencesIn, type SearchText } from '../../model/search/search-fields.ts';
import type { ReadTransaction } from '../schema.ts';
import { type Bucket, bucketLength, bucketOf, packPostings, segmentSize } from '../search/postings.ts';
import type { DocumentKind } from '../search/schema.ts';
import { beginningRow } from '../search/term-edits.ts';
import type { IndexedTexts } from './inspect-index.ts';

/** Whether a row of terms has other words than its documents, segment by segment: one segment's words are held at a time. */
export async function termsDiffer(transaction: ReadTransaction, texts: IndexedTexts): Promise<boolean> {
  const store = transaction.objectStore('searchTerms');
  const recent = new Map(
    (await transaction.objectStore('searchRecent').getAll()).map((row) => [`${row.kind} ${row.number}`, row.before]),
  );
  const rowsOfSegment = new Map<string, string[]>();
  for (const [kind, row, segment] of await store.getAllKeys()) {
    const name = `${kind} ${segment}`;
    rowsOfSegment.set(name, [...(rowsOfSegment.get(name) ?? []), row]);
  }
  for (const kind of ['annotation', 'article', 'claimant'] as const) {
    const segments = Map.groupBy(texts[kind], ([number]) => Math.floor(number / segmentSize));
    for (const [segment, documents] of segments) {
      const wanted = rowsFor(
        documents.map(([number, own]) => [number, recent.get(`${kind} ${number}`) ?? own] as const),
      );
      const name = `${kind} ${segment}`;
      const known = rowsOfSegment.get(name) ?? [];
      rowsOfSegment.delete(name);
      if (known.length !== wanted.buckets.size + wanted.bits.size) return true;
      if (await segmentDiffers(transaction, kind, segment, wanted)) return true;
    }
  }
  // Rows of documents that are not there.
  return rowsOfSegment.size > 0;
}

interface Rows {
  readonly buckets: Map<string, Bucket>;
  readonly bits: Map<string, Set<number>>;
}

function rowsFor(documents: readonly (readonly [number, readonly SearchText[]])[]): Rows {
  const rows: Rows = { buckets: new Map(), bits: new Map() };
  for (const [number, texts] of documents) {
    const place = number % segmentSize;
    for (const [term, words] of occurrencesIn(texts)) {
      const bucket = rows.buckets.get(bucketOf(term)) ?? new Map<string, Map<number, Occurrences>>();
      rows.buckets.set(bucketOf(term), bucket);
      const postings = bucket.get(term) ?? new Map<number, Occurrences>();
      bucket.set(term, postings);
      postings.set(place, words);
      for (let length = 1; length < bucketLength; length += 1) {
        const row = beginningRow(term.slice(0, length));
        rows.bits.set(row, (rows.bits.get(row) ?? new Set()).add(place));
      }
    }
  }
  return rows;
}

async function segmentDiffers(
  transaction: ReadTransaction,
  kind: DocumentKind,
  segment: number,
  { buckets, bits }: Rows,
): Promise<boolean> {
  const store = transaction.objectStore('searchTerms');
  for (const [row, bucket] of buckets) {
    const bytes = await store.get([kind, row, segment]);
    if (bytes === undefined || !isRowOf(bytes, bucket)) return true;
  }
  for (const [row, places] of bits) {
    const bytes = await store.get([kind, row, segment]);
    // A short row would lose the bits that are set beyond its end.
    if (bytes?.length !== segmentSize / 8) return true;
    const set = [...bytes].flatMap((byte, at) =>
      byte === 0 ? [] : [0, 1, 2, 3, 4, 5, 6, 7].flatMap((bit) => ((byte >> bit) & 1 ? [at * 8 + bit] : [])),
    );
    if (set.length !== places.size || set.some((place) => !places.has(place))) return true;
  }
  return false;
}

/**
 * Whether a row holds these terms. It is not read as a search reads it: bytes that were damaged may name lengths past all
 * bounds, so that each term's part is only cut out and held against what would be written.
 */
function isRowOf(bytes: Uint8Array, bucket: Bucket): boolean {
  const parts = cutRow(bytes);
  if (parts?.size !== bucket.size) return false;
  return [...bucket].every(([term, postings]) => {
    const part = parts.get(term);
    const wanted = packPostings(postings);
    return part?.length === wanted.length && part.every((byte, index) => byte === wanted[index]);
  });
}

function cutRow(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  const parts = new Map<string, Uint8Array>();
  let offset = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let factor = 1; offset < bytes.length && factor < 2 ** 42; factor *= 128) {
      const byte = bytes[offset] ?? 0;
      offset += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    return Number.POSITIVE_INFINITY;
  };
  while (offset < bytes.length) {
    const length = readNumber();
    if (length > bytes.length - offset) return undefined;
    let term = '';
    for (let index = 0; index < length; index += 1) term += String.fromCharCode(readNumber());
    const size = readNumber();
    if (size > bytes.length - offset || parts.has(term)) return undefined;
    parts.set(term, bytes.subarray(offset, offset + size));
    offset += size;
  }
  return parts;
}
