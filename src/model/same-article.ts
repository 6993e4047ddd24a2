import type { Article } from './article.ts';
import type { ArticleId } from './ids.ts';

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

/** Most decisions that one article keeps; it would take hundreds of joined copies to reach it. */
export const maxRelations = 1_000;

/** The key of the page that an article's annotations were made on. */
export function ownKey(article: Article): string {
  return article.keys[0] ?? '';
}

/** What was last decided about two articles. */
export function relationOf(one: Article, other: Article): RelationKind {
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
export function livingKeys(article: Article): readonly string[] {
  return article.keys.filter((key, index) => index === 0 || entryOf(article, key)?.kind !== 'parted');
}

/** The own keys of the articles that this one was joined with. */
export function joinedKeys(article: Article): readonly string[] {
  return article.relations.filter(({ kind }) => kind === 'joined').map(({ key }) => key);
}

/** Whether two articles are directly one: decided so, or, where nothing was decided, found by a common key. */
export function areLinked(one: Article, other: Article): boolean {
  const kind = relationOf(one, other);
  if (kind !== 'open') return kind === 'joined';
  const keys = livingKeys(other);
  return livingKeys(one).some((key) => keys.includes(key));
}

/** Whether an article may stand with all of some others. */
export function isPartedFrom(article: Article, others: readonly Article[]): boolean {
  return others.some((other) => relationOf(article, other) === 'parted');
}

/**
 * Puts together the records that are one article, each record in exactly one group, oldest first. Whoever was parted
 * stays apart, whatever a third record has in common with both.
 */
export function groupArticles(articles: readonly Article[]): readonly (readonly Article[])[] {
  const byKey = new Map<string, Article[]>();
  const ordered = byAge(articles);
  for (const article of ordered) {
    for (const key of reachOf(article)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [article]);
      else known.push(article);
    }
  }
  const grouped = new Set<Article>();
  const groups: Article[][] = [];
  for (const first of ordered) {
    if (grouped.has(first)) continue;
    const group: Article[] = [];
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

function reachOf(article: Article): readonly string[] {
  return [...livingKeys(article), ...joinedKeys(article)];
}

/** Oldest first, so that every tab and device goes through them in the same order. */
export function byAge(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((one, other) => one.created - other.created || (one.id < other.id ? -1 : 1));
}

function entryOf(article: Article, key: string): ArticleRelation | undefined {
  return article.relations.find((each) => each.key === key);
}
