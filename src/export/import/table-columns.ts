import { type ColumnMapping, type ImportFormat, type MappedField, mappedFields } from './import-format.ts';

/** Columns by which the tables of others are known. */
const known: readonly (readonly [ImportFormat, readonly string[]])[] = [
  ['csv', ['Id', 'Kind', 'Quote', 'Start', 'End', 'URL']],
  ['readwise-export', ['Highlight', 'Book Title']],
  ['hypothesis-csv', ['Created at', 'URL', 'Comment', 'Tags']],
  ['readwise', ['Highlight', 'Title']],
  ['readwise', ['Highlight', 'URL']],
];

/** The format that a table's first row names; undefined when it is none that is known. */
export function tableFormat(header: readonly string[]): ImportFormat | undefined {
  if (header.length === 1 && header[0] === 'Highlight') return 'readwise';
  return known.find(([, names]) => names.every((name) => header.includes(name)))?.[0];
}

/** Names that columns have in tables of highlights, in lower case, the likeliest first. */
const names: Readonly<Record<MappedField, readonly string[]>> = {
  quote: ['quote', 'highlight', 'exact', 'text', 'passage', 'selection', 'quotation', 'annotation'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'thought'],
  url: ['url', 'link', 'address', 'uri', 'source url', 'page url', 'source', 'page'],
  title: ['title', 'headline', 'article', 'page title', 'document', 'name'],
  author: ['author', 'authors', 'byline', 'by'],
  tags: ['tags', 'tag', 'labels', 'keywords', 'topics'],
  created: ['created', 'created at', 'date', 'time', 'timestamp', 'highlighted at', 'added'],
};

/** What each column most likely holds, to be put right by the person. */
export function guessMapping(header: readonly string[]): ColumnMapping {
  const taken = new Set<string>();
  const mapping: ColumnMapping = {};
  for (const field of mappedFields) {
    const column = names[field]
      .map((name) => header.find((one) => one.toLowerCase() === name && !taken.has(one)))
      .find((one) => one !== undefined);
    if (column === undefined) continue;
    taken.add(column);
    mapping[field] = column;
  }
  return mapping;
}
