import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { AnnotationId, ArticleId } from '../model/ids.ts';
import type { NoteDraft } from '../model/note-draft.ts';
import { livingKeys } from '../model/same-article.ts';
import { inReadingOrder, livingPlaces } from './annotation-row.ts';
import { unpackText } from './article-text.ts';
import { findArticles, findOwnArticle } from './find-articles.ts';
import type { Database, ReadTransaction, StoreName } from './schema.ts';

/** An article and its living annotations in reading order. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
}

/** What is saved about a page: over all records that are its article, its own first, which stands for them. */
export async function readPageRecords(
  database: Database,
  keys: readonly string[],
): Promise<{
  readonly article: Article | null;
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotation[];
  readonly noteDraft: NoteDraft | null;
}> {
  const transaction = read(database, ['articles', 'annotations', 'noteDrafts']);
  const articles = await findArticles(transaction, keys);
  const byPlace = transaction.objectStore('annotations').index('byPlace');
  const rows = await Promise.all(articles.map(({ id }) => byPlace.getAll(livingPlaces(id))));
  const drafts = await Promise.all(keys.map((key) => transaction.objectStore('noteDrafts').get(key)));
  return {
    article: articles[0] ?? null,
    articles,
    annotations: inReadingOrder(rows.flat().map(({ record }) => record)),
    noteDraft: drafts.reduce<NoteDraft | null>(
      (latest, draft) => (draft !== undefined && draft.updated > (latest?.updated ?? -1) ? draft : latest),
      null,
    ),
  };
}

/**
 * What is saved about all articles that stand on a page: its own, which stands for it, and further ones, each found by
 * a key of its own. Each annotation once, in reading order.
 */
export async function readShownRecords(
  database: Database,
  keys: readonly string[],
  parts: readonly string[],
): Promise<Awaited<ReturnType<typeof readPageRecords>> & { readonly further: readonly Article[] }> {
  const [own, ...others] = await Promise.all(
    [keys, ...parts.map((part) => [part])].map((each) => readPageRecords(database, each)),
  );
  if (own === undefined) throw new Error('A page is read with its own keys');
  const annotations = new Map([own, ...others].flatMap((each) => each.annotations.map((each) => [each.id, each])));
  return {
    article: own.article,
    articles: own.articles,
    further: others.flatMap(({ articles }) => articles),
    annotations: inReadingOrder([...annotations.values()]),
    noteDraft: own.noteDraft ?? others.find(({ noteDraft }) => noteDraft !== null)?.noteDraft ?? null,
  };
}

/** How many living annotations a page has. */
export async function countAnnotations(database: Database, keys: readonly string[]): Promise<number> {
  const transaction = read(database, ['articles', 'annotations']);
  const articles = await findArticles(transaction, keys);
  const byPlace = transaction.objectStore('annotations').index('byPlace');
  const counts = await Promise.all(articles.map(({ id }) => byPlace.count(livingPlaces(id))));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** One article, or undefined. */
export function readArticle(database: Database, id: ArticleId): Promise<Article | undefined> {
  return database.get('articles', id);
}

/** The record that stands for a page, or undefined. */
export async function findArticle(database: Database, keys: readonly string[]): Promise<Article | undefined> {
  return (await findArticles(read(database, ['articles']), keys))[0];
}

/** One annotation, also a deleted one, or undefined. */
export async function readAnnotation(database: Database, id: AnnotationId): Promise<Annotation | undefined> {
  return (await database.get('annotations', id))?.record;
}

/** An article's text as it was when first annotated, or undefined when it was not at hand then. */
export async function readArticleText(database: Database, id: ArticleId): Promise<string | undefined> {
  const row = await database.get('articleTexts', id);
  return row === undefined ? undefined : unpackText(row);
}

/** Whether the text of the page of these keys is kept. */
export async function hasArticleText(database: Database, keys: readonly string[]): Promise<boolean> {
  const transaction = read(database, ['articles', 'articleTexts']);
  const article = await findOwnArticle(transaction, keys);
  return article !== undefined && (await transaction.objectStore('articleTexts').getKey(article.id)) !== undefined;
}

function read(database: Database, stores: readonly StoreName[]): ReadTransaction {
  return database.transaction([...stores], 'readonly');
}

/** Every key by which a page's article is found, its own first: whose records the page may show and change. */
export async function readReach(database: Database, keys: readonly string[]): Promise<readonly string[]> {
  const articles = await findArticles(read(database, ['articles']), keys);
  return [...new Set([...keys, ...articles.flatMap(livingKeys)])];
}

/**
 * Whether any article stands on the host of one of some keys, or on a host above it, whose pages may speak for it. Also
 * yes for a host whose name merely begins like one of these.
 */
export async function hasArticlesOnSites(database: Database, keys: readonly string[]): Promise<boolean> {
  const hosts = keys.flatMap((key) => {
    const labels = (/^[^/?#]+/u.exec(key)?.[0] ?? '').split('.');
    // The last label alone is nobody's.
    return labels.slice(0, Math.max(1, labels.length - 1)).map((_, index) => labels.slice(index).join('.'));
  });
  const index = read(database, ['articles']).objectStore('articles').index('byKey');
  const found = await Promise.all(
    [...new Set(hosts)]
      .filter((host) => host !== '')
      .map((host) => index.getKey(IDBKeyRange.bound(host, `${host}\uffff`))),
  );
  return found.some((id) => id !== undefined);
}

/** Every article, last changed first. */
export async function readArticles(database: Database): Promise<readonly Article[]> {
  const articles = await database.getAll('articles');
  return articles.toSorted((one, other) => other.modified - one.modified);
}

/** The text of a page's article as it was when first annotated, with the time of that; null when it was not at hand then. */
export async function readSavedText(
  database: Database,
  keys: readonly string[],
): Promise<{ readonly text: string; readonly taken: number } | null> {
  const article = await findArticle(database, keys);
  const row = article === undefined ? undefined : await database.get('articleTexts', article.id);
  return row === undefined ? null : { text: await unpackText(row), taken: row.taken };
}

/** When the oldest annotation was saved, in milliseconds since the Unix epoch; null while there is none. */
export async function readOldestTime(database: Database): Promise<number | null> {
  const first = await database.transaction('annotations').store.index('byTime').openKeyCursor();
  return first?.key[0] ?? null;
}
