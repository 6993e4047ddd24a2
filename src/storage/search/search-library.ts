import { searchFields } from '../../model/search/search-fields.ts';
import { type SearchFilter, type SearchQuery, type TextTerm, termsOf } from '../../model/search/search-query.ts';
import { foldText } from '../../model/search/search-words.ts';
import { foldName } from '../../model/tags.ts';
import type { Database, ReadTransaction } from '../schema.ts';
import { eachTag, foldedTags } from './annotation-table.ts';
import { colorOfFacts, stateOfFacts, verdictOfFacts } from './columns.ts';
import { keepLatest } from './keep-latest.ts';
import { type Documents, matchTerm, type Weights } from './match-terms.ts';
import { inOrder, type RatedTerm, siteOf } from './order-results.ts';
import type { DocumentKind } from './schema.ts';
import { readIndex, readSnapshot, type Snapshot } from './snapshot.ts';
import { TermRows } from './term-rows.ts';

export const resultOrders = ['relevance', 'newest', 'oldest', 'site'] as const;
/** In which order results stand; by relevance only where words are searched, else the newest first. */
export type ResultOrder = (typeof resultOrders)[number];

/** What a search found. */
export interface Found {
  readonly snapshot: Snapshot;
  /** The numbers of the annotations. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** The same, the newest first, with how well the annotations have the words that were searched for. */
export interface Matched extends Found {
  readonly terms: readonly RatedTerm[];
}

type Query = Pick<SearchQuery, 'terms' | 'filters'>;

/** Finds the annotations for which all of a query holds, in order. `before` is the snapshot that the caller kept of an earlier search. */
export async function searchLibrary(
  database: Database,
  query: Query,
  order: ResultOrder,
  before?: Snapshot,
): Promise<Found> {
  const matched = await matchLibrary(database, query, before);
  return { snapshot: matched.snapshot, numbers: inOrder(matched, order) };
}

/** The same without putting them in order, which takes as long once more where there are many. */
export async function matchLibrary(database: Database, query: Query, before?: Snapshot): Promise<Matched> {
  const transaction = readIndex(database);
  const rows = new TermRows(transaction);
  const reading = readSnapshot(transaction, before);
  for (const term of query.terms) {
    if (before?.weights.has(JSON.stringify(term)) === true) continue;
    for (const kind of kinds) rows.expect(kind, term, before?.rows ?? new Map());
  }
  const snapshot = await reading;
  rows.keepIn(snapshot.rows);
  const [weights, filtered] = await Promise.all([
    Promise.all(query.terms.map((term) => matchInAll(rows, term, snapshot))),
    filteredBy(transaction, query.filters, snapshot),
  ]);
  let numbers = filtered;
  const terms: RatedTerm[] = [];
  for (const each of weights) {
    numbers = havingTerm(numbers, each);
    // The fewer have a term, the more it counts (inverse document frequency).
    terms.push({ weights: each, rarity: Math.log1p(snapshot.next.annotation / (1 + numbers.length)) });
  }
  return { snapshot, numbers, terms };
}

const kinds: readonly DocumentKind[] = ['annotation', 'article', 'claimant'];

function documentsOf({ next, recent }: Snapshot, kind: DocumentKind): Documents {
  return { kind, count: next[kind], recent: recent[kind] };
}

type Numbers = Uint32Array<ArrayBuffer>;

/** How many terms' weights are kept beside a snapshot, of a byte for each annotation: those of the words that were typed before the one at hand. */
const mostKept = 8;
/** For how many sets of conditions it is kept what they leave, of four bytes for each annotation: words are typed behind them. */
const mostFiltered = 2;

/** The same as before for a term that was looked for in this state of the library. */
function matchInAll(rows: TermRows, term: TextTerm, snapshot: Snapshot): Promise<Weights> {
  return keepLatest(snapshot.weights, JSON.stringify(term), mostKept, () => matchTermInAll(rows, term, snapshot));
}

/** The annotations for which all conditions hold, the newest first. */
function filteredBy(
  transaction: ReadTransaction,
  filters: readonly SearchFilter[],
  snapshot: Snapshot,
): Promise<Numbers> {
  return keepLatest(snapshot.filtered, JSON.stringify(filters), mostFiltered, async () => {
    const tests = await Promise.all(filters.map((filter) => testOf(transaction, filter, snapshot)));
    return tests.reduce(narrow, snapshot.newest);
  });
}

/** How well each annotation has a term: in itself, in its article, or in the names of its claimant. */
async function matchTermInAll(rows: TermRows, term: TextTerm, snapshot: Snapshot): Promise<Weights> {
  const [weights, article, claimant] = await Promise.all([
    matchTerm(rows, documentsOf(snapshot, 'annotation'), term),
    matchTerm(rows, documentsOf(snapshot, 'article'), term),
    matchTerm(rows, documentsOf(snapshot, 'claimant'), term),
  ]);
  takeHigher(weights, article, snapshot.table.article);
  takeHigher(weights, claimant, snapshot.table.claimant);
  return weights;
}

/** Raises each annotation's weight to that of its article, or claimant, whose numbers are in `owners`. */
function takeHigher(weights: Weights, ofOwners: Weights, owners: Uint32Array): void {
  if (ofOwners.every((weight) => weight === 0)) return;
  for (let number = 0; number < weights.length; number += 1) {
    const weight = ofOwners[owners[number] ?? 0] ?? 0;
    if (weight > (weights[number] ?? 0)) weights[number] = weight;
  }
}

/** Keeps those for which a test holds, in their order. */
function narrow(numbers: Numbers, test: Test): Numbers {
  const left = new Uint32Array(numbers.length);
  let count = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (!test(number)) continue;
    left[count] = number;
    count += 1;
  }
  return left.subarray(0, count);
}

/** The same for those that have a term, of which there may be as many as there are annotations. */
function havingTerm(numbers: Numbers, weights: Weights): Numbers {
  const left = new Uint32Array(numbers.length);
  let count = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (weights[number] === 0) continue;
    left[count] = number;
    count += 1;
  }
  return left.subarray(0, count);
}

type Test = (number: number) => boolean;

async function testOf(transaction: ReadTransaction, filter: SearchFilter, snapshot: Snapshot): Promise<Test> {
  const { table } = snapshot;
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
      return (number) => (weights[table.article[number] ?? 0] ?? 0) > 0;
    }
    case 'claimant': {
      const weights = await matchNames(transaction, 'claimant', filter, snapshot);
      return (number) => (weights[table.claimant[number] ?? 0] ?? 0) > 0;
    }
    case 'verdict':
      return (number) => verdictOfFacts(table.facts[number] ?? 0) === filter.verdict;
    case 'state':
      return (number) => stateOfFacts(table.facts[number] ?? 0) === filter.state;
    case 'color':
      return (number) => colorOfFacts(table.facts[number] ?? 0) === filter.color;
    case 'before':
      return (number) => (table.created[number] ?? 0) < filter.time;
    case 'after':
      return (number) => (table.created[number] ?? 0) >= filter.time;
  }
}

type NameFilter = Extract<SearchFilter, { readonly isWhole: boolean }>;

function tagTest({ value, isWhole }: NameFilter, { table }: Snapshot): Test {
  const wanted = isWhole ? foldName(value) : foldText(value);
  const bySegment = foldedTags(table, isWhole ? foldName : foldText).map((names) =>
    names.map((folded) => (isWhole ? folded === wanted : folded.startsWith(wanted))),
  );
  let isWanted = false;
  const look = (name: number, segment: number) => {
    isWanted ||= bySegment[segment]?.[name] === true;
  };
  return (number) => {
    isWanted = false;
    eachTag(table, number, look);
    return isWanted;
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
  // Not the kept ones, which another search may be waiting for: its answer would come when this transaction is over.
  const rows = new TermRows(transaction);
  const matched = await Promise.all(terms.map((term) => matchTerm(rows, known, term, searchFields[field].bit)));
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
