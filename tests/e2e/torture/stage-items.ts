import type { Result } from '../../../src/model/failure.ts';
import type { ImportItem, ImportRun } from '../../../src/model/import-run.ts';
import type { Database } from '../../../src/storage/database.ts';
import { beginImport, finishStaging, stageBatch } from '../../../src/storage/import-staging.ts';

/** How many items one part has: so few that an import has several. */
const partLength = 20;

/** Puts items aside as an import of an id, as the page that reads a file does. */
export async function stageItems(database: Database, id: string, items: readonly ImportItem[]): Promise<Result<null>> {
  const run: ImportRun = {
    id: id as never,
    state: 'reading',
    files: [{ name: 'made.jsonld', size: 1, format: 'web-annotation', refusal: null }],
    created: Date.now(),
    annotations: items.filter(({ kind }) => kind === 'annotation').length,
    batches: Math.ceil(items.length / partLength),
    refusals: [],
    refused: 0,
    settings: [],
    written: null,
    summary: null,
    kept: 0,
  };
  const begun = await beginImport(database, run);
  if (!begun.ok) return begun;
  for (let number = 0; number < run.batches; number += 1) {
    const part = items.slice(number * partLength, (number + 1) * partLength);
    const staged = await stageBatch(database, run.id, number, part);
    if (!staged.ok) return staged;
  }
  return finishStaging(database, run);
}
