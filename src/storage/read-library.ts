import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { sharedCorrections } from '../model/corrections.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import { type ArticleIdentity, groupInSlices } from '../model/same-article.ts';
import { runInSlices, type SliceSchedule } from '../model/slices.ts';
import { inReadingOrder, livingPlaces } from './annotation-row.ts';
import { claimKeys } from './claim-queries.ts';
import { type AnnotatedArticle, readPageRecords } from './queries.ts';
import { readPages } from './read-pages.ts';
import type { Database } from './schema.ts';

/** What of a library is read. */
export type LibraryScope =
  | { readonly kind: 'everything' }
  /** A page, or any article: by its keys, its own first. */
  | { readonly kind: 'page'; readonly keys: readonly string[] }
  /** A selection, or what a search found. */
  | { readonly kind: 'annotations'; readonly ids: AsyncIterable<AnnotationId> | Iterable<AnnotationId> }
  /** The claims of claimants; the empty text stands for nobody. */
  | { readonly kind: 'claimants'; readonly ids: readonly (ClaimantId | '')[] };

/** A library that is being read, article by article. */
export interface LibraryReading {
  /** How many living annotations there will be, as far as is known at the beginning. */
  readonly total: number;
  /**
   * The articles that have living annotations, in the order in which they were first annotated; records that are one
   * article together, under the oldest that has annotations, with the corrections of all.
   */
  readonly articles: AsyncIterable<AnnotatedArticle>;
}

/** How many groups of articles are read in one transaction. */
const groupsAtOnce = 16;
/** How many articles are read at once to be grouped, and annotations to be found. */
const recordsAtOnce = 500;

/** Begins to read a library, or a part of it, in memory that does not grow with it but by the identities of its articles. */
export async function openLibrary(
  database: Database,
  scope: LibraryScope,
  schedule: SliceSchedule,
): Promise<LibraryReading> {
  if (scope.kind === 'page') {
    const { article, articles, annotations } = await readPageRecords(database, scope.keys);
    const found = article === null || annotations.length === 0 ? [] : [joined(article, articles, annotations)];
    return { total: annotations.length, articles: asStream(found) };
  }
  if (scope.kind === 'everything') {
    // Only living annotations stand in it.
    const total = await database.countFromIndex('annotations', 'byTime');
    return { total, articles: groupsOf(database, undefined, schedule) };
  }
  const ids = scope.kind === 'annotations' ? scope.ids : claimsOf(database, scope.ids);
  const chosen = await placesOf(database, ids);
  const total = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  return { total, articles: groupsOf(database, chosen, schedule) };
}

/** By article, the annotations that are wanted; undefined for all. */
type Chosen = ReadonlyMap<ArticleId, ReadonlySet<AnnotationId>> | undefined;

async function* groupsOf(
  database: Database,
  chosen: Chosen,
  schedule: SliceSchedule,
): AsyncGenerator<AnnotatedArticle> {
  const identities: ArticleIdentity[] = [];
  for await (const page of readPages(database, 'articles', recordsAtOnce)) {
    identities.push(...page.map(({ id, keys, relations, created }) => ({ id, keys, relations, created })));
  }
  const groups = (await runInSlices(groupInSlices(identities), schedule)) ?? [];
  const wanted = chosen === undefined ? groups : groups.filter((group) => group.some(({ id }) => chosen.has(id)));
  for (let at = 0; at < wanted.length; at += groupsAtOnce) {
    const read = readGroups(database, wanted.slice(at, at + groupsAtOnce), chosen);
    for (const found of await read) if (found !== undefined) yield found;
  }
}

async function readGroups(
  database: Database,
  groups: readonly (readonly ArticleIdentity[])[],
  chosen: Chosen,
): Promise<readonly (AnnotatedArticle | undefined)[]> {
  const transaction = database.transaction(['articles', 'annotations'], 'readonly');
  const byPlace = transaction.objectStore('annotations').index('byPlace');
  return Promise.all(
    groups.map(async (group) => {
      const [articles, rows] = await Promise.all([
        Promise.all(group.map(({ id }) => transaction.objectStore('articles').get(id))),
        Promise.all(group.map(({ id }) => byPlace.getAll(livingPlaces(id)))),
      ]);
      const annotations = rows
        .flat()
        .map(({ record }) => record)
        .filter(({ id, articleId }) => chosen === undefined || chosen.get(articleId)?.has(id) === true);
      const known = articles.filter((article) => article !== undefined);
      const annotated = new Set(annotations.map(({ articleId }) => articleId));
      const standing = known.find(({ id }) => annotated.has(id));
      return standing === undefined ? undefined : joined(standing, known, annotations);
    }),
  );
}

/** Several records as the one article that they are: `article` stands for all. */
function joined(article: Article, all: readonly Article[], annotations: readonly Annotation[]): AnnotatedArticle {
  return { article: { ...article, corrections: sharedCorrections(all) }, annotations: inReadingOrder(annotations) };
}

async function* asStream<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

async function* claimsOf(database: Database, claimants: readonly (ClaimantId | '')[]): AsyncGenerator<AnnotationId> {
  for (const id of new Set(claimants)) {
    yield* (await database.getAllKeysFromIndex('annotations', 'byClaimant', claimKeys([id]))) as AnnotationId[];
  }
}

/** Where annotations stand; those that are deleted or unknown stand nowhere. */
async function placesOf(
  database: Database,
  ids: AsyncIterable<AnnotationId> | Iterable<AnnotationId>,
): Promise<ReadonlyMap<ArticleId, ReadonlySet<AnnotationId>>> {
  const places = new Map<ArticleId, Set<AnnotationId>>();
  let waiting: AnnotationId[] = [];

  async function place(): Promise<void> {
    const store = database.transaction('annotations').store;
    const rows = await Promise.all(waiting.map((id) => store.get(id)));
    waiting = [];
    for (const row of rows) {
      if (row === undefined || row.record.deleted !== null) continue;
      const { id, articleId } = row.record;
      const known = places.get(articleId);
      if (known === undefined) places.set(articleId, new Set([id]));
      else known.add(id);
    }
  }

  for await (const id of ids) {
    if (waiting.push(id) >= recordsAtOnce) await place();
  }
  await place();
  return places;
}
