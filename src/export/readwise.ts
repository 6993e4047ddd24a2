import type { Annotation } from '../model/annotation.ts';
import { byteOrderMark, csvRow } from './csv-text.ts';
import { tableTime } from './dates.ts';
import type { ExportInput } from './export-format.ts';
import { markdownTag } from './markdown-text.ts';

/** The header that Readwise's import asks for. */
export const readwiseColumns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/**
 * Writes annotations as Readwise's CSV import reads them. A note on the whole article stands as a highlight of its own,
 * because a row without one is refused. Cells are not defused: an apostrophe would become part of the highlight there.
 */
export async function* writeReadwise({ articles, withByteOrderMark = false }: ExportInput): AsyncGenerator<string> {
  yield `${withByteOrderMark ? byteOrderMark : ''}${csvRow(readwiseColumns)}`;
  for await (const { article, annotations } of articles) {
    const { headline, byline } = article.metadata;
    for (const annotation of annotations) {
      const { selectors, created } = annotation;
      const location = selectors === null ? '' : selectors.position.start.toString();
      const [highlight, note] = textsOf(annotation);
      yield csvRow([
        highlight,
        headline || article.url,
        byline.join(', '),
        article.url,
        note,
        location,
        tableTime(created),
      ]);
    }
  }
}

/** Readwise takes words with a dot before them at the start of a note as tags. */
function textsOf({ selectors, note, tags }: Annotation): readonly [string, string] {
  const dotted = tags
    .map(markdownTag)
    .filter(Boolean)
    .map((tag) => tag.replace('#', '.'))
    .join(' ');
  if (selectors === null) return [note, dotted];
  return [selectors.quote.exact, [dotted, note].filter(Boolean).join('\n')];
}
