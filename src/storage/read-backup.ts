import { type BackupRecord, settingPrefix } from '../model/backup-record.ts';
import type { ArticleId, ClaimantId } from '../model/ids.ts';
import { unpackText } from './article-text.ts';
import { readPages } from './read-pages.ts';
import type { Database, StoreName } from './schema.ts';

/** The stores that a backup holds. A new one needs its records in `src/model/backup-record.ts`, or a place in `leftOutStores` with its reason. */
export const backedUpStores: readonly StoreName[] = [
  'articles',
  'claimants',
  'annotations',
  'articleTexts',
  'noteDrafts',
  'articleRulings',
  'hiddenSuggestions',
  'outlines',
  'reviews',
  'settings',
];

/**
 * What undoes or goes on with an import on this device, where alone it could be undone; the search index, which is made of
 * the records; and what could not be read here and could be read nowhere else (the rescue file holds it, see `rescue.ts`).
 */
export const leftOutStores: readonly StoreName[] = [
  'importRuns',
  'importBatches',
  'importBefores',
  'searchColumns',
  'searchDocuments',
  'searchRecent',
  'searchState',
  'searchTerms',
  'setAside',
];

const rowsAtOnce = 200;
/** Texts of articles are long, and so may outlines be. */
const textsAtOnce = 10;

/**
 * Every record of the database, deleted ones too, a page of each store at a time. What is saved while it is read may be
 * missing, as if it had been saved afterwards; what an annotation in it names is never missing.
 */
export async function* readBackupRecords(database: Database): AsyncGenerator<BackupRecord> {
  const articles = new Set<ArticleId>();
  const claimants = new Set<ClaimantId>();
  for await (const page of readPages(database, 'articles', rowsAtOnce)) {
    for (const article of page) {
      articles.add(article.id);
      yield { kind: 'article', article };
    }
  }
  for await (const page of readPages(database, 'claimants', rowsAtOnce)) {
    for (const { record: claimant } of page) {
      claimants.add(claimant.id);
      yield { kind: 'claimant', claimant };
    }
  }
  // Made since, and named by annotations that come later in the order of their keys.
  const lateArticles = new Set<ArticleId>();
  const lateClaimants = new Set<ClaimantId>();
  for await (const page of readPages(database, 'annotations', rowsAtOnce)) {
    for (const { record: annotation } of page) {
      const { articleId, claimantId } = annotation;
      if (!articles.has(articleId)) lateArticles.add(articleId);
      if (claimantId !== null && !claimants.has(claimantId)) lateClaimants.add(claimantId);
      yield { kind: 'annotation', annotation };
    }
  }
  for (const id of lateArticles) {
    const article = await database.get('articles', id);
    if (article !== undefined) yield { kind: 'article', article };
  }
  for (const id of lateClaimants) {
    const row = await database.get('claimants', id);
    if (row !== undefined) yield { kind: 'claimant', claimant: row.record };
  }
  for await (const page of readPages(database, 'articleTexts', textsAtOnce)) {
    for (const row of page) {
      const { articleId, taken } = row;
      yield { kind: 'text', articleId: articleId as ArticleId, text: await unpackText(row), taken };
    }
  }
  for await (const page of readPages(database, 'noteDrafts', rowsAtOnce)) {
    for (const draft of page) yield { kind: 'draft', draft };
  }
  for await (const page of readPages(database, 'articleRulings', rowsAtOnce)) {
    for (const ruling of page) yield { kind: 'ruling', ruling };
  }
  for await (const page of readPages(database, 'hiddenSuggestions', rowsAtOnce)) {
    for (const hidden of page) yield { kind: 'hidden', ...hidden };
  }
  for await (const page of readPages(database, 'outlines', textsAtOnce)) {
    for (const outline of page) yield { kind: 'outline', outline };
  }
  for await (const page of readPages(database, 'reviews', rowsAtOnce)) {
    for (const review of page) yield { kind: 'review', review };
  }
  for await (const page of readPages(database, 'settings', rowsAtOnce)) {
    for (const { place, ...setting } of page) {
      yield { kind: 'setting', name: `${settingPrefix}${place}`, value: JSON.stringify(setting) };
    }
  }
}

/** How many living annotations there are, and when the first of them was made; null where there are none. */
export async function readLibrarySize(
  database: Database,
): Promise<{ readonly count: number; readonly oldest: number } | null> {
  const index = database.transaction('annotations').store.index('byTime');
  const [count, first] = await Promise.all([index.count(), index.openKeyCursor()]);
  return first === null ? null : { count, oldest: first.key[0] };
}

/** How many records a backup will hold, its settings not counted. */
export async function countBackupRecords(database: Database): Promise<number> {
  const counts = await Promise.all(backedUpStores.map((store) => database.count(store)));
  return counts.reduce((sum, count) => sum + count, 0);
}
