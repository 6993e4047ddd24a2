import type { ExportedArticle, ExportFormat } from '../../src/export/export-format.ts';
import { type Result, success } from '../../src/model/failure.ts';
import { readEverything, readPageRecords } from '../../src/storage/queries.ts';
import { readDatabase } from './popup-database.ts';

/** Writes what is saved about a page (by its keys), or everything, into a file of a format; undefined when nothing is saved there. */
export async function writeExport(
  format: ExportFormat,
  keys: readonly string[] | 'everything',
  exported: number,
): Promise<Result<Blob | undefined>> {
  const articles = await readDatabase<readonly ExportedArticle[]>(async (database) => {
    if (keys === 'everything') return readEverything(database);
    const { article, annotations } = await readPageRecords(database, keys);
    return article === null || annotations.length === 0 ? [] : [{ article, annotations }];
  });
  if (!articles.ok) return articles;
  if (articles.value.length === 0) return success(undefined);
  const writer = await format.load();
  return success(await blobOf(writer.write({ articles: articles.value, exported }), format.mimeType));
}

/** How much text is handed to the browser at a time, in UTF-16 code units. */
const partLength = 1_000_000;

/** Gathers a file's pieces in the browser's keeping, so that the file never stands in one string. */
async function blobOf(pieces: AsyncIterable<string>, mimeType: string): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < partLength) continue;
    parts.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
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

/** Copies a text that is still being written; false when the browser does not allow it. Begun at once, or the press of the button would no longer count. */
export async function copyText(file: Promise<Blob>): Promise<boolean> {
  try {
    const blob = file.then(async (written) => new Blob([await written.text()], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
