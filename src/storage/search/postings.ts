import type { Occurrences } from '../../model/search/search-fields.ts';

/** How many documents stand in one segment of the index: enough that a query reads few rows, few enough that a save writes little. */
export const segmentSize = 2_048;

/** Terms that begin alike, as far as this many UTF-16 code units, stand in one row for each segment. */
export const bucketLength = 3;

/** The row in which a term stands. */
export function bucketOf(term: string): string {
  return term.slice(0, bucketLength);
}

/** Where a term stands in the documents of a segment, by their place in it. */
export type Postings = Map<number, Occurrences>;

/** The terms of one row. */
export type Bucket = Map<string, Postings>;

/**
 * Writes a row: for each term its length and code units, the length of its postings in bytes, and for each document the
 * distance to the one before, its fields, how many places and the distances between them; all numbers as LEB128.
 */
export function packBucket(bucket: Bucket): Uint8Array<ArrayBuffer> {
  const bytes = new ByteWriter();
  for (const [term, postings] of bucket) {
    if (postings.size === 0) continue;
    bytes.number(term.length);
    for (let index = 0; index < term.length; index += 1) bytes.number(term.charCodeAt(index));
    const packed = packPostings(postings);
    bytes.number(packed.length);
    bytes.append(packed);
  }
  return bytes.finish();
}

/** Writes the postings of one term. */
export function packPostings(postings: Postings): Uint8Array<ArrayBuffer> {
  const bytes = new ByteWriter();
  let previous = 0;
  for (const document of [...postings.keys()].sort((one, other) => one - other)) {
    const { fields, positions } = postings.get(document) as Occurrences;
    bytes.number(document - previous);
    bytes.number(fields);
    bytes.number(positions.length);
    let place = 0;
    for (const position of positions) {
      bytes.number(position - place);
      place = position;
    }
    previous = document;
  }
  return bytes.finish();
}

/** Reads a whole row. */
export function unpackBucket(bytes: Uint8Array): Bucket {
  const bucket: Bucket = new Map();
  readBucket(
    bytes,
    () => true,
    (term, document, fields, positions) => {
      const postings = bucket.get(term) ?? new Map<number, Occurrences>();
      bucket.set(term, postings);
      postings.set(document, { fields, positions: positions() });
    },
  );
  return bucket;
}

/** Told of one document of a term; `positions` reads its places while that is told. */
export type PostingVisitor = (term: string, document: number, fields: number, positions: () => number[]) => void;

/** Goes through the documents of those terms of a row that are wanted; the others are stepped over. */
export function readBucket(bytes: Uint8Array, isWanted: (term: string) => boolean, visit: PostingVisitor): void {
  eachTerm(new ByteReader(bytes), (term, reader, end) => {
    if (isWanted(term)) readPostings(reader, end, term, visit);
  });
}

/** Goes through the terms of a row; `visit` may read on from there as far as the end of the term's documents. */
function eachTerm(reader: ByteReader, visit: (term: string, reader: ByteReader, end: number) => void): void {
  while (!reader.isAtEnd()) {
    const term = reader.term();
    const end = reader.number() + reader.offset;
    visit(term, reader, end);
    reader.offset = end;
  }
}

/**
 * Raises the weights of the documents of a row, the first of which has the number `first`, to what `weighing` says of a
 * term for each set of fields; a term of which it says nothing is stepped over. Nobody is told of a document: a search
 * for a common word would spend most of its time on that.
 */
export function raiseWeights(
  bytes: Uint8Array,
  weighing: (term: string) => Uint8Array | undefined,
  weights: Uint8Array,
  first: number,
): void {
  eachTerm(new ByteReader(bytes), (term, reader, end) => {
    const ofFields = weighing(term);
    if (ofFields !== undefined) raiseDocuments(reader, end, ofFields, weights, first);
  });
}

// Nearly all numbers are of one byte, and are read here and now: this loop is what a search for a common word waits for.
function raiseDocuments(
  reader: ByteReader,
  end: number,
  ofFields: Uint8Array,
  weights: Uint8Array,
  first: number,
): void {
  const { bytes } = reader;
  let at = reader.offset;
  let document = first;
  while (at < end) {
    let step = bytes[at] ?? 0;
    let fields = bytes[at + 1] ?? 0;
    let positions = bytes[at + 2] ?? 0;
    if ((step | fields | positions) < 0x80) at += 3;
    else {
      reader.offset = at;
      step = reader.number();
      fields = reader.number();
      positions = reader.number();
      at = reader.offset;
    }
    document += step;
    const weight = ofFields[fields] ?? 0;
    if (weight > (weights[document] ?? 0)) weights[document] = weight;
    // A number ends with a byte below 0x80.
    for (; positions > 0; at += 1) if ((bytes[at] ?? 0) < 0x80) positions -= 1;
  }
}

function readPostings(reader: ByteReader, end: number, term: string, visit: PostingVisitor): void {
  let [document, count, start] = [0, 0, 0];
  // One for all documents: one for each is what a search of a whole library would spend most of its time on.
  const readPositions = () => {
    reader.offset = start;
    const positions: number[] = [];
    let place = 0;
    for (let index = 0; index < count; index += 1) {
      place += reader.number();
      positions.push(place);
    }
    return positions;
  };
  while (reader.offset < end) {
    document += reader.number();
    const fields = reader.number();
    count = reader.number();
    start = reader.offset;
    visit(term, document, fields, readPositions);
    reader.offset = start;
    reader.skip(count);
  }
}

class ByteReader {
  offset = 0;

  constructor(readonly bytes: Uint8Array) {}

  isAtEnd(): boolean {
    return this.offset >= this.bytes.length;
  }

  number(): number {
    const first = this.bytes[this.offset] ?? 0;
    if (first < 0x80) {
      this.offset += 1;
      return first;
    }
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.offset] ?? 0;
      this.offset += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  /** A term, by its length and code units. */
  term(): string {
    const length = this.number();
    let term = '';
    for (let index = 0; index < length; index += 1) term += String.fromCharCode(this.number());
    return term;
  }

  /** Steps over numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.offset += 1) {
      if ((this.bytes[this.offset] ?? 0) < 0x80) left -= 1;
    }
  }
}

class ByteWriter {
  #bytes = new Uint8Array(256);
  #length = 0;

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.#byte(rest);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
