import { join } from 'node:path';
import { root } from '../command.ts';
import { measurePages, readMeasuredPages } from './page-costs.ts';

/** Measures what reading a page's metadata costs in the named folders beside its peers, which read its text as well. */
export async function bench(args: readonly string[]): Promise<void> {
  await measurePages(
    join(root, 'scripts/lib/bench/metadata-page.ts'),
    readMeasuredPages('metadata', args),
    'Readability',
  );
}
