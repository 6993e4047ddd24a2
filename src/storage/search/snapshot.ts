import { type Occurrences, occurrencesIn } from '../../model/search/search-fields.ts';
import type { Database, ReadTransaction } from '../schema.ts';
import { type AnnotationTable, joinColumns } from './annotation-table.ts';
import type { AnnotationColumns } from './columns.ts';
import type { Weights } from './match-terms.ts';
import { segmentSize } from './postings.ts';
import { type DocumentKind, type SearchState, searchStateKey } from './schema.ts';
import type { KeptRows } from './term-rows.ts';

/** The facts of all annotations at one version of the index: some 25 bytes for each. */
export interface Snapshot {
  readonly version: number;
  readonly next: SearchState['next'];
  readonly table: AnnotationTable;
  readonly siteNames: readonly string[];
  /** By an article's number, the place of its site in `siteNames`. */
  readonly site: Uint32Array;
  /** By a claimant's number, that of the one who stands for it. */
  readonly root: Uint32Array;
  /** The documents whose rows of terms are not written yet, by number, with their words. */
  readonly recent: Readonly<Record<DocumentKind, ReadonlyMap<number, ReadonlyMap<string, Occurrences>>>>;
  /** The numbers of the annotations that are there, the newest first. */
  readonly newest: Uint32Array<ArrayBuffer>;
  /** How well the annotations have the terms that were looked for last, the latest at the end. */
  readonly weights: Map<string, Promise<Weights>>;
  /** The annotations that conditions leave, the newest first, for those that were asked for last. */
  readonly filtered: Map<string, Promise<Uint32Array<ArrayBuffer>>>;
  /** The rows of terms that were read last. */
  readonly rows: KeptRows;
  /** The names of claimants that were read so far, by their numbers; undefined for one without a record. */
  readonly claimantNames: Map<number, string | undefined>;
}

/** Begins to read what a search needs: the index, and nothing of the records. */
export function readIndex(database: Database): ReadTransaction {
  return database.transaction(
    ['searchState', 'searchColumns', 'searchRecent', 'searchTerms', 'searchDocuments'],
    'readonly',
  );
}

/** The facts as they stand: those read before, as long as nothing has changed. */
export async function readSnapshot(transaction: ReadTransaction, before: Snapshot | undefined): Promise<Snapshot> {
  const state = await transaction.objectStore('searchState').get(searchStateKey);
  if (state === undefined) throw new Error('The search index has no state');
  if (state.version === before?.version) return before;
  const columns = transaction.objectStore('searchColumns');
  const keysOf = (kind: DocumentKind) => IDBKeyRange.bound([kind], [kind, []]);
  const [annotationKeys, annotationRows, articleKeys, articleRows, claimantKeys, claimantRows, recentRows] =
    await Promise.all([
      columns.getAllKeys(keysOf('annotation')),
      columns.getAll(keysOf('annotation')),
      columns.getAllKeys(keysOf('article')),
      columns.getAll(keysOf('article')),
      columns.getAllKeys(keysOf('claimant')),
      columns.getAll(keysOf('claimant')),
      transaction.objectStore('searchRecent').getAll(),
    ]);
  const annotations: (AnnotationColumns | undefined)[] = [];
  for (const [index, row] of annotationRows.entries()) {
    if (row.kind === 'annotation') annotations[annotationKeys[index]?.[1] ?? 0] = row;
  }
  const table = joinColumns(annotations, state.next.annotation);
  const sites = new Map<string, number>([['', 0]]);
  const site = new Uint32Array(state.next.article);
  for (const [index, row] of articleRows.entries()) {
    if (row.kind !== 'article') continue;
    const offset = (articleKeys[index]?.[1] ?? 0) * segmentSize;
    const numbers = row.siteNames.map((name) => {
      const number = sites.get(name) ?? sites.size;
      sites.set(name, number);
      return number;
    });
    for (let place = 0; place < row.site.length; place += 1) site[offset + place] = numbers[row.site[place] ?? 0] ?? 0;
  }
  const root = Uint32Array.from({ length: state.next.claimant }, (_, number) => number);
  for (const [index, row] of claimantRows.entries()) {
    if (row.kind !== 'claimant') continue;
    const offset = (claimantKeys[index]?.[1] ?? 0) * segmentSize;
    for (let place = 0; place < row.root.length; place += 1) {
      if (row.root[place] !== 0) root[offset + place] = row.root[place] ?? 0;
    }
  }
  const wordsOf = (kind: DocumentKind) =>
    new Map(recentRows.filter((row) => row.kind === kind).map(({ number, after }) => [number, occurrencesIn(after)]));
  return {
    version: state.version,
    next: state.next,
    table,
    siteNames: [...sites.keys()],
    site,
    root,
    recent: { annotation: wordsOf('annotation'), article: wordsOf('article'), claimant: wordsOf('claimant') },
    newest: newestFirst(table),
    weights: new Map(),
    filtered: new Map(),
    rows: new Map(),
    claimantNames: new Map(),
  };
}

function newestFirst({ facts, created }: AnnotationTable): Uint32Array<ArrayBuffer> {
  const living = Uint32Array.from(facts.keys()).filter((number) => facts[number] !== 0);
  // Numbers are mostly given in the order of time: then there is nothing to sort.
  const isInOrder = living.every(
    (number, index) => index === 0 || (created[living[index - 1] ?? 0] ?? 0) <= (created[number] ?? 0),
  );
  if (!isInOrder) living.sort((one, other) => (created[one] ?? 0) - (created[other] ?? 0) || one - other);
  return living.reverse();
}
