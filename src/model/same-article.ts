import type { Article } from './article.ts';
import type { ArticleId } from './ids.ts';
import { finishSlices } from './slices.ts';

/** What a person said about two articles: that they are one, that they are not, or (again) nothing. */
export const relationKinds = ['joined', 'parted', 'open'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A decision about being one article with another, kept on both; the later of the two counts. */
export interface ArticleRelation {
  /** The other's own key. */
  readonly key: string;
  readonly kind: RelationKind;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** What stood between two articles before it was changed: enough to undo the change. */
export interface RelationBefore {
  readonly one: ArticleId;
  readonly other: ArticleId;
  readonly kind: RelationKind;
}

/** The article that a page is joined with: one that is known, or whatever stands at an address. */
export type JoinTarget =
  | { readonly kind: 'article'; readonly id: ArticleId }
  | { readonly kind: 'address'; readonly url: string };

/** What of an article tells which others it is one with. */
export type ArticleIdentity = Pick<Article, 'id' | 'keys' | 'relations' | 'created'>;

/** Most decisions that one article keeps; it would take hundreds of joined copies to reach it. */
export const maxRelations = 1_000;

/** The key of the page that an article's annotations were made on. */
export function ownKey(article: Pick<Article, 'keys'>): string {
  return article.keys[0] ?? '';
}

/** What was last decided about two articles. */
export function relationOf(one: ArticleIdentity, other: ArticleIdentity): RelationKind {
  const decisions = [entryOf(one, ownKey(other)), entryOf(other, ownKey(one))];
  return (
    decisions.reduce((last, each) => (each !== undefined && each.at > (last?.at ?? -1) ? each : last))?.kind ?? 'open'
  );
}

/** The article with a decision about another; `now` in milliseconds, moved forward past what was decided before. */
export function relate(article: Article, other: Article, kind: RelationKind, now: number): Article {
  const key = ownKey(other);
  const before = Math.max(entryOf(article, key)?.at ?? -1, entryOf(other, ownKey(article))?.at ?? -1);
  const others = article.relations.filter((each) => each.key !== key).slice(-(maxRelations - 1));
  const at = Math.max(now, before + 1);
  return { ...article, relations: [...others, { key, kind, at }], modified: Math.max(now, article.modified + 1) };
}

/** The keys by which an article is found: all but those of articles that it was parted from. */
export function livingKeys(article: ArticleIdentity): readonly string[] {
  return article.keys.filter((key, index) => index === 0 || entryOf(article, key)?.kind !== 'parted');
}

/** The own keys of the articles that this one was joined with. */
export function joinedKeys(article: ArticleIdentity): readonly string[] {
  return article.relations.filter(({ kind }) => kind === 'joined').map(({ key }) => key);
}

/** Whether two articles are directly one: decided so, or, where nothing was decided, found by a common key. */
export function areLinked(one: ArticleIdentity, other: ArticleIdentity): boolean {
  const kind = relationOf(one, other);
  if (kind !== 'open') return kind === 'joined';
  const keys = livingKeys(other);
  return livingKeys(one).some((key) => keys.includes(key));
}

/** Whether an article may stand with all of some others. */
export function isPartedFrom(article: ArticleIdentity, others: readonly ArticleIdentity[]): boolean {
  return others.some((other) => relationOf(article, other) === 'parted');
}

/**
 * Puts together the records that are one article, each record in exactly one group, oldest first. Whoever was parted
 * stays apart, whatever a third record has in common with both.
 */
export function groupArticles<T extends ArticleIdentity>(articles: readonly T[]): readonly (readonly T[])[] {
  return finishSlices(groupInSlices(articles));
}

/** The same in slices of some articles each, for a page that must not freeze. */
export function* groupInSlices<T extends ArticleIdentity>(
  articles: readonly T[],
): Generator<void, readonly (readonly T[])[]> {
  const byKey = new Map<string, T[]>();
  const ordered = byAge(articles);
  for (const [index, article] of ordered.entries()) {
    if (index % sliceLength === 0) yield;
    for (const key of reachOf(article)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [article]);
      else known.push(article);
    }
  }
  const grouped = new Set<T>();
  const groups: T[][] = [];
  for (const [index, first] of ordered.entries()) {
    if (index % sliceLength === 0) yield;
    if (grouped.has(first)) continue;
    const group: T[] = [];
    const waiting = [first];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const taken = next;
      if (grouped.has(taken) || isPartedFrom(taken, group)) continue;
      grouped.add(taken);
      group.push(taken);
      const near = reachOf(taken).flatMap((key) => byKey.get(key) ?? []);
      waiting.push(...near.filter((each) => !grouped.has(each) && areLinked(taken, each)));
    }
    groups.push(group);
  }
  return groups;
}

/** How many articles are grouped between two pauses. */
const sliceLength = 1_000;

function reachOf(article: ArticleIdentity): readonly string[] {
  return [...livingKeys(article), ...joinedKeys(article)];
}

/** Oldest first, so that every tab and device goes through them in the same order. */
export function byAge<T extends ArticleIdentity>(articles: readonly T[]): readonly T[] {
  return articles.toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1));
}

function entryOf(article: ArticleIdentity, key: string): ArticleRelation | undefined {
  return article.relations.find((each) => each.key === key);
}
