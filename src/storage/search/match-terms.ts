import { type Occurrences, weightOfFields } from '../../model/search/search-fields.ts';
import type { TextTerm } from '../../model/search/search-query.ts';
import { bucketLength, bucketOf, raiseWeights, readBucket, segmentSize } from './postings.ts';
import type { DocumentKind } from './schema.ts';
import { beginningRow } from './term-edits.ts';
import type { TermRows } from './term-rows.ts';

/** How well each document of a kind, by its number, has a term; 0 where it does not. */
export type Weights = Uint8Array;

/** What a word that only begins so weighs, of 8 parts, and what one does of which only the first letters are known. */
const ofBeginning = 5;
const ofFewLetters = 8;

/** The documents of one kind, as a snapshot knows them. */
export interface Documents {
  readonly kind: DocumentKind;
  /** One more than their highest number. */
  readonly count: number;
  /** Those whose rows of terms are out of date. */
  readonly recent: ReadonlyMap<number, ReadonlyMap<string, Occurrences>>;
}

/** Finds a term in documents; `fields` are bits of the fields in which it may stand. */
export async function matchTerm(
  rows: TermRows,
  { kind, count, recent }: Documents,
  term: TextTerm,
  fields = anyField,
): Promise<Weights> {
  const weights =
    term.kind === 'prefix'
      ? await matchBeginning(rows, kind, term.term, count, fields)
      : await matchPhrase(rows, kind, term.words, count, fields);
  for (const [number, words] of recent) weights[number] = weightIn(words, term, fields);
  return weights;
}

const anyField = 0xff;

/** How well a document has a term, from its own words. */
function weightIn(words: ReadonlyMap<string, Occurrences>, term: TextTerm, fields: number): number {
  if (term.kind === 'prefix') {
    let weight = 0;
    for (const [found, { fields: has }] of words) {
      if (found.startsWith(term.term)) weight = Math.max(weight, weightOfWord(found === term.term, has & fields));
    }
    return weight;
  }
  let starts: readonly number[] | undefined;
  let both = fields;
  for (const { term: wanted, offset } of term.words) {
    const known = words.get(wanted);
    both &= known?.fields ?? 0;
    const own = known?.positions.map((position) => position - offset) ?? [];
    starts = starts === undefined ? own : intersect(starts, own);
  }
  return (starts ?? []).length === 0 ? 0 : weightOfFields(both);
}

function weightOfWord(isWhole: boolean, fields: number): number {
  const full = weightOfFields(fields);
  return isWhole ? full : (full * ofBeginning) >> 3;
}

/** What a word weighs, by the set of fields in which it stands, where only some fields count. */
function weightsByFields(isWhole: boolean, fields: number): Uint8Array {
  return Uint8Array.from({ length: anyField + 1 }, (_, has) => weightOfWord(isWhole, has & fields));
}

/** Sets the weights of the documents whose bits are set, the lowest bit of the first byte for the document numbered `first`. */
function setWeights(bits: Uint8Array, weight: number, weights: Weights, first: number): void {
  for (let index = 0; index < bits.length; index += 1) {
    const document = first + index * 8;
    for (let left = bits[index] ?? 0, bit = 0; left !== 0; left >>= 1, bit += 1) {
      if ((left & 1) === 1) weights[document + bit] = weight;
    }
  }
}

async function matchBeginning(
  rows: TermRows,
  kind: DocumentKind,
  term: string,
  count: number,
  fields: number,
): Promise<Weights> {
  const weights = new Uint8Array(count);
  const isShort = term.length < bucketLength;
  const isAnyField = fields === anyField;
  const [bits, buckets] = await Promise.all([
    isShort && isAnyField ? rows.of(kind, beginningRow(term)) : [],
    isShort && !isAnyField ? rows.startingWith(kind, term) : rows.of(kind, bucketOf(term)),
  ]);
  for (const { segment, bytes } of bits) setWeights(bytes, ofFewLetters, weights, segment * segmentSize);
  const [ofWhole, ofBeginnings] = [weightsByFields(true, fields), weightsByFields(false, fields)];
  const weighing = (found: string) => (found.startsWith(term) ? (found === term ? ofWhole : ofBeginnings) : undefined);
  for (const { segment, bytes } of buckets) raiseWeights(bytes, weighing, weights, segment * segmentSize);
  return weights;
}

async function matchPhrase(
  rows: TermRows,
  kind: DocumentKind,
  words: Extract<TextTerm, { readonly kind: 'phrase' }>['words'],
  count: number,
  fields: number,
): Promise<Weights> {
  const weights = new Uint8Array(count);
  const read = await Promise.all(words.map(({ term }) => rows.of(kind, bucketOf(term))));
  /** Where the phrase can begin, and the fields in which all of its words so far stand, by document. */
  let begins: Map<number, { readonly starts: readonly number[]; readonly fields: number }> | undefined;
  for (const [index, { term, offset }] of words.entries()) {
    const next: NonNullable<typeof begins> = new Map();
    for (const { segment, bytes } of read[index] ?? []) {
      readBucket(
        bytes,
        (found) => found === term,
        (_found, place, has, positions) => {
          const number = segment * segmentSize + place;
          const known = begins?.get(number);
          if ((begins !== undefined && known === undefined) || (has & fields) === 0) return;
          const own = positions().map((position) => position - offset);
          const starts = known === undefined ? own : intersect(known.starts, own);
          const both = has & fields & (known?.fields ?? anyField);
          if (starts.length > 0 && both !== 0) next.set(number, { starts, fields: both });
        },
      );
    }
    begins = next;
  }
  for (const [number, match] of begins ?? []) weights[number] = weightOfFields(match.fields);
  return weights;
}

function intersect(some: readonly number[], others: readonly number[]): readonly number[] {
  const known = new Set(some);
  return others.filter((each) => known.has(each));
}
