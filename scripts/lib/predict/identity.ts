import { parseHTML } from 'linkedom';
import { readCanonicalUrl } from '../../../src/article/canonical-url.ts';
import { articleKey } from '../../../src/model/article-key.ts';
import { identityKeys, judgeCanonical } from '../../../src/model/canonical-link.ts';
import { writeJsonLines } from '../json-lines.ts';
import { readPages } from '../pages/page-corpus.ts';

/**
 * Writes the keys of each page of a folder and what its canonical link is worth, and says how often each verdict fell
 * and which pages share a key.
 */
export async function predict([folder, out]: readonly string[]): Promise<void> {
  if (folder === undefined || out === undefined) throw new Error('Usage: npm run predict -- identity DIR OUT');
  const rows: {
    readonly url: string;
    readonly canonical: string;
    readonly verdict: string;
    readonly keys: readonly string[];
  }[] = [];
  const [verdicts, pagesOf] = [new Map<string, number>(), new Map<string, string[]>()];
  for (const { id, url, html } of readPages(folder)) {
    if (articleKey(url) === undefined) continue;
    const canonical = readCanonicalUrl(parseHTML(html).document as unknown as Document, url);
    const row = { id, url, canonical, verdict: judgeCanonical(url, canonical), keys: identityKeys(url, canonical) };
    rows.push(row);
    verdicts.set(row.verdict, (verdicts.get(row.verdict) ?? 0) + 1);
    for (const key of row.keys) pagesOf.set(key, [...(pagesOf.get(key) ?? []), url]);
  }
  writeJsonLines(out, rows);
  for (const [verdict, count] of [...verdicts].sort(([, a], [, b]) => b - a)) console.log(`${verdict}: ${count}`);
  for (const [key, urls] of pagesOf) if (urls.length > 1) console.log(`${key} is shared by ${urls.join(' and ')}`);
}
