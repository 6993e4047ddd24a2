import type { Annotation } from '../../../src/model/annotation.ts';
import { type Article, emptyMetadata } from '../../../src/model/article.ts';
import type { Result } from '../../../src/model/failure.ts';
import { newImportRunId } from '../../../src/model/ids.ts';
import type { ImportItem, ImportRun } from '../../../src/model/import-run.ts';
import type { Database } from '../../../src/storage/database.ts';
import { writeImport } from '../../../src/storage/import-commands.ts';
import { beginImport, finishStaging, stageBatch } from '../../../src/storage/import-staging.ts';
import { importedStores } from '../../../src/storage/schema.ts';
import { passageAt, succeeded } from './library.ts';

/** A UUID that a number names. */
export function uuid(kind: number, number: number): string {
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** When what a made file holds was made, in milliseconds. */
export const madeAt = 1_000_000;

export function articleNumber(number: number, changes: Partial<Article> = {}): Article {
  const key = `made.example/${number}`;
  return {
    id: uuid(1, number) as never,
    url: `https://${key}`,
    keys: [key],
    urls: [`https://${key}`],
    relations: [],
    isArticle: true,
    metadata: { ...emptyMetadata, headline: `Report ${number}` },
    corrections: {},
    created: madeAt,
    modified: madeAt,
    ...changes,
  };
}

export function annotationNumber(number: number, changes: Partial<Annotation> = {}): Annotation {
  const { modified = madeAt } = changes;
  const names = ['motivation', 'note', 'tags', 'color', 'claimant', 'cue', 'ownWords', 'deleted', 'selectors'];
  return {
    id: uuid(2, number) as never,
    articleId: uuid(1, number % 10) as never,
    motivation: 'highlighting',
    note: `note ${number}`,
    tags: ['made'],
    color: 'yellow',
    claimant: '',
    cue: '',
    ownWords: '',
    selectors: passageAt(number),
    claimantId: null,
    created: madeAt,
    modified,
    deleted: null,
    history: [],
    verdicts: [],
    evidence: [],
    stamps: Object.fromEntries(names.map((name) => [name, modified])) as Annotation['stamps'],
    ...changes,
  };
}

/** The items of a file with ten articles and so many annotations. */
export function madeItems(count: number, changes: Partial<Annotation> = {}): readonly ImportItem[] {
  const articles = Array.from({ length: Math.min(10, count) }, (_, number) => articleNumber(number));
  return [
    ...articles.map((article) => ({ kind: 'article', where: 'line 1', article }) as const),
    ...Array.from(
      { length: count },
      (_, number) =>
        ({
          kind: 'annotation',
          where: `line ${number + 2}`,
          annotation: annotationNumber(number, changes),
          isDated: true,
        }) as const,
    ),
  ];
}

/** Puts items aside in parts, as the page that reads a file does. */
export async function stage(database: Database, items: readonly ImportItem[], partLength = 20): Promise<ImportRun> {
  const parts = Array.from({ length: Math.ceil(items.length / partLength) }, (_, at) =>
    items.slice(at * partLength, (at + 1) * partLength),
  );
  const run: ImportRun = {
    id: newImportRunId(crypto),
    state: 'reading',
    files: [{ name: 'made.jsonld', size: 1, format: 'web-annotation', refusal: null }],
    created: madeAt,
    annotations: items.filter(({ kind }) => kind === 'annotation').length,
    batches: parts.length,
    refusals: [],
    refused: 0,
    settings: [],
    written: null,
    summary: null,
    kept: 0,
  };
  succeeded(await beginImport(database, run));
  for (const [number, part] of parts.entries()) succeeded(await stageBatch(database, run.id, number, part));
  succeeded(await finishStaging(database, run));
  return { ...run, state: 'ready' };
}

/** Puts items aside and writes them. */
export async function importInto(database: Database, items: readonly ImportItem[]): Promise<Result<ImportRun>> {
  const { id } = await stage(database, items);
  const { signal } = new AbortController();
  return writeImport(database, { id, now: 5_000_000, signal, onProgress: () => undefined });
}

/** Every row of the library; what stands beside it for imports is left out. */
export async function libraryOf(database: Database): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return Object.fromEntries(await Promise.all(importedStores.map(async (name) => [name, await database.getAll(name)])));
}
