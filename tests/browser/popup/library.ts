import type { Annotation, AnnotationDraft } from '../../../src/model/annotation.ts';
import { emptyMetadata, type PageFacts } from '../../../src/model/article.ts';
import { identityKeys } from '../../../src/model/canonical-link.ts';
import type { Result } from '../../../src/model/failure.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import { saveAnnotation } from '../../../src/storage/annotation-commands.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';

/** The facts of an article that no other test has. */
export function someArticle(changes: Partial<PageFacts['metadata']> = {}, isArticle = true): PageFacts {
  return {
    url: `https://news.example/${crypto.randomUUID()}`,
    isArticle,
    metadata: {
      ...emptyMetadata,
      headline: 'Institute sees no sign of a truce before winter',
      byline: ['Mara Lindqvist', 'Tom Okafor'],
      publisher: 'The Harbour Courier',
      published: '2026-11-20',
      language: 'en',
      ...changes,
    },
  };
}

/** Selectors of words at a place. */
export function passage(exact: string, start: number, context: readonly [string, string] = ['', '']): PassageSelectors {
  const [prefix, suffix] = context;
  return { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length }, sentence: exact };
}

/** Saves an annotation as the background does. */
export async function save(
  facts: PageFacts,
  draft: Partial<AnnotationDraft> = {},
  now = Date.now(),
  pageText = '',
): Promise<Annotation> {
  const database = await openDatabase();
  if (!database.ok) throw new Error(database.failure.detail);
  const saved = await saveAnnotation(database.value, {
    facts,
    keys: identityKeys(facts.url, facts.metadata.canonicalUrl),
    draft: {
      motivation: 'highlighting',
      note: '',
      tags: [],
      color: 'yellow',
      claimant: '',
      cue: '',
      ownWords: '',
      selectors: null,
      ...draft,
    },
    pageText,
    now,
    ids: crypto,
  });
  database.value.close();
  if (!saved.ok) throw new Error(saved.failure.detail);
  return saved.value;
}

/** Does something in the database as the background does. */
export async function inDatabase<T>(action: (database: Database) => Promise<Result<T>>): Promise<T> {
  const database = await openDatabase();
  if (!database.ok) throw new Error(database.failure.detail);
  const done = await action(database.value);
  database.value.close();
  if (!done.ok) throw new Error(done.failure.detail);
  return done.value;
}

/** Forgets everything that was saved before, so that a list of all has only what a test saves. */
export async function emptyDatabase(): Promise<void> {
  await inDatabase(async (database) => {
    const records = [
      'annotations',
      'articles',
      'articleTexts',
      'claimants',
      'settings',
      'importRuns',
      'importBatches',
      'importBefores',
      'outlines',
      'reviews',
      'articleRulings',
    ] as const;
    const index = ['searchDocuments', 'searchColumns', 'searchRecent', 'searchTerms'] as const;
    await Promise.all([...records, ...index].map((store) => database.clear(store)));
    const state = { version: 1, next: { annotation: 1, article: 1, claimant: 1 }, backfill: null };
    await database.put('searchState', state, 'state');
    return { ok: true, value: null };
  });
}
