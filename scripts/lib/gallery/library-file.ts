import { createHash } from 'node:crypto';
import { csvRow } from '../../../src/export/csv-text.ts';
import { type ReadArticle, readArticles } from './reading.ts';

const header = [
  'Id',
  'Kind',
  'Quote',
  'Note',
  'Tags',
  'Color',
  'Claimant',
  'Verdict',
  'Created',
  'Modified',
  'Title',
  'Authors',
  'Publisher',
  'Published',
  'Language',
  'URL',
  'Start',
  'End',
];

/** The gallery's library as a table of our own, to be imported as a person does. */
export function libraryTable(articles: readonly ReadArticle[] = readArticles): string {
  const rows = articles.flatMap((article) =>
    article.passages.map((passage, index) => [
      uuidOf(`${article.url}#${index}`),
      passage.kind,
      passage.quote,
      passage.note ?? '',
      passage.tags ?? '',
      passage.color,
      passage.claimant ?? '',
      passage.verdict ?? '',
      article.published,
      article.published,
      article.title,
      article.authors,
      article.publisher,
      article.published,
      article.language,
      article.url,
      String(index * 400),
      String(index * 400 + passage.quote.length),
    ]),
  );
  return [header, ...rows].map((row) => csvRow(row)).join('');
}

/** A table of nobody's, whose columns have to be named. */
export const foreignTable = [
  ['Passage', 'My thoughts', 'Where', 'Headline', 'Labels', 'When'],
  [
    'a river keeps its own archive',
    'For the essay.',
    'https://courier.example/science/silt',
    'What the silt remembers',
    'delta',
    '2026-02-20',
  ],
  [
    'three years of rising freight',
    '',
    'https://courier.example/world/ferry-second-berth',
    'A second berth',
    'ferry',
    '2026-03-04',
  ],
]
  .map((row) => csvRow(row))
  .join('');

/** A file of which nothing can be read. */
export const brokenFile = '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationCollection", "first": {';

/** The same UUID (version 4 by its form) for the same name, so that another run makes the same pictures. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
