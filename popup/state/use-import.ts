import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnMapping } from '../../src/export/import/import-format.ts';
import { sampleTable, type TableSample } from '../../src/export/import/sample-table.ts';
import type { Failure, Result } from '../../src/model/failure.ts';
import type { ImportedFileRow, ImportedSetting, ImportRun } from '../../src/model/import-run.ts';
import { type ImportPlan, planImport } from '../../src/storage/import-plan.ts';
import { dropImport, keepSettings, pruneImports, readImports } from '../../src/storage/import-staging.ts';
import { rememberColumns, rememberedColumns } from '../page/column-memory.ts';
import { stopInBackground, workInBackground } from '../page/import-background.ts';
import { brokenOff } from '../page/import-lock.ts';
import { putSettings, putSettingsBack } from '../page/import-settings.ts';
import { readDatabase } from '../page/popup-database.ts';
import { type ChosenFile, type ReadingProgress, stageFiles, watchedFile } from '../page/stage-files.ts';

/** A table of which a person has to say what its columns hold. */
export interface UnnamedTable {
  readonly file: File;
  readonly sample: TableSample;
}

/** Where an import stands. */
export type ImportView =
  | { readonly kind: 'start' }
  | { readonly kind: 'columns'; readonly table: UnnamedTable; readonly left: number }
  | { readonly kind: 'reading'; readonly progress: ReadingProgress; readonly bytes: number; readonly names: string }
  /** None of the files was one. */
  | { readonly kind: 'refused'; readonly files: readonly ImportedFileRow[] }
  | { readonly kind: 'comparing'; readonly run: ImportRun; readonly done: number }
  | { readonly kind: 'preview'; readonly run: ImportRun; readonly plan: ImportPlan }
  | { readonly kind: 'writing' | 'undoing'; readonly run: ImportRun; readonly done: number }
  | { readonly kind: 'written' | 'undone'; readonly run: ImportRun };

export interface ImportState {
  readonly view: ImportView;
  readonly failure: Failure | undefined;
  /** Imports that were read and not written, those whose reading was cut off, and those that can be undone. */
  readonly ready: readonly ImportRun[];
  readonly cutOff: readonly ImportRun[];
  readonly past: readonly ImportRun[];
  choose(files: readonly File[]): void;
  nameColumns(mapping: ColumnMapping): void;
  goOn(run: ImportRun): void;
  write(run: ImportRun): void;
  undo(run: ImportRun): void;
  throwAway(run: ImportRun): void;
  /** Ends what is going on. */
  cancel(): void;
  /** Back to the beginning. */
  restart(): void;
}

/** An import from choosing files to undoing it; `now` in milliseconds. */
export function useImport(now: () => number): ImportState {
  const [view, setView] = useState<ImportView>({ kind: 'start' });
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  const [runs, setRuns] = useState<readonly ImportRun[]>([]);
  const [cutOff, setCutOff] = useState<readonly ImportRun[]>([]);
  const controller = useRef(new AbortController());
  const waiting = useRef<{ readonly tables: readonly UnnamedTable[]; readonly chosen: readonly ChosenFile[] }>({
    tables: [],
    chosen: [],
  });

  async function refresh(): Promise<void> {
    const read = await readDatabase(readImports);
    if (!read.ok) {
      setFailure(read.failure);
      return;
    }
    setRuns(read.value);
    // The browser may have died between writing an import and putting its settings in place.
    const unfinished = read.value.filter(({ state, settings }) => state === 'written' && settings.some(isUnset));
    for (const run of unfinished) await setPlaces(run);
    setCutOff(await brokenOff(read.value));
  }

  useEffect(() => {
    void refresh();
    return () => controller.current.abort();
  }, []);

  function begin(): AbortSignal {
    controller.current = new AbortController();
    setFailure(undefined);
    return controller.current.signal;
  }

  function restart(): void {
    setView({ kind: 'start' });
    void refresh();
  }

  /** Shows what came of a step, or why nothing did. */
  function settle<T>(result: Result<T>, show: (value: T) => void, otherwise: ImportView = { kind: 'start' }): void {
    if (result.ok) show(result.value);
    else {
      setView(otherwise);
      setFailure(result.failure);
    }
    void refresh();
  }

  async function choose(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    begin();
    const tables: UnnamedTable[] = [];
    const chosen: ChosenFile[] = [];
    for (const file of files) {
      const sample = await sampleOf(file);
      if (sample === undefined) chosen.push({ file });
      else tables.push({ file, sample });
    }
    waiting.current = { tables, chosen };
    next();
  }

  function next(): void {
    const { tables, chosen } = waiting.current;
    const [table] = tables;
    if (table === undefined) void read(chosen);
    else {
      const guess = rememberedColumns(localStorage, table.sample.header) ?? table.sample.guess;
      setView({
        kind: 'columns',
        table: { ...table, sample: { ...table.sample, guess } },
        left: tables.length - 1,
      });
    }
  }

  function nameColumns(mapping: ColumnMapping): void {
    const { tables, chosen } = waiting.current;
    const [table, ...others] = tables;
    if (table === undefined) return;
    rememberColumns(localStorage, table.sample.header, mapping);
    waiting.current = { tables: others, chosen: [...chosen, { file: table.file, mapping }] };
    next();
  }

  async function read(chosen: readonly ChosenFile[]): Promise<void> {
    const signal = begin();
    const bytes = chosen.reduce((sum, { file }) => sum + file.size, 0);
    const names = chosen.map(({ file }) => file.name).join(', ');
    const show = (progress: ReadingProgress) => setView({ kind: 'reading', progress, bytes, names });
    show({ bytes: 0, annotations: 0 });
    const staged = await readDatabase((database) => stageFiles(database, chosen, now(), { signal, onProgress: show }));
    settle(flat(staged), (run) => {
      if (run.state === 'ready') void goOn(run);
      else setView({ kind: 'refused', files: run.files });
    });
  }

  async function goOn(run: ImportRun): Promise<void> {
    const signal = begin();
    const onProgress = (done: number) => setView({ kind: 'comparing', run, done });
    onProgress(0);
    const planned = await readDatabase((database) => planImport(database, run.id, { signal, onProgress }));
    settle(flat(planned), (plan) => setView({ kind: 'preview', run, plan }));
  }

  async function work(run: ImportRun, kind: 'writing' | 'undoing', before: ImportView): Promise<void> {
    begin();
    setView({ kind, run, done: 0 });
    const request = kind === 'writing' ? 'appWriteImport' : 'appUndoImport';
    const done = await workInBackground(request, run.id, (count) =>
      setView((current) => (current.kind === kind ? { kind, run, done: count } : current)),
    );
    if (done.ok) await setPlaces(done.value);
    settle(done, (ended) => setView({ kind: kind === 'writing' ? 'written' : 'undone', run: ended }), before);
  }

  return {
    view,
    failure,
    ready: runs.filter(({ state }) => state === 'ready'),
    cutOff,
    past: runs.filter(({ state }) => state === 'written'),
    choose: (files) => void choose(files),
    nameColumns,
    goOn: (run) => void goOn(run),
    write: (run) => void work(run, 'writing', view),
    undo: (run) => void work(run, 'undoing', view),
    throwAway(run) {
      void readDatabase((database) => dropImport(database, run.id)).then((dropped) =>
        settle(flat(dropped), () => setView({ kind: 'start' })),
      );
    },
    cancel() {
      controller.current.abort();
      if (view.kind === 'writing' || view.kind === 'undoing') void stopInBackground();
    },
    restart,
  };
}

/** Puts a written import's settings in place, or an undone one's out of it, and forgets how to undo old ones. */
async function setPlaces(run: ImportRun): Promise<void> {
  if (run.state === 'undone') await putSettingsBack(localStorage, run.settings);
  const settings = run.state === 'written' ? await putSettings(localStorage, run.settings) : run.settings;
  await readDatabase(async (database) => {
    if (settings.length > 0) await keepSettings(database, run.id, settings);
    await pruneImports(database);
  });
}

function isUnset({ before }: ImportedSetting): boolean {
  return before === undefined;
}

async function sampleOf(file: File): Promise<TableSample | undefined> {
  try {
    return await sampleTable(watchedFile(file, () => undefined));
  } catch (error) {
    // What cannot be read is told when it is read.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function flat<T>(result: Result<Result<T>>): Result<T> {
  return result.ok ? result.value : result;
}
