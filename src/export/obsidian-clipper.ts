import type { Annotation } from '../model/annotation.ts';
import { isoTime } from './dates.ts';
import type { ExportedArticle, ExportInput } from './export-format.ts';
import { escapeHtml } from './html-text.ts';
import { jsonItems } from './json-items.ts';

/** Writes highlights as the Obsidian Web Clipper exports and imports them; a note on the whole article has no place there and stands with its note alone. */
export async function* writeObsidianClipper({ articles }: ExportInput): AsyncGenerator<string> {
  yield '[';
  yield* jsonItems(articles, (exported) => [toPage(exported)]);
  yield ']\n';
}

function toPage({ article, annotations }: ExportedArticle): object {
  return {
    url: article.url,
    title: article.metadata.headline || article.url,
    highlights: annotations.map((annotation) => ({
      text: asHtml(annotation),
      timestamp: isoTime(annotation.created),
      color: annotation.color,
      ...notesOf(annotation),
    })),
    data: annotations.map(toData),
  };
}

function toData(annotation: Annotation): object {
  const { id, selectors, created, color } = annotation;
  return {
    id,
    type: 'text',
    // The clipper looks for the words themselves where the path leads to an element that does not hold them.
    xpath: '/html[1]/body[1]',
    startOffset: selectors?.position.start ?? 0,
    endOffset: selectors?.position.end ?? 0,
    content: asHtml(annotation),
    createdAt: created,
    color,
    ...(selectors === null ? {} : { textQuote: { prefix: selectors.quote.prefix, suffix: selectors.quote.suffix } }),
    ...notesOf(annotation),
  };
}

function notesOf({ note }: Annotation): object {
  return note === '' ? {} : { notes: [note] };
}

/** Line breaks as elements: the clipper takes a blank line for the border of another highlight. */
function asHtml({ selectors }: Annotation): string {
  return escapeHtml((selectors?.quote.exact ?? '').replace(/\r\n?/gu, '\n')).replaceAll('\n', '<br>');
}
