import { searchFields } from '../../model/search/search-fields.ts';
import { type SearchFilter, type SearchQuery, type TextTerm, termsOf } from '../../model/search/search-query.ts';
import { foldText } from '../../model/search/search-words.ts';
import { foldName } from '../../model/tags.ts';
import type { Database, ReadTransaction } from '../schema.ts';
import { type AnnotationColumns, colorOfFacts, stateOfFacts, verdictOfFacts } from './columns.ts';
import { type Documents, matchTerm, type Weights } from './match-terms.ts';
import { segmentSize } from './postings.ts';
import type { DocumentKind } from './schema.ts';
import { readIndex, readSnapshot, type Snapshot } from './snapshot.ts';

export const resultOrders = ['relevance', 'newest', 'oldest', 'site'] as const;
/** In which order results stand; by relevance only where words are searched, else the newest first. */
export type ResultOrder = (typeof resultOrders)[number];

/** What a search found. */
export interface Found {
  readonly snapshot: Snapshot;
  /** The numbers of the annotations, in order. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Finds the annotations for which all of a query holds. `before` is the snapshot that the caller kept of an earlier search. */
export async function searchLibrary(
  database: Database,
  query: Pick<SearchQuery, 'terms' | 'filters'>,
  order: ResultOrder,
  before?: Snapshot,
): Promise<Found> {
  const transaction = readIndex(database);
  const snapshot = await readSnapshot(transaction, before);
  const [terms, tests] = await Promise.all([
    Promise.all(query.terms.map((term) => matchInAll(transaction, term, snapshot))),
    Promise.all(query.filters.map((filter) => testOf(transaction, filter, snapshot))),
  ]);
  const scores = new Float64Array(snapshot.next.annotation);
  const matching = snapshot.newest.filter((number) => tests.every((test) => test(number)));
  const numbers = terms.reduce((left, weights) => narrow(left, weights, scores), matching);
  return {
    snapshot,
    numbers: inOrder(numbers, terms.length > 0 ? order : order === 'relevance' ? 'newest' : order, scores, snapshot),
  };
}

function documentsOf({ next, recent }: Snapshot, kind: DocumentKind): Documents {
  return { kind, count: next[kind], recent: recent[kind] };
}

type Numbers = Uint32Array<ArrayBuffer>;
type WeightOf = (number: number) => number;

/** How well each annotation has a term: in itself, in its article, or in the names of its claimant. */
async function matchInAll(transaction: ReadTransaction, term: TextTerm, snapshot: Snapshot): Promise<WeightOf> {
  const [own, article, claimant] = await Promise.all([
    matchTerm(transaction, documentsOf(snapshot, 'annotation'), term),
    matchTerm(transaction, documentsOf(snapshot, 'article'), term),
    matchTerm(transaction, documentsOf(snapshot, 'claimant'), term),
  ]);
  return (number) => {
    const columns = snapshot.annotations[Math.floor(number / segmentSize)];
    const place = number % segmentSize;
    return Math.max(
      own[number] ?? 0,
      article[columns?.article[place] ?? 0] ?? 0,
      claimant[columns?.claimant[place] ?? 0] ?? 0,
    );
  };
}

/** Keeps those that have a term, and adds to their scores what it weighs: the more, the fewer have it (inverse document frequency). */
function narrow(numbers: Numbers, weightOf: WeightOf, scores: Float64Array): Numbers {
  const weights = new Uint8Array(scores.length);
  const left = numbers.filter((number) => {
    const weight = weightOf(number);
    weights[number] = weight;
    return weight > 0;
  });
  const rarity = Math.log1p(scores.length / (1 + left.length));
  for (const number of left) scores[number] = (scores[number] ?? 0) + (weights[number] ?? 0) * rarity;
  return left;
}

/** From the newest first into the wanted order; what is equal in it stays newest first. */
function inOrder(newest: Numbers, order: ResultOrder, scores: Float64Array, snapshot: Snapshot): Numbers {
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return newest.slice().reverse();
    case 'relevance':
      return sortedBy(newest, (number) => -(scores[number] ?? 0));
    case 'site': {
      const names = snapshot.siteNames;
      const ranks = new Uint32Array(names.length);
      for (const [rank, place] of [...names.keys()]
        .sort((one, other) => ((names[one] ?? '') < (names[other] ?? '') ? -1 : 1))
        .entries()) {
        ranks[place] = rank;
      }
      return sortedBy(newest, (number) => ranks[siteOf(snapshot, number)] ?? 0);
    }
  }
}

/** Puts the lowest key first; what is equal in it stays as it stood. Of keys there are few, so that counting takes a fraction of comparing. */
function sortedBy(numbers: Numbers, keyOf: (number: number) => number): Numbers {
  const keys = new Float64Array(numbers.length);
  const places = new Map<number, number>();
  for (let index = 0; index < numbers.length; index += 1) {
    const key = keyOf(numbers[index] ?? 0);
    keys[index] = key;
    places.set(key, (places.get(key) ?? 0) + 1);
  }
  let place = 0;
  for (const key of [...places.keys()].sort((one, other) => one - other)) {
    const count = places.get(key) ?? 0;
    places.set(key, place);
    place += count;
  }
  const sorted = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const at = places.get(keys[index] ?? 0) ?? 0;
    sorted[at] = numbers[index] ?? 0;
    places.set(keys[index] ?? 0, at + 1);
  }
  return sorted;
}

/** The place of an annotation's site in the names of sites. */
export function siteOf(snapshot: Snapshot, number: number): number {
  return snapshot.site[columnsOf(snapshot, number)?.article[number % segmentSize] ?? 0] ?? 0;
}

/** The columns in which an annotation stands, at the place `number % segmentSize`. */
export function columnsOf(snapshot: Pick<Snapshot, 'annotations'>, number: number): AnnotationColumns | undefined {
  return snapshot.annotations[Math.floor(number / segmentSize)];
}

type Test = (number: number) => boolean;

async function testOf(transaction: ReadTransaction, filter: SearchFilter, snapshot: Snapshot): Promise<Test> {
  const at = (number: number) => columnsOf(snapshot, number);
  switch (filter.kind) {
    case 'tag':
      return tagTest(filter, snapshot);
    case 'site': {
      const host = hostIn(filter.value);
      const isWanted = snapshot.siteNames.map((name) => isSite(name, host, filter.isWhole));
      return (number) => isWanted[siteOf(snapshot, number)] === true;
    }
    case 'by': {
      const weights = await matchNames(transaction, 'article', filter, snapshot);
      return (number) => (weights[at(number)?.article[number % segmentSize] ?? 0] ?? 0) > 0;
    }
    case 'claimant': {
      const weights = await matchNames(transaction, 'claimant', filter, snapshot);
      return (number) => (weights[at(number)?.claimant[number % segmentSize] ?? 0] ?? 0) > 0;
    }
    case 'verdict':
      return (number) => verdictOfFacts(at(number)?.facts[number % segmentSize] ?? 0) === filter.verdict;
    case 'state':
      return (number) => stateOfFacts(at(number)?.facts[number % segmentSize] ?? 0) === filter.state;
    case 'color':
      return (number) => colorOfFacts(at(number)?.facts[number % segmentSize] ?? 0) === filter.color;
    case 'before':
      return (number) => (at(number)?.created[number % segmentSize] ?? 0) < filter.time;
    case 'after':
      return (number) => (at(number)?.created[number % segmentSize] ?? 0) >= filter.time;
  }
}

type NameFilter = Extract<SearchFilter, { readonly isWhole: boolean }>;

function tagTest({ value, isWhole }: NameFilter, snapshot: Snapshot): Test {
  const wanted = isWhole ? foldName(value) : foldText(value);
  const bySegment = snapshot.annotations.map((columns) => {
    const names = columns?.tagNames ?? [];
    return names.map((name) => (isWhole ? foldName(name) === wanted : foldText(name).startsWith(wanted)));
  });
  return (number) => {
    const segment = Math.floor(number / segmentSize);
    const columns = snapshot.annotations[segment];
    if (columns === undefined) return false;
    const place = number % segmentSize;
    for (
      let index = place === 0 ? 0 : (columns.tagEnds[place - 1] ?? 0);
      index < (columns.tagEnds[place] ?? 0);
      index += 1
    ) {
      if (bySegment[segment]?.[columns.tags[index] ?? 0] === true) return true;
    }
    return false;
  };
}

/** The host that was meant by a site's name or address. */
function hostIn(value: string): string {
  return foldName(value)
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/[/?#].*$/u, '')
    .replace(/^www\./u, '');
}

function isSite(name: string, host: string, isWhole: boolean): boolean {
  if (isWhole) return name === host || name.endsWith(`.${host}`);
  return name.startsWith(host) || name.includes(`.${host}`);
}

/** Which articles have an author, or which claimants a name, in which all the words of a value stand; or which is the value as a whole. */
async function matchNames(
  transaction: ReadTransaction,
  kind: 'article' | 'claimant',
  { value, isWhole }: NameFilter,
  snapshot: Snapshot,
): Promise<Weights> {
  const known = documentsOf(snapshot, kind);
  const field = kind === 'article' ? 'byline' : 'claimant';
  const terms = termsOf(value, isWhole);
  const matched = await Promise.all(terms.map((term) => matchTerm(transaction, known, term, searchFields[field].bit)));
  const weights = new Uint8Array(known.count);
  for (let number = 0; number < known.count; number += 1) {
    if (matched.length > 0 && matched.every((each) => (each[number] ?? 0) > 0)) weights[number] = 1;
  }
  if (!isWhole) return weights;
  const documents = transaction.objectStore('searchDocuments').index('byNumber');
  const wanted = foldText(value);
  await Promise.all(
    [...weights.keys()].map(async (number) => {
      if (weights[number] === 0) return;
      const row = await documents.get([kind, number]);
      const isNamed = row?.texts.some(([in_, name]) => in_ === field && foldText(name) === wanted) === true;
      if (!isNamed) weights[number] = 0;
    }),
  );
  return weights;
}
