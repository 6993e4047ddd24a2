import { type ImportReason, reason } from './import-reason.ts';

/** A row of a table, or why there is none. */
export type CsvPart =
  /** `isOpen`: the file ends in it without a line break, so that part of it may be missing. */
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly string[]; readonly isOpen: boolean }
  | { readonly kind: 'failed'; readonly line: number; readonly reason: ImportReason };

/** Most that a row may hold: text in UTF-16 code units, with `cellLength` for each cell. */
const maxRowLength = 16_000_000;
/** What a cell costs beside its text: a row of separators is short, what its cells take in memory is not. */
const cellLength = 32;

/**
 * Reads a table as RFC 4180 says, with CRLF, LF or CR between rows, row by row as it comes. `separator` is one
 * character. Empty lines are passed over.
 */
export async function* csvParts(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<CsvPart> {
  let cells: string[] = [];
  let cell: string[] = [];
  let state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  let [line, rowLine, length] = [1, 1, 0];
  let wasReturn = false;

  function endCell(): void {
    cells.push(cell.join(''));
    length += cellLength;
    cell = [];
    state = 'start';
  }

  function endRow(isOpen = false): CsvPart | undefined {
    endCell();
    const part = { kind: 'row', line: rowLine, cells, isOpen } as const;
    const isEmpty = cells.length === 1 && cells[0] === '';
    cells = [];
    length = 0;
    return isEmpty ? undefined : part;
  }

  for await (const chunk of chunks) {
    let at = 0;
    while (at < chunk.length) {
      if (state === 'quoted') {
        const end = chunk.indexOf('"', at);
        const text = chunk.slice(at, end === -1 ? chunk.length : end);
        cell.push(text);
        line += text.split('\n').length - 1;
        length += text.length;
        if (length > maxRowLength)
          return yield { kind: 'failed', line: rowLine, reason: reason('recordTooLarge', rowLine) };
        if (end !== -1) state = 'quote';
        at = end === -1 ? chunk.length : end + 1;
        wasReturn = false;
        continue;
      }
      const character = chunk.charAt(at);
      at += 1;
      length += 1;
      if (length > maxRowLength)
        return yield { kind: 'failed', line: rowLine, reason: reason('recordTooLarge', rowLine) };
      if (character === '"' && state !== 'plain') {
        if (state === 'quote') cell.push('"');
        state = 'quoted';
      } else if (character === separator) endCell();
      else if (character === '\n' || character === '\r') {
        const isSecond = character === '\n' && wasReturn;
        if (character === '\n' || !wasReturn || character === '\r') line += isSecond ? 0 : 1;
        const row = isSecond ? undefined : endRow();
        rowLine = line;
        if (row !== undefined) yield row;
      } else if (state === 'quote') {
        return yield { kind: 'failed', line, reason: reason('quoteStray', line) };
      } else {
        state = 'plain';
        const rest = restOfPlain(chunk, at, separator);
        cell.push(character, rest);
        length += rest.length;
        at += rest.length;
      }
      wasReturn = character === '\r';
    }
  }
  if (state === 'quoted') return yield { kind: 'failed', line: rowLine, reason: reason('quoteOpen', rowLine) };
  if (cells.length > 0 || cell.length > 0 || state !== 'start') {
    const row = endRow(true);
    if (row !== undefined) yield row;
  }
}

function restOfPlain(chunk: string, from: number, separator: string): string {
  let end = from;
  while (end < chunk.length) {
    const character = chunk.charAt(end);
    if (character === separator || character === '\n' || character === '\r') break;
    end += 1;
  }
  return chunk.slice(from, end);
}
