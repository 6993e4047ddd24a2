import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { standingVerdict } from '../model/claim.ts';
import { byteOrderMark, csvRow, defusedCell, listCell } from './csv-text.ts';
import { isoTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { passageUrl } from './passage.ts';

type Cell = (annotation: Annotation, article: Article) => string;

/**
 * The columns, in order, by their names in the first row. Times are ISO 8601 in UTC; "Tags" and "Authors" are lists
 * (`listCell`); "Start" and "End" count UTF-16 code units in the page's text; "Kind" is the motivation by its name in
 * the W3C model: assessing (a claim), highlighting, commenting (a note).
 */
const columns: readonly (readonly [string, Cell])[] = [
  ['Id', ({ id }) => id],
  ['Kind', ({ motivation }) => motivation],
  ['Quote', ({ selectors }) => selectors?.quote.exact ?? ''],
  ['Note', ({ note }) => note],
  ['Tags', ({ tags }) => listCell(tags)],
  ['Color', ({ color }) => color],
  ['Claimant', ({ claimant }) => claimant],
  ['Cue', ({ cue }) => cue],
  ['Own words', ({ ownWords }) => ownWords],
  ['Verdict', (annotation) => standingVerdict(annotation).verdict],
  ['Confidence', (annotation) => standingVerdict(annotation).confidence ?? ''],
  ['Reasons', (annotation) => standingVerdict(annotation).reasons],
  ['Created', ({ created }) => isoTime(created)],
  ['Modified', ({ modified }) => isoTime(modified)],
  ['Title', (_, { metadata }) => metadata.headline],
  ['Authors', (_, { metadata }) => listCell(metadata.byline)],
  ['Publisher', (_, { metadata }) => metadata.publisher],
  ['Published', (_, { metadata }) => metadata.published],
  ['Updated', (_, { metadata }) => metadata.modified],
  ['Language', (_, { metadata }) => metadata.language],
  ['URL', (_, { url }) => url],
  ['Link', (annotation, article) => passageUrl(article, annotation)],
  ['Before', ({ selectors }) => selectors?.quote.prefix ?? ''],
  ['After', ({ selectors }) => selectors?.quote.suffix ?? ''],
  ['Sentence', ({ selectors }) => selectors?.sentence ?? ''],
  ['Start', ({ selectors }) => selectors?.position.start.toString() ?? ''],
  ['End', ({ selectors }) => selectors?.position.end.toString() ?? ''],
];

/** Writes one row an annotation (RFC 4180), formulas defused. */
export async function* writeCsv({ articles, withByteOrderMark = false }: ExportInput): AsyncGenerator<string> {
  yield `${withByteOrderMark ? byteOrderMark : ''}${csvRow(columns.map(([name]) => name))}`;
  for await (const { article, annotations } of articles) {
    for (const annotation of annotations) {
      yield csvRow(columns.map(([, cell]) => defusedCell(cell(annotation, article))));
    }
  }
}
