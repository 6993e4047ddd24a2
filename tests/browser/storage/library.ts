import { onTestFinished } from 'vitest';
import type { Annotation, AnnotationDraft } from '../../../src/model/annotation.ts';
import { emptyMetadata, type PageFacts } from '../../../src/model/article.ts';
import type { Verdict } from '../../../src/model/claim.ts';
import type { Result } from '../../../src/model/failure.ts';
import type { AnnotationId } from '../../../src/model/ids.ts';
import type { PassageSelectors } from '../../../src/model/selectors.ts';
import { saveAnnotation } from '../../../src/storage/annotation-commands.ts';
import { saveClaimChange } from '../../../src/storage/claim-commands.ts';
import { type Database, type OpenOptions, openDatabase } from '../../../src/storage/database.ts';
import type { AnnotatedArticle } from '../../../src/storage/queries.ts';
import { type LibraryScope, openLibrary } from '../../../src/storage/read-library.ts';

/** A name that no other test uses; the database behind it is deleted when the test is over. */
export function uniqueName(): string {
  const name = `test-${crypto.randomUUID()}`;
  onTestFinished(() => {
    indexedDB.deleteDatabase(name);
  });
  return name;
}

/** Opens a database that is closed when the test is over. */
export async function open(options: OpenOptions = {}): Promise<Database> {
  const database = succeeded(await openDatabase({ ...options, name: options.name ?? uniqueName() }));
  onTestFinished(() => database.close());
  return database;
}

/** The value of a result that must have succeeded. */
export function succeeded<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Expected success, got ${result.failure.kind}: ${result.failure.detail}`);
  return result.value;
}

/** The kind of failure of a result that must have failed. */
export function failureKind(result: Result<unknown>): string {
  return result.ok ? 'success' : result.failure.kind;
}

export const pageKey = 'news.example/report';

/** What a loader says of the page that the tests stand on. */
export function facts(metadata: Partial<PageFacts['metadata']> = {}): PageFacts {
  return { url: `https://${pageKey}`, isArticle: true, metadata: { ...emptyMetadata, ...metadata } };
}

/** A passage of ten characters from `start` on. */
export function passageAt(start: number): PassageSelectors {
  return {
    quote: { exact: `words at ${start}`, prefix: '', suffix: '' },
    position: { start, end: start + 10 },
    sentence: '',
  };
}

/** A wish for an annotation, a plain highlight at 100 unless told otherwise. */
export function draft(changes: Partial<AnnotationDraft> = {}): AnnotationDraft {
  return {
    motivation: 'highlighting',
    note: '',
    tags: [],
    color: 'yellow',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors: passageAt(100),
    ...changes,
  };
}

interface SaveOptions {
  readonly keys?: readonly string[];
  readonly now?: number;
  readonly pageText?: string;
  readonly facts?: PageFacts;
  readonly id?: AnnotationId;
}

/** Saves an annotation of the tests' page. */
export function save(database: Database, wish: Partial<AnnotationDraft> = {}, options: SaveOptions = {}) {
  return saveAnnotation(database, {
    facts: options.facts ?? facts(),
    keys: options.keys ?? [pageKey],
    draft: draft(wish),
    pageText: options.pageText ?? '',
    now: options.now ?? 1_000,
    ids: crypto,
    ...(options.id === undefined ? {} : { id: options.id }),
  });
}

/** Saves a claim. */
export async function claim(database: Database, claimant: string, now = 1_000, key = pageKey): Promise<Annotation> {
  return succeeded(await save(database, { motivation: 'assessing', claimant }, { now, keys: [key] }));
}

/** Gives a claim a verdict. */
export async function judge(database: Database, { id }: Annotation, verdict: Verdict): Promise<Annotation> {
  const change = { kind: 'judge', judgement: { verdict, confidence: 'high', reasons: 'because' } } as const;
  return succeeded(await saveClaimChange(database, { id, change, now: 2_000 }));
}

/** Everything of a library, article by article, as an export reads it. */
export function readEverything(database: Database): Promise<readonly AnnotatedArticle[]> {
  return readScope(database, { kind: 'everything' });
}

/** A part of a library, as an export reads it. */
export async function readScope(database: Database, scope: LibraryScope): Promise<readonly AnnotatedArticle[]> {
  const schedule = { budgetMs: 40, now: () => performance.now(), pause: () => Promise.resolve() };
  const { articles } = await openLibrary(database, scope, schedule);
  const all: AnnotatedArticle[] = [];
  for await (const article of articles) all.push(article);
  return all;
}
