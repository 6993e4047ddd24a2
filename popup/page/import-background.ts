import { askFromApp } from '../../src/messages/runtime.ts';
import type { Result } from '../../src/model/failure.ts';
import type { ImportRunId } from '../../src/model/ids.ts';
import type { ImportRun } from '../../src/model/import-run.ts';

/** How often is asked how far the background has come; asking also keeps it awake, which browsers end when it is idle for 30 s. */
const askAfterMs = 400;

/** Has the background write or undo an import, and tells how many items are done until it answers. */
export async function workInBackground(
  kind: 'appWriteImport' | 'appUndoImport',
  id: ImportRunId,
  onProgress: (done: number) => void,
): Promise<Result<ImportRun>> {
  const timer = setInterval(async () => {
    const done = await askFromApp('appImportProgress', {});
    if (done.ok && done.value !== null) onProgress(done.value);
  }, askAfterMs);
  try {
    return await askFromApp(kind, { id });
  } finally {
    clearInterval(timer);
  }
}

/** Ends what the background writes or undoes; nothing of it stays. */
export async function stopInBackground(): Promise<void> {
  await askFromApp('appStopImport', {});
}
