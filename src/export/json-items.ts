import type { ArticleStream, ExportedArticle } from './export-format.ts';

/** The items of a JSON array as they come, one piece each, indented beneath a key at two levels; without the brackets. */
export async function* jsonItems(
  articles: ArticleStream,
  itemsOf: (exported: ExportedArticle) => readonly object[],
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const exported of articles) {
    for (const item of itemsOf(exported)) {
      yield `${isFirst ? '' : ','}\n    ${JSON.stringify(item)}`;
      isFirst = false;
    }
  }
  if (!isFirst) yield '\n  ';
}
