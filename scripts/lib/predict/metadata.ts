import { join } from 'node:path';
import type { ArticleMetadata } from '../../../src/model/article.ts';
import { inMeasuringPage } from '../bench/measuring-page.ts';
import { root } from '../command.ts';
import { writeJsonLines } from '../json-lines.ts';
import { readPages } from '../pages/page-corpus.ts';
import type { describe } from '../pages/read-pages.ts';

/** What the page's script exports. */
declare const measured: { readonly describe: typeof describe };

/** Writes what each page of a folder says of its article, as the annotator reads it, in Chromium. */
export async function predict([folder, out]: readonly string[]): Promise<void> {
  if (folder === undefined || out === undefined) throw new Error('Usage: npm run predict -- metadata DIR OUT');
  await inMeasuringPage(join(root, 'scripts/lib/pages/read-pages.ts'), async (browser) => {
    const rows: unknown[] = [];
    for (const page of readPages(folder)) {
      rows.push(asPrediction(page.id, await browser.evaluate((read) => measured.describe(read), page)));
    }
    writeJsonLines(out, rows);
  });
}

function asPrediction(id: string, metadata: ArticleMetadata): unknown {
  return {
    id,
    title: metadata.headline || null,
    authors: metadata.byline,
    siteName: metadata.publisher || null,
    publishedTime: metadata.published || null,
    language: metadata.language || null,
    sources: metadata.sources,
  };
}
