import type { Annotation } from '../../../src/model/annotation.ts';
import type { Article } from '../../../src/model/article.ts';
import { standingVerdict } from '../../../src/model/claim.ts';
import { parseWith } from '../../../src/model/parse.ts';
import { annotation, article, claimant } from '../../../src/model/record-parsers.ts';
import { parseSearchQuery } from '../../../src/model/search/search-query.ts';
import { annotationRow } from '../../../src/storage/annotation-row.ts';
import { claimantRow } from '../../../src/storage/claimant-row.ts';
import { databaseVersion, openDatabase } from '../../../src/storage/database.ts';
import type { AnnotationRow, ClaimantRow, Database } from '../../../src/storage/schema.ts';
import { readIndexProgress } from '../../../src/storage/search/backfill.ts';
import { readFound } from '../../../src/storage/search/read-found.ts';
import { searchLibrary } from '../../../src/storage/search/search-library.ts';
import { readLibrary, scan } from '../../browser/storage/search-oracle.ts';
import type { Facts, LibraryFacts } from './library-facts.ts';

/** Reads the library past all that writes it, and says what of it does not fit together. */
export async function readFacts(queries: readonly string[]): Promise<LibraryFacts> {
  const raw = await openRaw();
  const { version } = raw;
  const [rows, articles, claimants] = (await readAll(raw, ['annotations', 'articles', 'claimants'])) as [
    readonly AnnotationRow[],
    readonly Article[],
    readonly ClaimantRow[],
  ];
  raw.close();
  const byId = new Map(articles.map((each) => [each.id, each]));
  const problems =
    version === databaseVersion ? [...misfits(rows, byId, claimants), ...(await searchMisfits(queries))] : [];
  return {
    version,
    annotations: Object.fromEntries(rows.map(({ record }) => [record.id, factsOf(record)])),
    passages: rows.flatMap(({ record }) =>
      record.deleted === null && record.selectors !== null
        ? [[byId.get(record.articleId)?.url ?? '', record.selectors.quote.exact] as const]
        : [],
    ),
    problems,
  };
}

function factsOf(record: Annotation): Facts {
  const { note, tags, color, claimant: name, motivation, deleted } = record;
  const { verdict } = standingVerdict(record);
  return { note, tags, color, claimant: name, motivation, verdict, isDeleted: deleted !== null };
}

function misfits(
  rows: readonly AnnotationRow[],
  articles: ReadonlyMap<string, Article>,
  claimants: readonly ClaimantRow[],
): readonly string[] {
  const problems: string[] = [];
  const names = new Set<string>(claimants.map(({ record }) => record.id));
  for (const { number: _index, ...row } of rows) {
    const { id, articleId, claimantId } = row.record;
    const parsed = parseWith(annotation, row.record);
    if (!parsed.ok) problems.push(`annotation ${id} is no annotation: ${parsed.reason}`);
    else if (!isSame(row, annotationRow(row.record)))
      problems.push(`annotation ${id} stands in other rows than its record gives`);
    if (!articles.has(articleId)) problems.push(`annotation ${id} has no article ${articleId}`);
    if (claimantId !== null && !names.has(claimantId)) problems.push(`annotation ${id} has no claimant ${claimantId}`);
  }
  for (const each of articles.values()) {
    const parsed = parseWith(article, each);
    if (!parsed.ok) problems.push(`article ${each.id} is no article: ${parsed.reason}`);
  }
  for (const row of claimants) {
    const parsed = parseWith(claimant, row.record);
    if (!parsed.ok) problems.push(`claimant ${row.record.id} is no claimant: ${parsed.reason}`);
    else if (!isSame(row, claimantRow(row.record)))
      problems.push(`claimant ${row.record.id} stands in other rows than its record gives`);
  }
  return problems;
}

/** The index holds what was written up to the last acknowledged transaction, so that a search must find what a look at every record finds. */
async function searchMisfits(queries: readonly string[]): Promise<readonly string[]> {
  const opened = await openDatabase();
  if (!opened.ok) return [`the database does not open: ${opened.failure.kind} (${opened.failure.detail})`];
  const database = opened.value;
  try {
    await indexed(database);
    const library = await readLibrary(database);
    const problems: string[] = [];
    for (const written of queries) {
      const query = parseSearchQuery(written);
      const { numbers } = await searchLibrary(database, query, 'newest');
      const found = (await readFound(database, [...numbers])).map((each) => each.annotation.id as string);
      if ([...found].sort().join() !== [...scan(library, query)].sort().join())
        problems.push(
          `a search for “${written}” finds ${found.length}, a look at every record ${scan(library, query).length}`,
        );
    }
    return problems;
  } finally {
    database.close();
  }
}

/** What was saved by a version without an index, or by a large import, is added by the background after a while. */
async function indexed(database: Database): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await readIndexProgress(database)).isComplete) {
    if (Date.now() > end) throw new Error('The search index is not complete after a minute');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function openRaw(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('claimlight');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
}

function readAll(database: IDBDatabase, stores: readonly string[]): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores]);
    const requests = stores.map((store) => transaction.objectStore(store).getAll());
    transaction.onabort = () => reject(transaction.error);
    transaction.oncomplete = () => resolve(requests.map(({ result }) => result));
  });
}

/** Whether two values of JSON are the same, whatever the order of their names: a migration writes them in another one. */
function isSame(one: unknown, other: unknown): boolean {
  const sorted = (_name: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value;
  return JSON.stringify(one, sorted) === JSON.stringify(other, sorted);
}
