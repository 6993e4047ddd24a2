import type { ExportedArticle, ExportFormat, ExportInput, Publication } from '../../src/export/export-format.ts';
import { type Claimant, standsFor } from '../../src/model/claimant.ts';
import { correctedArticle, sharedCorrections } from '../../src/model/corrections.ts';
import { type Result, success } from '../../src/model/failure.ts';
import { readClaimants } from '../../src/storage/claim-queries.ts';
import type { Database } from '../../src/storage/database.ts';
import { readEverything, readPageRecords } from '../../src/storage/queries.ts';
import { readDatabase } from './popup-database.ts';

/** How a long export is watched and ended. */
export interface ExportWork {
  /** Ends the writing; what was written by then is dropped. */
  readonly signal: AbortSignal;
  /** Told now and then how many annotations are in the file. */
  onProgress(count: number): void;
}

/** What is exported: a page, by its keys, or everything; and for formats that are published, where and by whom. */
export interface ExportWish {
  readonly keys: readonly string[] | 'everything';
  readonly exported: number;
  readonly publication?: Publication | undefined;
}

/** Writes what is saved about a page (by its keys), or everything, into a file of a format; undefined when nothing is saved there. Rejects with the signal's reason when it is ended. */
export async function writeExport(
  format: ExportFormat,
  { keys, exported, publication }: ExportWish,
  work: ExportWork,
): Promise<Result<Blob | undefined>> {
  const records = await readDatabase(async (database) => ({
    articles: await readArticles(database, keys),
    claimants: await readClaimants(database),
  }));
  if (!records.ok) return records;
  const articles = carriedBy(format, records.value.articles);
  if (articles.length === 0) return success(undefined);
  const writer = await format.load();
  const input: ExportInput = {
    articles: counted(articles, work),
    exported,
    claimants: namedClaimants(records.value.claimants),
    ...(publication === undefined ? {} : { publication }),
  };
  return success(await blobOf(writer.write(input), format.mimeType, work));
}

async function readArticles(
  database: Database,
  keys: readonly string[] | 'everything',
): Promise<readonly ExportedArticle[]> {
  const found = keys === 'everything' ? await readEverything(database) : await readOne(database, keys);
  return found.map(({ article, annotations }) => ({ article: correctedArticle(article), annotations }));
}

async function readOne(database: Database, keys: readonly string[]): Promise<readonly ExportedArticle[]> {
  const { article, articles, annotations } = await readPageRecords(database, keys);
  if (article === null || annotations.length === 0) return [];
  return [{ article: { ...article, corrections: sharedCorrections(articles) }, annotations }];
}

/** The articles with what a format can carry of them; those of which it carries nothing are left out. */
function carriedBy({ accepts }: ExportFormat, articles: readonly ExportedArticle[]): readonly ExportedArticle[] {
  if (accepts === undefined) return articles;
  return articles
    .map(({ article, annotations }) => ({ article, annotations: annotations.filter(accepts) }))
    .filter(({ annotations }) => annotations.length > 0);
}

/** Each claimant's record as the one that stands for it. */
function namedClaimants(claimants: readonly Claimant[]): NonNullable<ExportInput['claimants']> {
  const byId = new Map(claimants.map((each) => [each.id, each]));
  return new Map(claimants.map((each) => [each.id, byId.get(standsFor(each.id, byId)) ?? each]));
}

/** How much text is handed to the browser at a time, in UTF-16 code units. */
const partLength = 1_000_000;

/** How long the popup may be busy before it draws again. */
const busyMs = 40;

/** Hands articles on, and counts their annotations. */
async function* counted(
  articles: readonly ExportedArticle[],
  { onProgress }: ExportWork,
): AsyncGenerator<ExportedArticle> {
  let count = 0;
  for (const article of articles) {
    yield article;
    count += article.annotations.length;
    onProgress(count);
  }
}

/** Gathers a file's pieces in the browser's keeping, so that the file never stands in one string, and lets the popup draw in between. */
async function blobOf(pieces: AsyncIterable<string>, mimeType: string, { signal }: ExportWork): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  let drawn = performance.now();
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= partLength) {
      parts.push(new Blob(waiting));
      waiting = [];
      length = 0;
    }
    if (performance.now() - drawn < busyMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    drawn = performance.now();
  }
  signal.throwIfAborted();
  return new Blob([...parts, ...waiting], { type: `${mimeType};charset=utf-8` });
}

/** How long the browser may take to read the file it was handed. */
const fileLifeMs = 60_000;

/** Hands a file to the browser to download. */
export function downloadFile(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), fileLifeMs);
}

/** Copies a text that is still being written, a page also as rich text; false when the browser does not allow it. Begun at once, or the press of the button would no longer count. */
export async function copyText(file: Promise<Blob>, isPage: boolean): Promise<boolean> {
  try {
    const text = file.then(async (written) => {
      const content = await written.text();
      return isPage ? (await import('../../src/export/html-to-text.ts')).htmlToText(content) : content;
    });
    const plain = text.then((content) => new Blob([content], { type: 'text/plain' }));
    await navigator.clipboard.write([
      new ClipboardItem(isPage ? { 'text/plain': plain, 'text/html': asHtml(file) } : { 'text/plain': plain }),
    ]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function asHtml(file: Promise<Blob>): Promise<Blob> {
  const rich = file.then((written) => written.slice(0, written.size, 'text/html'));
  // A failure is told by the plain text beside it; told twice, it would count as one that nobody handled.
  rich.catch(() => undefined);
  return rich;
}
