import type { ArticleStream, ExportedArticle } from './export-format.ts';

/** Articles as they come, each with whether there is no other; the stream is read one article ahead for it. */
export async function* withOnly(
  articles: ArticleStream,
): AsyncGenerator<{ readonly item: ExportedArticle; readonly isOnly: boolean }> {
  let before: ExportedArticle | undefined;
  let count = 0;
  for await (const item of articles) {
    if (before !== undefined) yield { item: before, isOnly: false };
    before = item;
    count += 1;
  }
  if (before !== undefined) yield { item: before, isOnly: count === 1 };
}
