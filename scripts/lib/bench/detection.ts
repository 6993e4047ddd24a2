import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../command.ts';
import { measurePages } from './page-costs.ts';

/** Measures what detection costs a page of the named folders beside its peers. */
export async function bench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { corpus: { type: 'string', multiple: true } } });
  if (values.corpus === undefined) throw new Error('Usage: npm run bench -- detection --corpus DIR [--corpus DIR]');
  await measurePages(join(root, 'scripts/lib/bench/detection-page.ts'), values.corpus, 'isProbablyReaderable');
}
