import { join } from 'node:path';
import type { SomeSignals } from '../../../src/article/detection/signals.ts';
import { inMeasuringPage } from '../bench/measuring-page.ts';
import { root } from '../command.ts';
import { readJsonLines } from '../json-lines.ts';
import { readPages } from '../pages/page-corpus.ts';
import type { readStagesOf } from '../pages/read-pages.ts';

/** A page with what is known of it. */
export interface LabelledPage {
  readonly id: string;
  /** Pages of one site are never on both sides of a fold. */
  readonly site: string;
  readonly corpus: 'page-type' | 'article-metadata';
  /** The collection, or of `page-type` the kind of page. */
  readonly group: string;
  readonly isIntact: boolean;
  readonly isArticle: boolean;
  /** What is known after each look at the page. */
  readonly stages: readonly SomeSignals[];
}

interface Label {
  readonly id: string;
  readonly isArticle?: boolean;
  readonly pageType?: string;
  readonly source: string;
  readonly readerable?: boolean | null;
  readonly scriptsStripped?: boolean;
}

declare const measured: { readonly readStagesOf: typeof readStagesOf };

/**
 * Reads, in Chromium, the signals of all pages of `page-type` and of those of `article-metadata` that are real articles:
 * not its invented fixtures, nor what is said not to be readable.
 */
export async function readLabelledPages(corpora: string): Promise<readonly LabelledPage[]> {
  return inMeasuringPage(join(root, 'scripts/lib/pages/read-pages.ts'), async (browser) => {
    const pages: LabelledPage[] = [];
    for (const corpus of ['page-type', 'article-metadata'] as const) {
      const folder = join(corpora, corpus);
      const labels = new Map(
        (readJsonLines(join(folder, 'labels.jsonl')) as readonly Label[]).map((row) => [row.id, row]),
      );
      for (const page of readPages(folder)) {
        const label = labels.get(page.id);
        if (label === undefined || label.readerable === false || /defuddle/u.test(label.source)) continue;
        pages.push({
          id: page.id,
          site: siteOf(page.url) || page.id,
          corpus,
          group: label.pageType ?? label.source,
          isIntact: label.scriptsStripped !== true,
          isArticle: label.isArticle ?? true,
          stages: await browser.evaluate((read) => measured.readStagesOf(read), page),
        });
      }
    }
    return pages;
  });
}

/** The last two labels of a host, three where the last but one is as short as in "co.uk". */
function siteOf(url: string): string {
  const labels = (URL.canParse(url) ? new URL(url).hostname : '').split('.');
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}
