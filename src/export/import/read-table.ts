import { motivations } from '../../model/annotation.ts';
import { parseColor } from '../../model/color.ts';
import { splitTags } from '../../model/tags.ts';
import { armedCell, namesIn } from '../csv-text.ts';
import { csvParts } from './csv-parts.ts';
import type { ColumnMapping, ImportEvent, ImportFormat, ImportTools } from './import-format.ts';
import { type ImportReason, reason } from './import-reason.ts';
import { type ForeignFields, makeRecord, passageOfWords, timeIn } from './make-record.ts';
import { guessMapping, tableFormat } from './table-columns.ts';

/** Gives the cell of a column by its name; empty when there is none. */
type Cell = (name: string) => string;

/** Reads a table of annotations with a first row of names, whoever wrote it. */
export async function* readTable(
  chunks: AsyncIterable<string>,
  separator: string,
  tools: ImportTools,
): AsyncGenerator<ImportEvent> {
  let header: readonly string[] | undefined;
  let format: ImportFormat = 'csv';
  let mapping: ColumnMapping = {};
  for await (const part of csvParts(chunks, separator)) {
    if (part.kind === 'failed') return yield refusal('invalid', format, `line ${part.line}`, part.reason);
    if (header === undefined) {
      header = part.cells.map((name) => name.trim());
      format = tableFormat(header) ?? 'csv';
      mapping = tools.mapping ?? guessMapping(header);
      const isReadable =
        tableFormat(header) !== undefined ||
        (mapping.url !== undefined && (mapping.quote ?? mapping.note) !== undefined);
      if (!isReadable)
        return yield refusal(
          'unsupported',
          null,
          'line 1',
          reason('columnsUnknown', header.slice(0, 12).join(', ').slice(0, 200)),
        );
      continue;
    }
    // Ours end every row with a line break: one without was cut, perhaps within a word.
    if (part.isOpen && isOwn(header))
      return yield refusal('invalid', format, `line ${part.line}`, reason('tableCut', part.line));
    yield await readRow(part.cells, header, part.line);
  }
  yield header === undefined
    ? refusal('invalid', null, 'line 1', reason('empty'))
    : { kind: 'end', verdict: 'valid', format };

  async function readRow(cells: readonly string[], names: readonly string[], line: number): Promise<ImportEvent> {
    const where = `line ${line}`;
    if (cells.length !== names.length) return skip(where, reason('cellCount', cells.length, names.length));
    const cell: Cell = (name) => cells[names.indexOf(name)] ?? '';
    const fields = isOwn(names) ? ownFields(cell) : fieldsOf(format, cell, mapping);
    if ('kind' in fields) return skip(where, fields);
    if (fields.selectors === null && fields.note.trim() === '') return skip(where, reason('noWords'));
    const made = await makeRecord({ where, ...fields }, tools);
    return made.ok ? { kind: 'record', ...made.record } : skip(where, made.reason);
  }
}

type RowFields = Omit<ForeignFields, 'where'> | ImportReason;

function fieldsOf(format: ImportFormat, cell: Cell, mapping: ColumnMapping): RowFields {
  if (format === 'readwise') return readwiseFields(cell);
  if (format === 'readwise-export') return readwiseExportFields(cell);
  return format === 'hypothesis-csv' ? hypothesisFields(cell) : mappedFields(cell, mapping);
}

/** Our own columns, see `csv.ts`. */
function isOwn(names: readonly string[]): boolean {
  return ['Id', 'Kind', 'Quote', 'Start', 'End', 'URL'].every((name) => names.includes(name));
}

function ownFields(raw: Cell): RowFields {
  const cell: Cell = (name) => armedCell(raw(name));
  const [created, modified] = [timeIn(cell('Created')), timeIn(cell('Modified'))];
  if (created === undefined || modified === undefined)
    return reason('badTime', created === undefined ? 'Created' : 'Modified');
  const quote = cell('Quote');
  const [start, end] = [Number(cell('Start')), Number(cell('End'))];
  const isPlaced =
    cell('Start') !== '' && Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start <= end;
  const color = parseColor(cell('Color'));
  const motivation = motivations.find((known) => known === cell('Kind'));
  const passage = {
    ...passageOfWords(quote, { prefix: cell('Before'), suffix: cell('After') }),
    sentence: cell('Sentence') || quote,
  };
  return {
    identity: cell('Id'),
    url: cell('URL'),
    headline: cell('Title'),
    byline: namesIn(cell('Authors')),
    publisher: cell('Publisher'),
    published: cell('Published'),
    language: cell('Language'),
    selectors: quote === '' ? null : isPlaced ? { ...passage, position: { start, end } } : passage,
    note: cell('Note'),
    tags: namesIn(cell('Tags')),
    claimant: cell('Claimant'),
    cue: cell('Cue'),
    ownWords: cell('Own words'),
    created,
    modified,
    ...(color === undefined ? {} : { color }),
    ...(motivation === undefined ? {} : { motivation }),
  };
}

function readwiseFields(cell: Cell): RowFields {
  const created = timeIn(cell('Date'));
  if (created === undefined) return reason('badTime', 'Date');
  const { tags, note } = dotted(cell('Note'));
  const quote = cell('Highlight');
  const url = cell('URL');
  return {
    identity: `${quote} ${cell('Location')}`,
    url: url === '' ? undefined : url,
    headline: cell('Title'),
    byline: cell('Author') === '' ? [] : [cell('Author')],
    selectors: quote.trim() === '' ? null : passageOfWords(quote),
    note,
    tags,
    created,
  };
}

function readwiseExportFields(cell: Cell): RowFields {
  const created = timeIn(cell('Highlighted at'));
  if (created === undefined) return reason('badTime', 'Highlighted at');
  const { tags, note } = dotted(cell('Note'));
  const quote = cell('Highlight');
  const color = parseColor(cell('Color').toLowerCase());
  return {
    identity: `${quote} ${cell('Location')}`,
    url: undefined,
    headline: cell('Book Title'),
    byline: cell('Book Author') === '' ? [] : [cell('Book Author')],
    selectors: quote.trim() === '' ? null : passageOfWords(quote),
    note,
    tags: [...splitTags(cell('Tags')), ...tags],
    created,
    ...(color === undefined ? {} : { color }),
  };
}

function hypothesisFields(cell: Cell): RowFields {
  const created = timeIn(cell('Created at'));
  if (created === undefined) return reason('badTime', 'Created at');
  const quote = cell('Quote/description') || cell('Quote');
  return {
    identity: `${quote} ${cell('Created at')}`,
    url: cell('URL'),
    headline: cell('Page'),
    selectors: quote.trim() === '' ? null : passageOfWords(quote),
    note: cell('Comment'),
    tags: splitTags(cell('Tags')),
    created,
  };
}

function mappedFields(cell: Cell, mapping: ColumnMapping): RowFields {
  const of = (field: keyof ColumnMapping) => (mapping[field] === undefined ? '' : cell(mapping[field]));
  const created = timeIn(of('created'));
  if (created === undefined) return reason('badTime', mapping.created ?? '');
  const quote = of('quote');
  return {
    identity: `${quote} ${of('note')}`,
    url: of('url'),
    headline: of('title'),
    byline: of('author') === '' ? [] : [of('author')],
    selectors: quote.trim() === '' ? null : passageOfWords(quote),
    note: of('note'),
    tags: splitTags(of('tags')),
    created,
  };
}

/** Words with a dot before them at the start of a Readwise note are its tags. */
function dotted(note: string): { readonly tags: readonly string[]; readonly note: string } {
  const found = /^(?:\.[\p{L}\p{M}\p{N}_/-]+(?: |$))*\.[\p{L}\p{M}\p{N}_/-]+(?:\n|$)/u.exec(note)?.[0] ?? '';
  return {
    tags: found
      .split(/\s+/u)
      .filter(Boolean)
      .map((tag) => tag.slice(1)),
    note: note.slice(found.length),
  };
}

function skip(where: string, why: ImportReason): ImportEvent {
  return { kind: 'skipped', where, reason: why };
}

function refusal(
  verdict: 'invalid' | 'unsupported',
  format: ImportFormat | null,
  where: string,
  why: ImportReason,
): ImportEvent {
  return { kind: 'end', verdict, format, where, reason: why };
}
