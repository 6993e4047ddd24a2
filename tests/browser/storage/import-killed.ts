import { openDatabase } from '../../../src/storage/database.ts';
import { writeImport } from '../../../src/storage/import-commands.ts';
import { undoImport } from '../../../src/storage/undo-import.ts';

// A worker that writes or undoes an import and says when it is in the middle, so that a test can end it there as a browser that dies does.
const { name, id, deed } = Object.fromEntries(new URLSearchParams(location.search));
const opened = await openDatabase({ name: name ?? '' });
if (!opened.ok) throw new Error(opened.failure.detail);
const work = {
  id: id as never,
  now: 5_000_000,
  signal: new AbortController().signal,
  onProgress: () => self.postMessage('in the middle'),
};
await (deed === 'undo' ? undoImport(opened.value, work) : writeImport(opened.value, work));
