import { csvParts } from './csv-parts.ts';
import { decodeText } from './decode-text.ts';
import { fileKind, separatorOf } from './file-kind.ts';
import type { ColumnMapping, ImportFile } from './import-format.ts';
import { guessMapping, tableFormat } from './table-columns.ts';

/** The beginning of a table whose columns a person has to name. */
export interface TableSample {
  readonly header: readonly string[];
  /** The first rows, cut to the header's length. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
}

const sampleRows = 3;
/** How much of a file is read for its sample, in UTF-16 code units. */
const sampleLength = 256_000;

/** Looks at the beginning of a file; undefined when it is no table, or one whose columns are known. */
export async function sampleTable(file: ImportFile): Promise<TableSample | undefined> {
  const beginning = await beginningOf(file);
  const kind = fileKind(file.name, beginning);
  if (kind !== 'csv' && kind !== 'tsv') return undefined;
  let header: readonly string[] | undefined;
  const rows: (readonly string[])[] = [];
  for await (const part of csvParts(once(beginning), separatorOf(kind, beginning))) {
    if (part.kind === 'failed') break;
    if (header === undefined) header = part.cells.map((name) => name.trim());
    else rows.push(header.map((_, at) => part.cells[at] ?? ''));
    if (rows.length === sampleRows) break;
  }
  if (header === undefined || header.length < 2 || tableFormat(header) !== undefined) return undefined;
  return { header, rows, guess: guessMapping(header) };
}

async function beginningOf(file: ImportFile): Promise<string> {
  let text = '';
  for await (const part of decodeText(file.read())) {
    if (part.kind === 'failed') break;
    text += part.text;
    if (text.length >= sampleLength) break;
  }
  return text;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
