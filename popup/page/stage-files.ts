import { batchItemsOf } from '../../src/export/import/batch-items.ts';
import type { ColumnMapping, ImportFile, ImportTools } from '../../src/export/import/import-format.ts';
import { failed, type Result, success } from '../../src/model/failure.ts';
import { newImportRunId } from '../../src/model/ids.ts';
import { type ImportedFileRow, type ImportRun, maxListed, type Refusal } from '../../src/model/import-run.ts';
import type { Database } from '../../src/storage/database.ts';
import { beginImport, dropBatches, dropImport, finishStaging, stageBatch } from '../../src/storage/import-staging.ts';
import { holdImport } from './import-lock.ts';

/** A file that a person chose, with what its columns hold where they had to say. */
export interface ChosenFile {
  readonly file: File;
  readonly mapping?: ColumnMapping;
}

/** How far reading has come. */
export interface ReadingProgress {
  /** Bytes of all files. */
  readonly bytes: number;
  readonly annotations: number;
}

export interface ReadingWork {
  readonly signal: AbortSignal;
  onProgress(progress: ReadingProgress): void;
}

/** How long reading may go on before the page draws again. */
const busyMs = 40;

/**
 * Reads files and puts what they hold aside as one import. A file that is refused as a whole leaves nothing behind, and
 * is named with its reason; when all are, so is the import, which is then not kept. Fails with `stopped`, with what
 * storage fails with, or with `unreadable` when a file cannot be read to its end; nothing is kept then.
 */
export async function stageFiles(
  database: Database,
  chosen: readonly ChosenFile[],
  now: number,
  work: ReadingWork,
): Promise<Result<ImportRun>> {
  const id = newImportRunId(crypto);
  return holdImport(id, async () => {
    let run = emptyRun(id, now);
    const begun = await beginImport(database, run);
    if (!begun.ok) return begun;
    let bytes = 0;
    const pause = createPause();
    for (const one of chosen) {
      const onRead = (length: number) => {
        bytes += length;
        return pause();
      };
      const file = watchedFile(one.file, onRead, work.signal);
      const before = run;
      const tools = toolsAt(now, database.version, one.mapping);
      const read = await stageFile(database, run, file, tools, {
        signal: work.signal,
        pause,
        onProgress: (annotations) => work.onProgress({ bytes, annotations }),
      });
      if (!read.ok) {
        await dropImport(database, id);
        return read;
      }
      run = read.value;
      const row = run.files.at(-1);
      if (row === undefined || row.refusal === null) continue;
      const dropped = await dropBatches(database, id, before.batches);
      if (!dropped.ok) return dropped;
      // Of a refused file stays its reason alone.
      run = { ...before, files: run.files };
    }
    if (run.files.every(({ refusal }) => refusal !== null)) {
      const dropped = await dropImport(database, id);
      return dropped.ok ? success(run) : dropped;
    }
    const finished = await finishStaging(database, run);
    if (!finished.ok) await dropImport(database, id);
    return finished.ok ? success({ ...run, state: 'ready' }) : finished;
  });
}

interface StagingWork {
  readonly signal: AbortSignal;
  /** Lets the page draw, when it is time. */
  pause(): Promise<void>;
  onProgress(annotations: number): void;
}

async function stageFile(
  database: Database,
  before: ImportRun,
  file: ImportFile & { readonly size: number },
  tools: ImportTools,
  { signal, pause, onProgress }: StagingWork,
): Promise<Result<ImportRun>> {
  let { annotations, batches, refused } = before;
  const refusals: Refusal[] = [...before.refusals];
  const settings = [...before.settings];
  // The next part is read while one is put aside, never more than that.
  let staging: Promise<Result<null>> = Promise.resolve(success(null));
  try {
    for await (const event of batchItemsOf(file, tools)) {
      if (signal.aborted) return failed('stopped');
      if (event.kind === 'batch') {
        const staged = await staging;
        if (!staged.ok) return staged;
        staging = stageBatch(database, before.id, batches, event.items);
        annotations += event.annotations;
        batches += 1;
      } else if (event.kind === 'refused') {
        refused += 1;
        if (refusals.length < maxListed) refusals.push(event.refusal);
      } else if (event.kind === 'setting') settings.push(event.setting);
      else {
        const { format, refusal } = event;
        const staged = await staging;
        if (!staged.ok) return staged;
        const row: ImportedFileRow = { name: file.name, size: file.size, format, refusal };
        return success({ ...before, annotations, batches, refused, refusals, settings, files: [...before.files, row] });
      }
      onProgress(annotations);
      await pause();
    }
  } catch (error) {
    // The file was moved, changed or taken away while it was read.
    if (error instanceof DOMException) return failed('unreadable', `${file.name}: ${error.name}`);
    throw error;
  } finally {
    // What is being put aside ends before anything of it is dropped.
    await staging;
  }
  throw new Error(`No verdict on ${file.name}`);
}

function createPause(): () => Promise<void> {
  let drawn = performance.now();
  return async () => {
    if (performance.now() - drawn < busyMs) return;
    await new Promise((resolve) => setTimeout(resolve));
    drawn = performance.now();
  };
}

function emptyRun(id: ImportRun['id'], created: number): ImportRun {
  return {
    id,
    state: 'reading',
    files: [],
    created,
    annotations: 0,
    batches: 0,
    refusals: [],
    refused: 0,
    settings: [],
    written: null,
    summary: null,
    kept: 0,
  };
}

function toolsAt(now: number, schema: number, mapping: ColumnMapping | undefined): ImportTools {
  return {
    now,
    schema,
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    ...(mapping === undefined ? {} : { mapping }),
  };
}

/** A file of the browser, and how much of it was read; it seems to end where the signal ends it, however little comes of what is read. */
export function watchedFile(
  file: File,
  onRead: (bytes: number) => void | Promise<void>,
  signal?: AbortSignal,
): ImportFile & { readonly size: number } {
  return {
    name: file.name,
    size: file.size,
    async *read() {
      const reader = file.stream().getReader();
      try {
        for (let part = await reader.read(); !part.done && signal?.aborted !== true; part = await reader.read()) {
          await onRead(part.value.length);
          yield part.value;
        }
      } finally {
        await reader.cancel();
      }
    },
  };
}
