import { join } from 'node:path';
import { inMeasuringPage } from '../bench/measuring-page.ts';
import { root } from '../command.ts';
import { writeJsonLines } from '../json-lines.ts';
import { readPages } from '../pages/page-corpus.ts';
import type { detect } from '../pages/read-pages.ts';

/** What the page's script exports. */
declare const measured: { readonly detect: typeof detect };

/** Says of each page of a folder whether it is an article, as the loader does, in Chromium. */
export async function predict([folder, out]: readonly string[]): Promise<void> {
  if (folder === undefined || out === undefined) throw new Error('Usage: npm run predict -- detection DIR OUT');
  await inMeasuringPage(join(root, 'scripts/lib/pages/read-pages.ts'), async (browser) => {
    const rows: unknown[] = [];
    for (const page of readPages(folder)) {
      rows.push({ id: page.id, isArticle: await browser.evaluate((read) => measured.detect(read), page) });
    }
    writeJsonLines(out, rows);
  });
}
