import { type Article, type ArticleMetadata, metadataFields } from './article.ts';
import { mergeCorrections } from './corrections.ts';
import { type ArticleRelation, maxRelations } from './same-article.ts';

/** Most keys and addresses of one article that a merged record keeps. */
const maxAddresses = 1_000;

/**
 * Joins another copy of an article into the one that is known: its own key stays first, keys and addresses are united,
 * of corrections and decisions the later ones stay, and of what was read only what was missing is taken over. The same
 * copy a second time adds nothing.
 */
export function mergeArticleCopies(known: Article, other: Article): Article {
  return {
    ...known,
    keys: united(known.keys, other.keys),
    urls: united(known.urls, other.urls),
    relations: mergeRelations(known.relations, other.relations),
    isArticle: known.isArticle || other.isArticle,
    metadata: fillMetadata(known.metadata, other.metadata),
    corrections: mergeCorrections(known.corrections, other.corrections),
    created: Math.min(known.created, other.created),
    modified: Math.max(known.modified, other.modified),
  };
}

function united(known: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...known, ...others])].slice(0, Math.max(maxAddresses, known.length));
}

function mergeRelations(
  known: readonly ArticleRelation[],
  others: readonly ArticleRelation[],
): readonly ArticleRelation[] {
  const byKey = new Map(known.map((each) => [each.key, each]));
  for (const each of others) {
    const before = byKey.get(each.key);
    if (before === undefined && byKey.size >= maxRelations) continue;
    if (before === undefined || isLater(each, before)) byKey.set(each.key, each);
  }
  return [...byKey.values()];
}

/** Of two decisions of one time always the same counts, whichever copy comes first. */
function isLater(one: ArticleRelation, other: ArticleRelation): boolean {
  return one.at === other.at ? one.kind > other.kind : one.at > other.at;
}

/** What was known, with what another copy or visit says in the fields that were empty; the same object when nothing was missing. */
export function fillMetadata(known: ArticleMetadata, other: ArticleMetadata): ArticleMetadata {
  const missing = metadataFields.filter((field) => known[field].length === 0 && other[field].length > 0);
  if (missing.length === 0) return known;
  const sources = missing.flatMap((field) => {
    const source = other.sources[field];
    return source === undefined ? [] : [[field, source] as const];
  });
  return {
    ...known,
    ...Object.fromEntries(missing.map((field) => [field, other[field]])),
    sources: { ...known.sources, ...Object.fromEntries(sources) },
  };
}
