import MiniSearch from 'minisearch';
import { emptyMetadata } from '../../../../src/model/article.ts';
import { identityKeys } from '../../../../src/model/canonical-link.ts';
import { createClaimant } from '../../../../src/model/claimant.ts';
import { success } from '../../../../src/model/failure.ts';
import { claimantIdOfName } from '../../../../src/model/ids.ts';
import { parseSearchQuery } from '../../../../src/model/search/search-query.ts';
import { saveAnnotation } from '../../../../src/storage/annotation-commands.ts';
import { type Database, openDatabase } from '../../../../src/storage/database.ts';
import { putAnnotation, putArticle, putClaimant } from '../../../../src/storage/record-writes.ts';
import { readFound } from '../../../../src/storage/search/read-found.ts';
import { searchLibrary } from '../../../../src/storage/search/search-library.ts';
import type { Snapshot } from '../../../../src/storage/search/snapshot.ts';
import { write } from '../../../../src/storage/transaction.ts';
import { type Ingredients, madeAnnotation, madeArticle, perArticle } from './made-library.ts';

const shown = 40;

async function open(): Promise<Database> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(`${opened.failure.kind}: ${opened.failure.detail}`);
  return opened.value;
}

/** Puts claimants into the database of this origin, whom its annotations are then of. */
export async function fillClaimants({ names }: Ingredients): Promise<void> {
  const database = await open();
  await must(
    write(database, ['claimants'], async (transaction) => {
      for (const name of names) {
        await putClaimant(transaction, createClaimant(claimantIdOfName(name.toLowerCase()), name, 1));
      }
      return success(null);
    }),
  );
  database.close();
}

/** Adds the annotations from one number to another, not included, in one transaction, with their articles. */
export async function fill(from: number, until: number, ingredients: Ingredients): Promise<void> {
  const database = await open();
  await must(
    write(database, ['annotations', 'articles', 'claimants'], async (transaction) => {
      const first = Math.ceil(from / perArticle);
      const articles = Array.from({ length: Math.ceil(until / perArticle) - first }, (_, index) => first + index);
      const numbers = Array.from({ length: until - from }, (_, index) => from + index);
      await Promise.all(articles.map((number) => putArticle(transaction, madeArticle(number, ingredients))));
      await Promise.all(numbers.map((number) => putAnnotation(transaction, madeAnnotation(number, ingredients))));
      return success(null);
    }),
  );
  database.close();
}

async function must(result: ReturnType<typeof write>): Promise<void> {
  const written = await result;
  if (!written.ok) throw new Error(`${written.failure.kind}: ${written.failure.detail}`);
}

/** Marks a page as its reader would have, so that a popup has a list to show. */
export async function markPage(url: string, count: number, { sentences }: Ingredients): Promise<void> {
  const database = await open();
  for (let number = 0; number < count; number += 1) {
    const exact = sentences[number] ?? '';
    const saved = await saveAnnotation(database, {
      facts: { url, isArticle: true, metadata: { ...emptyMetadata, headline: 'A page' } },
      keys: identityKeys(url, ''),
      draft: {
        ...{
          motivation: 'assessing',
          note: '',
          tags: [],
          color: 'yellow',
          claimant: 'A Ministry',
          cue: '',
          ownWords: '',
        },
        selectors: {
          quote: { exact, prefix: '', suffix: '' },
          position: { start: number * 500, end: number * 500 + exact.length },
          sentence: exact,
        },
      },
      pageText: '',
      now: Date.now(),
      ids: crypto,
    });
    if (!saved.ok) throw new Error(saved.failure.detail);
  }
  database.close();
}

/** What one way of searching takes, in milliseconds. */
export interface SearchCosts {
  /** Before the first search can begin. */
  readonly load: number;
  readonly each: readonly number[];
  readonly found: readonly number[];
}

/** Our index: each query with the records of its first page, nothing kept before the first. */
export async function searchIndex(queries: readonly string[]): Promise<SearchCosts> {
  const database = await open();
  let before: Snapshot | undefined;
  const each: number[] = [];
  const found: number[] = [];
  for (const query of queries) {
    const began = performance.now();
    const result = await searchLibrary(database, parseSearchQuery(query), 'relevance', before);
    before = result.snapshot;
    await readFound(database, [...result.numbers.subarray(0, shown)]);
    each.push(performance.now() - began);
    found.push(result.numbers.length);
  }
  database.close();
  return { load: 0, each, found };
}

/** What there would be without an index: every record is read, and looked through with `String.includes`. */
export async function scanRecords(queries: readonly string[]): Promise<SearchCosts> {
  const database = await open();
  const each: number[] = [];
  const found: number[] = [];
  for (const query of queries) {
    const began = performance.now();
    const words = query.toLowerCase().split(' ');
    const [articles, rows] = await Promise.all([database.getAll('articles'), database.getAll('annotations')]);
    const titles = new Map(
      articles.map(({ id, metadata }) => [id, `${metadata.headline} ${metadata.byline.join(' ')}`]),
    );
    const hits = rows.filter(({ record }) => {
      const text = [
        record.selectors?.quote.exact ?? '',
        record.note,
        record.claimant,
        record.tags.join(' '),
        titles.get(record.articleId) ?? '',
      ]
        .join(' ')
        .toLowerCase();
      return record.deleted === null && words.every((word) => text.includes(word));
    });
    each.push(performance.now() - began);
    found.push(hits.length);
  }
  database.close();
  return { load: 0, each, found };
}

/** MiniSearch, filled from the records: that has to be done whenever the page is opened. */
export async function searchMiniSearch(queries: readonly string[]): Promise<SearchCosts> {
  const database = await open();
  const began = performance.now();
  const [articles, rows] = await Promise.all([database.getAll('articles'), database.getAll('annotations')]);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const mini = new MiniSearch({ fields: ['quote', 'note', 'claimant', 'tags', 'headline', 'byline'] });
  mini.addAll(
    rows.map(({ record }) => ({
      id: record.id,
      quote: record.selectors?.quote.exact ?? '',
      note: record.note,
      claimant: record.claimant,
      tags: record.tags.join(' '),
      headline: byId.get(record.articleId)?.metadata.headline ?? '',
      byline: byId.get(record.articleId)?.metadata.byline.join(' ') ?? '',
    })),
  );
  const load = performance.now() - began;
  const each: number[] = [];
  const found: number[] = [];
  for (const query of queries) {
    const asked = performance.now();
    const hits = mini.search(query, { prefix: true, combineWith: 'AND' });
    each.push(performance.now() - asked);
    found.push(hits.length);
  }
  database.close();
  return { load, each, found };
}

/** What saving one more annotation takes, with its index, one transaction each. */
export async function saveMore(from: number, count: number, ingredients: Ingredients): Promise<readonly number[]> {
  const database = await open();
  const each: number[] = [];
  for (let number = from; number < from + count; number += 1) {
    const began = performance.now();
    await must(
      write(database, ['annotations', 'articles', 'claimants'], async (transaction) => {
        await putArticle(transaction, madeArticle(Math.floor(number / perArticle), ingredients));
        await putAnnotation(transaction, madeAnnotation(number, ingredients));
        return success(null);
      }),
    );
    each.push(performance.now() - began);
  }
  database.close();
  return each;
}
