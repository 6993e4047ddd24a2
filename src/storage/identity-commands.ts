import { type Article, emptyMetadata, type PageFacts } from '../model/article.ts';
import { articleKey } from '../model/article-key.ts';
import { failed, type Result, success } from '../model/failure.ts';
import { type ArticleId, type IdSource, newArticleId } from '../model/ids.ts';
import {
  type JoinTarget,
  ownKey,
  type RelationBefore,
  type RelationKind,
  relate,
  relationOf,
} from '../model/same-article.ts';
import { createArticle, enrichArticle } from './article-merge.ts';
import { findArticles, findOwnArticle } from './find-articles.ts';
import { putArticle } from './record-writes.ts';
import type { Database, WriteTransaction } from './schema.ts';
import { write } from './transaction.ts';

/** The page that a person stands on, its keys with its own first. */
export interface PageOfDecision {
  readonly facts: PageFacts;
  readonly keys: readonly string[];
  readonly now: number;
  readonly ids: IdSource;
}

/** Most records that one article is joined of; the decisions between all of them are kept. */
const maxGroup = 40;

/**
 * Makes the page's article and another one article. No annotation is moved: each record keeps its own, and what was
 * decided is written between all records of both sides. Answers what stood between them before. Fails with `notFound`,
 * or with `notAllowed` for an address that is none of an article, or when the article has too many copies.
 */
export function joinArticles(
  database: Database,
  page: PageOfDecision & { readonly target: JoinTarget },
): Promise<Result<readonly RelationBefore[]>> {
  return write(database, ['articles'], async (transaction) => {
    const own = await ensureOwn(transaction, page);
    const other = await findTarget(transaction, page);
    if (!other.ok) return other;
    const here = await findArticles(transaction, page.keys);
    if (here.some(({ id }) => id === other.value.id)) return success([]);
    const there = await findArticles(transaction, other.value.keys.slice(0, 1));
    if (here.length + there.length > maxGroup) return failed('notAllowed', 'too many copies of one article');
    const ours = here.some(({ id }) => id === own.id) ? here : [own, ...here];
    return success(await decide(transaction, pairsOf(ours, there), 'joined', page.now));
  });
}

/**
 * Takes one record out of the page's article, the page's own when `out` is null: from then on it is an article of its
 * own, whatever canonical links say. Answers what stood between them before. Fails with `notFound`.
 */
export function partArticle(
  database: Database,
  page: PageOfDecision & { readonly out: ArticleId | null },
): Promise<Result<readonly RelationBefore[]>> {
  return write(database, ['articles'], async (transaction) => {
    const own = page.out === null ? await ensureOwn(transaction, page) : undefined;
    const group = await findArticles(transaction, page.keys);
    const out = own ?? group.find(({ id }) => id === page.out);
    if (out === undefined) return failed('notFound', `article ${page.out}`);
    const others = group.filter(({ id }) => id !== out.id);
    return success(await decide(transaction, pairsOf([out], others), 'parted', page.now));
  });
}

/** Puts back what stood between articles, as joining and parting answered it. Fails with `notFound`. */
export function restoreRelations(
  database: Database,
  { before, now }: { readonly before: readonly RelationBefore[]; readonly now: number },
): Promise<Result<readonly RelationBefore[]>> {
  return write(database, ['articles'], async (transaction) => {
    const done: RelationBefore[] = [];
    for (const { one, other, kind } of before) {
      const articles = transaction.objectStore('articles');
      const [first, second] = await Promise.all([articles.get(one), articles.get(other)]);
      if (first === undefined || second === undefined) return failed('notFound', `articles ${one} and ${other}`);
      done.push(...(await decide(transaction, [[first, second]], kind, now)));
    }
    return success(done);
  });
}

/** Adds to a known article what a visit told of its page; writes nothing when that is known, or the article is not. Answers the article. */
export function rememberVisit(
  database: Database,
  { facts, keys, now }: { readonly facts: PageFacts; readonly keys: readonly string[]; readonly now: number },
): Promise<Result<Article | null>> {
  return write(database, ['articles'], async (transaction) => {
    const own = await findOwnArticle(transaction, keys);
    const known = own ?? (await findArticles(transaction, keys))[0];
    if (known === undefined) return success(null);
    // Another page's record takes the address alone: its metadata are what that page said.
    const told = own === undefined ? { ...facts, isArticle: false, metadata: emptyMetadata } : facts;
    const enriched = enrichArticle(known, told, keys, now);
    if (enriched !== known) await putArticle(transaction, enriched);
    return success(enriched);
  });
}

/** The record of the page itself, made when the page was only known through others. */
async function ensureOwn(transaction: WriteTransaction, { facts, keys, now, ids }: PageOfDecision): Promise<Article> {
  const known = await findOwnArticle(transaction, keys);
  if (known !== undefined) return known;
  const made = createArticle(newArticleId(ids), facts, keys, now);
  await putArticle(transaction, made);
  return made;
}

async function findTarget(
  transaction: WriteTransaction,
  { target, now, ids }: PageOfDecision & { readonly target: JoinTarget },
): Promise<Result<Article>> {
  if (target.kind === 'article') {
    const known = await transaction.objectStore('articles').get(target.id);
    return known === undefined ? failed('notFound', `article ${target.id}`) : success(known);
  }
  const key = articleKey(target.url);
  if (key === undefined) return failed('notAllowed', 'no address of an article');
  const facts = { url: target.url, isArticle: true, metadata: emptyMetadata };
  const [known] = await findArticles(transaction, [key]);
  return success(known ?? (await ensureOwn(transaction, { facts, keys: [key], now, ids })));
}

function pairsOf(some: readonly Article[], others: readonly Article[]): readonly (readonly [Article, Article])[] {
  return some.flatMap((one) => others.map((other) => [one, other] as const));
}

/** Writes one decision on both sides of each pair; what already stands so is not written. */
async function decide(
  transaction: WriteTransaction,
  pairs: readonly (readonly [Article, Article])[],
  kind: RelationKind,
  now: number,
): Promise<readonly RelationBefore[]> {
  const newest = new Map(pairs.flat().map((article) => [article.id, article]));
  const before: RelationBefore[] = [];
  for (const pair of pairs) {
    const [one, other] = pair.map((article) => newest.get(article.id) ?? article) as [Article, Article];
    const stood = relationOf(one, other);
    if (stood === kind || ownKey(one) === ownKey(other)) continue;
    before.push({ one: one.id, other: other.id, kind: stood });
    newest.set(one.id, relate(one, other, kind, now));
    newest.set(other.id, relate(other, one, kind, now));
  }
  const changed = new Set(before.flatMap(({ one, other }) => [one, other]));
  await Promise.all([...changed].map((id) => putArticle(transaction, newest.get(id) as Article)));
  return before;
}
