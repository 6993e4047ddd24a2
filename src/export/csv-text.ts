/** One record of a CSV file (RFC 4180): quoted where it must be, quotes doubled, ended by CRLF. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** What Excel takes as the sign of UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * Keeps a spreadsheet from running a cell as a formula: an apostrophe before "=", "+", "-", "@", tab and line breaks
 * (OWASP, CSV injection). A cell that already has apostrophes there gets one more, so that `armedCell` gives back
 * exactly what was written.
 */
export function defusedCell(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
}

/** Takes back what `defusedCell` did. */
export function armedCell(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** Several names in one cell, "; " between them, empty ones left out; a semicolon or backslash within a name has a backslash before it. */
export function listCell(names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .map((name) => name.replace(/[\\;]/gu, '\\$&'))
    .join('; ');
}

/** The names that `listCell` put together. */
export function namesIn(cell: string): readonly string[] {
  if (cell === '') return [];
  const names = [''];
  for (const [piece] of cell.matchAll(/\\[\\;]|; |[\s\S]/gu)) {
    if (piece === '; ') names.push('');
    else names[names.length - 1] += piece.length === 2 && piece.startsWith('\\') ? piece.slice(1) : piece;
  }
  return names;
}

/** A file with NUL in it is no text to most programs, so U+FFFD stands for it. */
function csvCell(written: string): string {
  const text = written.replaceAll('\0', '\uFFFD');
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
