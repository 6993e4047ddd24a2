import type { TextTerm } from '../../model/search/search-query.ts';
import type { ReadTransaction } from '../schema.ts';
import { keepLatest } from './keep-latest.ts';
import { bucketLength, bucketOf } from './postings.ts';
import type { DocumentKind } from './schema.ts';
import { beginningRow } from './term-edits.ts';

/** A row of terms of one segment. */
export interface TermRow {
  readonly segment: number;
  readonly bytes: Uint8Array;
}

/** Rows that were read in one state of the library, by kind and bucket, the latest at the end. */
export type KeptRows = Map<string, Promise<readonly TermRow[]>>;

/** For how many buckets rows are kept: those of some three words, in annotations, articles and claimants. */
const mostKept = 9;

/**
 * The rows of terms, as a search reads them. Letters that are typed one after the other lead to the same rows, so that
 * they are kept beside the snapshot; and those that are not kept can be read before it is known whether anything has
 * changed: whoever types waits for one answer of the database in place of two.
 */
export class TermRows {
  readonly #transaction: ReadTransaction;
  #kept: KeptRows = new Map();

  constructor(transaction: ReadTransaction) {
    this.#transaction = transaction;
  }

  /** Begins to read what the beginning of a word in any field, or a phrase, needs of documents of a kind, unless it is among `known`. */
  expect(kind: DocumentKind, term: TextTerm, known: KeptRows): void {
    for (const bucket of bucketsOf(term)) if (!known.has(keyOf(kind, bucket))) void this.of(kind, bucket);
  }

  /** Puts what was read so far beside the rows that were kept of the same state of the library, and keeps all there from now on. */
  keepIn(kept: KeptRows): void {
    const begun = this.#kept;
    this.#kept = kept;
    for (const [key, rows] of begun) void keepLatest(kept, key, mostKept, () => rows);
  }

  /** The rows of a bucket, of all segments. */
  of(kind: DocumentKind, bucket: string): Promise<readonly TermRow[]> {
    const range = IDBKeyRange.bound([kind, bucket], [kind, bucket, []]);
    return keepLatest(this.#kept, keyOf(kind, bucket), mostKept, () => this.#read(range));
  }

  /** The rows of all terms that begin so, of which articles and claimants have few. */
  async startingWith(kind: DocumentKind, beginning: string): Promise<readonly TermRow[]> {
    const rows = await this.#read(IDBKeyRange.bound([kind, beginning], [kind, `${beginning}\uffff`]));
    return rows.filter(({ isTerms }) => isTerms);
  }

  async #read(range: IDBKeyRange): Promise<readonly (TermRow & { readonly isTerms: boolean })[]> {
    const store = this.#transaction.objectStore('searchTerms');
    const [keys, rows] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    return rows.map((bytes, index) => {
      const [, bucket = '', segment = 0] = keys[index] ?? [];
      return { segment, bytes, isTerms: !bucket.endsWith('*') };
    });
  }
}

function keyOf(kind: DocumentKind, bucket: string): string {
  return `${kind} ${bucket}`;
}

/** The buckets that are read for a term in any field. */
function bucketsOf(term: TextTerm): readonly string[] {
  if (term.kind === 'phrase') return term.words.map(({ term: word }) => bucketOf(word));
  return term.term.length < bucketLength ? [beginningRow(term.term), bucketOf(term.term)] : [bucketOf(term.term)];
}
