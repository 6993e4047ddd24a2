import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { livingEvidence, type Relation, type Verdict, verdicts } from '../model/claim.ts';
import { correctedArticle, sharedCorrections } from '../model/corrections.ts';
import type { AnnotationId, ArticleId, ClaimantId } from '../model/ids.ts';
import { findSameArticles } from './find-articles.ts';
import type { Database, ReadTransaction } from './schema.ts';

/** An annotation with its article. */
export interface FoundAnnotation {
  readonly annotation: Annotation;
  readonly article: Article;
}

/** A place in the time order of claims: when it was made, and its id. */
export type ClaimPlace = readonly [number, AnnotationId];

/** Which claims are wanted, and how far to look for them. */
export interface ClaimQuery {
  /** The claimants (the empty text stands for nobody), or null for all. */
  readonly claimants: readonly (ClaimantId | '')[] | null;
  /** Only claims with this verdict; null for all. */
  readonly verdict: Verdict | null;
  /** Only claims made from here (included) to there (not included), in milliseconds since the Unix epoch. */
  readonly from: number | null;
  readonly until: number | null;
  readonly order: 'newest' | 'oldest';
  /** The last place that was looked at before; null at the beginning. */
  readonly after: ClaimPlace | null;
  /** How many claims are wanted at most, and how many may be looked at for them. */
  readonly limit: number;
  readonly lookAt: number;
  /** Whether a claim is one that is wanted. */
  accepts(found: FoundAnnotation): boolean;
}

/** Some of the claims, and where to go on; null at the end. */
export interface ClaimWindow {
  readonly claims: readonly FoundAnnotation[];
  readonly next: ClaimPlace | null;
}

/** Reads a window of claims in time order, over as many claimants as stand together, from index ranges alone. */
export async function readClaimWindow(database: Database, query: ClaimQuery): Promise<ClaimWindow> {
  if (query.from !== null && query.until !== null && query.from >= query.until) return { claims: [], next: null };
  const transaction: ReadTransaction = database.transaction(['annotations', 'articles'], 'readonly');
  const readers = await Promise.all(sourcesOf(query).map((source) => openReader(transaction, source, query)));
  const readArticle = correctedReader(transaction);
  const claims: FoundAnnotation[] = [];
  for (let looked = 0; ; looked += 1) {
    const reader = firstOf(readers, query.order);
    if (reader === undefined) return { claims, next: null };
    const annotation = reader.annotation();
    const article = await readArticle(annotation.articleId);
    if (article !== undefined && query.accepts({ annotation, article })) claims.push({ annotation, article });
    if (claims.length >= query.limit || looked + 1 >= query.lookAt) {
      return { claims, next: [annotation.created, annotation.id] };
    }
    await reader.advance();
  }
}

/** An annotation that evidence links to a claim, in either direction. */
export interface LinkedAnnotation extends FoundAnnotation {
  readonly relation: Relation;
  readonly note: string;
  /** Whether the claim links to it, or it to the claim. */
  readonly isFromClaim: boolean;
}

/** The living annotations that a claim's evidence points to, and those whose evidence points to it. */
export async function readLinked(database: Database, claim: Annotation): Promise<readonly LinkedAnnotation[]> {
  const transaction: ReadTransaction = database.transaction(['annotations', 'articles'], 'readonly');
  const annotations = transaction.objectStore('annotations');
  const readArticle = correctedReader(transaction);
  const linked: LinkedAnnotation[] = [];
  async function add(annotation: Annotation | undefined, link: Omit<LinkedAnnotation, keyof FoundAnnotation>) {
    if (annotation === undefined || annotation.deleted !== null) return;
    const article = await readArticle(annotation.articleId);
    if (article !== undefined) linked.push({ annotation, article, ...link });
  }
  for (const { target, relation, note } of livingEvidence(claim)) {
    if (target.kind !== 'annotation') continue;
    await add((await annotations.get(target.id))?.record, { relation, note, isFromClaim: true });
  }
  for (const { record } of await annotations.index('byEvidence').getAll(claim.id)) {
    for (const { target, relation, note } of livingEvidence(record)) {
      if (target.kind !== 'annotation' || target.id !== claim.id) continue;
      await add(record, { relation, note, isFromClaim: false });
    }
  }
  return linked;
}

/** The newest living annotations that are wanted; looks at no more than `lookAt`, and says where to go on. */
export async function searchAnnotations(
  database: Database,
  query: Pick<ClaimQuery, 'after' | 'limit' | 'lookAt' | 'accepts'>,
): Promise<ClaimWindow> {
  const transaction: ReadTransaction = database.transaction(['annotations', 'articles'], 'readonly');
  const readArticle = correctedReader(transaction);
  const found: FoundAnnotation[] = [];
  const upper = query.after === null ? null : IDBKeyRange.upperBound([...query.after], true);
  let cursor = await transaction.objectStore('annotations').index('byTime').openCursor(upper, 'prev');
  for (let looked = 1; cursor !== null; looked += 1) {
    const annotation = cursor.value.record;
    const article = await readArticle(annotation.articleId);
    if (article !== undefined && query.accepts({ annotation, article })) found.push({ annotation, article });
    if (found.length >= query.limit || looked >= query.lookAt) {
      return { claims: found, next: [annotation.created, annotation.id] };
    }
    cursor = await cursor.continue();
  }
  return { claims: found, next: null };
}

interface Source {
  readonly index: 'byClaimant' | 'byClaimantVerdict' | 'byVerdict';
  readonly start: readonly string[];
}

function sourcesOf({ claimants, verdict }: ClaimQuery): readonly Source[] {
  if (claimants === null) {
    return (verdict === null ? verdicts : [verdict]).map((each) => ({ index: 'byVerdict', start: [each] }));
  }
  return claimants.map((id) =>
    verdict === null ? { index: 'byClaimant', start: [id] } : { index: 'byClaimantVerdict', start: [id, verdict] },
  );
}

interface Reader {
  place(): ClaimPlace | null;
  annotation(): Annotation;
  advance(): Promise<void>;
}

async function openReader(transaction: ReadTransaction, source: Source, query: ClaimQuery): Promise<Reader> {
  const { start, index } = source;
  const { order, after } = query;
  const from = [...start, ...(query.from === null ? [] : [query.from])];
  const until = [...start, ...(query.until === null ? [[]] : [query.until])];
  const last = after === null ? [] : [...start, ...after];
  const isNewest = order === 'newest';
  const lower = !isNewest && after !== null ? last : from;
  const upper = isNewest && after !== null ? last : until;
  const range = IDBKeyRange.bound(lower, upper, !isNewest && after !== null, true);
  let cursor = await transaction
    .objectStore('annotations')
    .index(index)
    .openCursor(range as never, isNewest ? 'prev' : 'next');
  return {
    place: () => (cursor === null ? null : [cursor.value.record.created, cursor.value.record.id]),
    annotation: () => {
      if (cursor === null) throw new Error('No annotation after the last');
      return cursor.value.record;
    },
    async advance() {
      cursor = (await cursor?.continue()) ?? null;
    },
  };
}

function firstOf(readers: readonly Reader[], order: ClaimQuery['order']): Reader | undefined {
  let first: { readonly reader: Reader; readonly place: ClaimPlace } | undefined;
  for (const reader of readers) {
    const place = reader.place();
    if (place === null) continue;
    const isBefore = first === undefined || isEarlier(place, first.place) === (order === 'oldest');
    if (isBefore) first = { reader, place };
  }
  return first?.reader;
}

function isEarlier(one: ClaimPlace, other: ClaimPlace): boolean {
  return one[0] !== other[0] ? one[0] < other[0] : one[1] < other[1];
}

/** Reads articles as the person set them right, on whichever of their pages; each once. */
export function correctedReader(transaction: ReadTransaction): (id: ArticleId) => Promise<Article | undefined> {
  const known = new Map<ArticleId, Promise<Article | undefined>>();
  async function read(id: ArticleId): Promise<Article | undefined> {
    const article = await transaction.objectStore('articles').get(id);
    if (article === undefined) return undefined;
    const corrections = sharedCorrections(await findSameArticles(transaction, article));
    return correctedArticle({ ...article, corrections });
  }
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}
