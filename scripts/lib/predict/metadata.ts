import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inMeasuringPage } from '../bench/measuring-page.ts';
import { root } from '../command.ts';
import { writeJsonLines } from '../json-lines.ts';
import { readPages } from '../pages/page-corpus.ts';
import type { describe } from '../pages/read-by-claimlight.ts';

/** What each reader's script exports. */
declare const measured: { readonly describe: typeof describe };

const readers = ['claimlight', 'readability', 'defuddle'];

/** Writes what each page of a folder says of its article, as the annotator or a peer reads it, in Chromium, and says how large the reader is. */
export async function predict(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { reader: { type: 'string', default: 'claimlight' } },
    allowPositionals: true,
  });
  const [folder, out] = positionals;
  if (folder === undefined || out === undefined || !readers.includes(values.reader)) {
    throw new Error(`Usage: npm run predict -- metadata DIR OUT [--reader ${readers.join('|')}]`);
  }
  const entry = join(root, `scripts/lib/pages/read-by-${values.reader}.ts`);
  await inMeasuringPage(entry, async (browser, { gzippedBytes }) => {
    const rows: unknown[] = [];
    for (const page of readPages(folder)) {
      rows.push({ id: page.id, ...(await browser.evaluate((read) => measured.describe(read), page)) });
    }
    writeJsonLines(out, rows);
    console.log(`${values.reader}: ${rows.length} pages, ${(gzippedBytes / 1024).toFixed(1)} KB gzipped`);
  });
}
