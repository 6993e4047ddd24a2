import type { ExportFormat, ExportInput } from '../../src/export/export-format.ts';
import { type Result, success } from '../../src/model/failure.ts';
import { readEverything, readPageRecords } from '../../src/storage/queries.ts';
import { readDatabase } from './popup-database.ts';

/** Writes what is saved about a page (by its keys), or everything, in a format; undefined when nothing is saved there. */
export async function writeExport(
  format: ExportFormat,
  keys: readonly string[] | 'everything',
  exported: number,
): Promise<Result<string | undefined>> {
  const articles = await readDatabase<ExportInput['articles']>(async (database) => {
    if (keys === 'everything') return readEverything(database);
    const { article, annotations } = await readPageRecords(database, keys);
    return article === null || annotations.length === 0 ? [] : [{ article, annotations }];
  });
  if (!articles.ok) return articles;
  if (articles.value.length === 0) return success(undefined);
  const writer = await format.load();
  return success(writer.write({ articles: articles.value, exported }));
}

/** How long the browser may take to read the file it was handed. */
const fileLifeMs = 60_000;

/** Hands a text to the browser as a file to download. */
export function downloadText(text: string, fileName: string, mimeType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${mimeType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), fileLifeMs);
}

/** Copies a text that is still being written; false when the browser does not allow it. Begun at once, or the press of the button would no longer count. */
export async function copyText(text: Promise<string>): Promise<boolean> {
  try {
    const blob = text.then((written) => new Blob([written], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
