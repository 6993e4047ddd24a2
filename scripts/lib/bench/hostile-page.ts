import { stageFiles } from '../../../popup/page/stage-files.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';

/** What became of a hostile file. */
export interface HostileOutcome {
  readonly ms: number;
  /** The key of the message, with what stands in its places. */
  readonly message: string;
  readonly values: readonly string[];
  /** Rows that are in the database afterwards and were not before. */
  readonly rows: number;
  /** Longest time in which the page could not have drawn, in milliseconds. */
  readonly longestMs: number;
}

/** Reads the file that was chosen in the page's field, as the import does. */
export async function readChosen(): Promise<HostileOutcome> {
  const file = document.querySelector('input')?.files?.[0];
  if (file === undefined) throw new Error('No file was chosen');
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.failure.detail);
  const database = opened.value;
  const before = await countRows(database);
  const watch = watchTurns();
  const started = performance.now();
  const staged = await stageFiles(database, [{ file }], Date.now(), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const ms = performance.now() - started;
  const longestMs = watch.end();
  const rows = (await countRows(database)) - before;
  database.close();
  const refusal = staged.ok ? staged.value.files[0]?.refusal : undefined;
  const message = refusal?.kind ?? (staged.ok ? 'taken' : staged.failure.kind);
  return { ms, message, values: refusal?.values ?? [], rows, longestMs };
}

function watchTurns(): { end(): number } {
  let [last, longest, isOver] = [performance.now(), 0, false];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(() => channel.port2.postMessage(null), 10);
  };
  channel.port2.postMessage(null);
  return {
    end() {
      isOver = true;
      return Math.max(longest, performance.now() - last);
    },
  };
}

async function countRows(database: Database): Promise<number> {
  const counts = await Promise.all([...database.objectStoreNames].map((name) => database.count(name)));
  return counts.reduce((sum, count) => sum + count, 0);
}
