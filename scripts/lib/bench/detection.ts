import { join } from 'node:path';
import { root } from '../command.ts';
import { measurePages, readMeasuredPages } from './page-costs.ts';

/** Measures what detection costs a page of the named folders beside its peers. */
export async function bench(args: readonly string[]): Promise<void> {
  await measurePages(
    join(root, 'scripts/lib/bench/detection-page.ts'),
    readMeasuredPages('detection', args),
    'isProbablyReaderable',
  );
}
