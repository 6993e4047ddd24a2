import { toCslItem } from './csl-item.ts';
import type { ExportInput } from './export-format.ts';
import { jsonItems } from './json-items.ts';

/** Writes one entry an article as CSL-JSON (citation-style-language/schema, csl-data.json). */
export async function* writeCslJson({ articles }: ExportInput): AsyncGenerator<string> {
  const taken = new Set<string>();
  yield '[';
  yield* jsonItems(articles, (exported) => [toCslItem(exported, taken)]);
  yield ']\n';
}
