import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { listenForChanges } from '../../src/messages/runtime.ts';
import type { Failure } from '../../src/model/failure.ts';
import type { Database } from '../../src/storage/database.ts';
import { readDatabase } from '../page/popup-database.ts';

/** Something read from the database, read anew whenever records change. */
export interface Reading<T> {
  /** Undefined while it is first read. */
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  refresh(): void;
}

/** Follows what a query answers; `read` must stay the same function for as long as it asks the same. */
export function useReading<T>(read: (database: Database) => Promise<T>): Reading<T> {
  const [value, setValue] = useState<T | undefined>(undefined);
  const [failure, setFailure] = useState<Failure | undefined>(undefined);
  // Only the newest reading may be shown.
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const result = await readDatabase(read);
    if (mine !== turn.current) return;
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) setValue(result.value);
  }, [read]);

  useEffect(() => {
    const controller = new AbortController();
    setValue(undefined);
    listenForChanges(() => void refresh(), controller.signal);
    void refresh();
    return () => controller.abort();
  }, [refresh]);

  return { value, failure, refresh: () => void refresh() };
}
