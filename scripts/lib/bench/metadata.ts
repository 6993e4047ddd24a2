import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import { measurePages } from './page-costs.ts';

/** Measures what reading a page's metadata costs in the named folders beside its peers, which read its text as well. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { corpus: { type: 'string', multiple: true } } });
  if (values.corpus === undefined) throw new Error('Usage: npm run bench -- metadata --corpus DIR [--corpus DIR]');
  await measurePages(join(root, 'scripts/lib/bench/metadata-page.ts'), values.corpus, 'Readability');
}
