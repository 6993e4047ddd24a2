import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import type { FieldValues } from './record-fields.ts';

type Row = Partial<FieldValues>;

/** Reads CSV with Papa Parse, which shares nothing with the writer. */
export function rowsOf(file: string, delimiter = ','): readonly (readonly string[])[] {
  const { data, errors } = Papa.parse<string[]>(file.replace(/^\uFEFF/u, ''), {
    delimiter,
    newline: delimiter === ',' ? '\r\n' : '\n',
    skipEmptyLines: false,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.filter((row) => row.length > 1);
}

const listOf = (cell: string) =>
  cell === '' ? [] : cell.split(/(?<!(?<!\\)(?:\\\\)*\\); /u).map((name) => name.replace(/\\([\\;])/gu, '$1'));

/** Reads our own CSV by its documented columns. */
export function readCsv(file: string): readonly Row[] {
  const [header = [], ...rows] = rowsOf(file);
  return rows.map((row) => {
    // A person takes the apostrophe away that keeps the cell from being run.
    const cell = (name: string) => (row[header.indexOf(name)] ?? '').replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '');
    const hasPassage = cell('Start') !== '';
    return {
      address: cell('URL'),
      headline: cell('Title'),
      byline: listOf(cell('Authors')),
      publisher: cell('Publisher'),
      published: cell('Published'),
      updated: cell('Updated'),
      language: cell('Language'),
      id: cell('Id'),
      kind: cell('Kind'),
      quote: cell('Quote'),
      context: hasPassage ? [cell('Before'), cell('After')] : null,
      position: hasPassage ? { start: Number(cell('Start')), end: Number(cell('End')) } : null,
      note: cell('Note'),
      tags: listOf(cell('Tags')),
      color: cell('Color'),
      claimant: cell('Claimant'),
      cue: cell('Cue'),
      ownWords: cell('Own words'),
      created: Date.parse(cell('Created')),
      modified: Date.parse(cell('Modified')),
    };
  });
}

/** Reads what Readwise's import would: tags are the dotted words that begin a note. */
export function readReadwise(file: string): readonly Row[] {
  const [, ...rows] = rowsOf(file);
  return rows.map(([highlight = '', title = '', author = '', url = '', note = '', location = '', date = '']) => {
    const tags = /^(?:\.\S+ ?)+(?:\n|$)/u.exec(note)?.[0] ?? '';
    const isNote = location === '';
    return {
      address: url,
      headline: title,
      byline: author,
      quote: isNote ? '' : highlight,
      note: isNote ? highlight : note.slice(tags.length),
      tags: tags
        .trim()
        .split(' ')
        .filter(Boolean)
        .map((tag) => tag.slice(1)),
      position: isNote ? null : Number(location),
      created: Date.parse(`${date.replace(' ', 'T')}Z`),
    };
  });
}

/** Reads what Anki's import would: an id, two sides of HTML, tags. */
export function readAnki(file: string): readonly Row[] {
  const rows = rowsOf(file.replace(/^(?:#[^\n]*\n)+/u, ''), '\t');
  return rows.map(([id = '', front = '', back = '', tags = '']) => {
    const { document } = parseHTML(`<html><body>${front}<hr>${back}</body></html>`);
    for (const line of document.querySelectorAll('br')) line.replaceWith('\n');
    const text = (name: string) => document.querySelector(name)?.textContent ?? '';
    const link = document.querySelector('.source a');
    return {
      id,
      address: (link?.getAttribute('href') ?? '').replace(/#?:~:.*$|#$/u, ''),
      headline: link?.textContent ?? '',
      byline: [...document.querySelectorAll('.author')].map(({ textContent }) => textContent),
      publisher: text('.publisher'),
      published: text('.published'),
      quote: text('blockquote'),
      note: text('.note'),
      claimant: text('.claimant'),
      tags: tags.split(' ').filter(Boolean),
    };
  });
}
