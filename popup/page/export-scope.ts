import type { ExportedArticle, ExportFormat, ExportInput, Publication } from '../../src/export/export-format.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claimant } from '../../src/model/claimant.ts';
import { correctedArticle } from '../../src/model/corrections.ts';
import { type Result, success } from '../../src/model/failure.ts';
import type { ClaimantId } from '../../src/model/ids.ts';
import { readStanding } from '../../src/storage/claim-queries.ts';
import type { Database } from '../../src/storage/database.ts';
import { type LibraryScope, openLibrary } from '../../src/storage/read-library.ts';
import { readRuler } from '../../src/storage/ruling-queries.ts';
import { readSettings } from '../../src/storage/settings-queries.ts';
import type { FileTarget } from './file-target.ts';
import { readDatabase } from './popup-database.ts';
import { scheduleOf, writePieces } from './write-pieces.ts';

/** How far a long piece of work has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How a long export is watched and ended. */
export interface ExportWork {
  /** Ends the writing; what was written by then is dropped. */
  readonly signal: AbortSignal;
  /** Told now and then how many annotations were gone through. */
  onProgress(progress: Progress): void;
  /** Opens what is written to, when there is something to write. */
  openTarget(mimeType: string): Promise<FileTarget>;
}

/** What is exported, when (in milliseconds since the Unix epoch), and what a format is told beside it. */
export interface ExportWish extends Pick<ExportInput, 'withByteOrderMark'> {
  readonly scope: LibraryScope;
  readonly exported: number;
  readonly publication?: Publication | undefined;
}

/** What came of an export. Only `file` left anything behind. */
export type Written =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cancelled' };

/** Writes a part of the library into a file of a format, article by article, so that neither time nor memory of this page grows long with it. */
export async function exportScope(
  format: ExportFormat,
  { scope, exported, publication, withByteOrderMark = false }: ExportWish,
  work: ExportWork,
): Promise<Result<Written>> {
  const schedule = scheduleOf(work.signal);
  const writer = await format.load();
  return readDatabase(async (database): Promise<Written> => {
    const [{ total, articles }, asRuled, { colorNames }] = await Promise.all([
      openLibrary(database, scope, schedule),
      readRuler(database),
      readSettings(database),
    ]);
    if (total === 0) return { kind: 'nothing' };
    const counts = { read: 0, written: 0 };
    const claimants = new Map<ClaimantId, Claimant>();
    const input: ExportInput = {
      articles: withClaimants(carriedBy(format, articles, counts, asRuled), claimants, database),
      exported,
      claimants,
      withByteOrderMark,
      colorNames,
      ...(publication === undefined ? {} : { publication }),
    };
    const target = await work.openTarget(`${format.mimeType};charset=utf-8`);
    try {
      const isWhole = await writePieces(writer.write(input), target, schedule, () =>
        work.onProgress({ done: counts.read, total }),
      );
      if (isWhole && counts.written > 0) return { kind: 'file', file: await target.close() };
      await target.drop();
      return { kind: isWhole ? 'nothing' : 'cancelled' };
    } catch (error) {
      await target.drop();
      throw error;
    }
  }).then((result) => (work.signal.aborted ? success<Written>({ kind: 'cancelled' }) : result));
}

/** The articles as a person sees them, with what a format can carry of them; those of which it carries nothing are left out. */
async function* carriedBy(
  { accepts }: ExportFormat,
  articles: AsyncIterable<ExportedArticle>,
  counts: { read: number; written: number },
  asRuled: (article: Article) => Article,
): AsyncGenerator<ExportedArticle> {
  for await (const { article, annotations } of articles) {
    const carried = accepts === undefined ? annotations : annotations.filter(accepts);
    if (carried.length > 0) yield { article: asRuled(correctedArticle(article)), annotations: carried };
    counts.read += annotations.length;
    counts.written += carried.length;
  }
}

/** The same articles, each with its claims' claimants put into `known` before: a page's export reads no others. */
async function* withClaimants(
  articles: AsyncIterable<ExportedArticle>,
  known: Map<ClaimantId, Claimant>,
  database: Database,
): AsyncGenerator<ExportedArticle> {
  for await (const each of articles) {
    const unread = new Set(
      each.annotations.flatMap(({ claimantId }) => claimantId ?? []).filter((id) => !known.has(id)),
    );
    if (unread.size > 0) {
      for (const [id, claimant] of await readStanding(database, [...unread])) known.set(id, claimant);
    }
    yield each;
  }
}
