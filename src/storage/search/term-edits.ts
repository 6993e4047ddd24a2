import type { Occurrences } from '../../model/search/search-fields.ts';
import type { WriteTransaction } from '../schema.ts';
import { type Bucket, bucketLength, bucketOf, packBucket, segmentSize, unpackBucket } from './postings.ts';
import type { DocumentKind, TermKey } from './schema.ts';

type Words = ReadonlyMap<string, Occurrences>;

/** The row that says, a bit for each document of a segment, which have a word that begins with one or two given characters. */
export function beginningRow(beginning: string): string {
  // No term has an asterisk.
  return `${beginning}*`;
}

/** Changes of which words stand in which documents, gathered so that each row of the index is written once. */
export class TermEdits {
  readonly #rows = new Map<
    string,
    { readonly key: TermKey; readonly edits: (readonly [string, number, Occurrences | null])[] }
  >();
  readonly #bits = new Map<string, { readonly key: TermKey; readonly bits: Map<number, boolean> }>();

  /** A document has other words than before. */
  change(kind: DocumentKind, number: number, before: Words, after: Words): void {
    const segment = Math.floor(number / segmentSize);
    const place = number % segmentSize;
    for (const term of before.keys())
      if (!after.has(term)) this.#editTerm([kind, bucketOf(term), segment], term, place, null);
    for (const [term, words] of after) {
      if (!isSame(before.get(term), words)) this.#editTerm([kind, bucketOf(term), segment], term, place, words);
    }
    const [had, has] = [beginningsOf(before), beginningsOf(after)];
    for (const beginning of had)
      if (!has.has(beginning)) this.#setBit([kind, beginningRow(beginning), segment], place, false);
    for (const beginning of has)
      if (!had.has(beginning)) this.#setBit([kind, beginningRow(beginning), segment], place, true);
  }

  /** Writes every row that changes; one that becomes empty is taken away. */
  async write(transaction: WriteTransaction): Promise<void> {
    const store = transaction.objectStore('searchTerms');
    const rows = [...this.#rows.values()].map(async ({ key, edits }) => {
      const row = await store.get([...key]);
      const bucket: Bucket = row === undefined ? new Map() : unpackBucket(row);
      for (const [term, place, words] of edits) {
        const postings = bucket.get(term) ?? new Map<number, Occurrences>();
        bucket.set(term, postings);
        if (words === null) postings.delete(place);
        else postings.set(place, words);
      }
      const bytes = packBucket(bucket);
      await (bytes.length === 0 ? store.delete([...key]) : store.put(bytes, [...key]));
    });
    const bits = [...this.#bits.values()].map(async ({ key, bits: changes }) => {
      const row = (await store.get([...key])) ?? new Uint8Array(segmentSize / 8);
      for (const [place, isSet] of changes) {
        const mask = 1 << (place & 7);
        row[place >> 3] = isSet ? (row[place >> 3] ?? 0) | mask : (row[place >> 3] ?? 0) & ~mask;
      }
      await (row.every((byte) => byte === 0) ? store.delete([...key]) : store.put(row, [...key]));
    });
    await Promise.all([...rows, ...bits]);
  }

  #editTerm(key: TermKey, term: string, place: number, words: Occurrences | null): void {
    const name = key.join(' ');
    const known = this.#rows.get(name) ?? { key, edits: [] };
    this.#rows.set(name, known);
    known.edits.push([term, place, words]);
  }

  #setBit(key: TermKey, place: number, isSet: boolean): void {
    const name = key.join(' ');
    const known = this.#bits.get(name) ?? { key, bits: new Map<number, boolean>() };
    this.#bits.set(name, known);
    known.bits.set(place, isSet);
  }
}

function beginningsOf(words: Words): ReadonlySet<string> {
  const beginnings = new Set<string>();
  for (const term of words.keys()) {
    for (let length = 1; length < bucketLength; length += 1) beginnings.add(term.slice(0, length));
  }
  return beginnings;
}

function isSame(one: Occurrences | undefined, other: Occurrences): boolean {
  return (
    one !== undefined &&
    one.fields === other.fields &&
    one.positions.length === other.positions.length &&
    one.positions.every((position, index) => position === other.positions[index])
  );
}
