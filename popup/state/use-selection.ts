import { useCallback, useMemo, useState } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import { readIdsOf } from '../../src/storage/search/read-found.ts';
import { readDatabase } from '../page/popup-database.ts';
import { sayReadFailure } from '../words.ts';

/** The annotations that a person has chosen, in whatever lists they stood. */
export interface Selection {
  readonly ids: ReadonlySet<AnnotationId>;
  /** What went wrong with it last. */
  readonly problem: string | undefined;
  toggle(id: AnnotationId): void;
  /** Chooses all with these numbers. */
  chooseAll(numbers: Uint32Array): Promise<void>;
  clear(): void;
  fail(problem: string): void;
}

/** Keeps what is chosen while searches change. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<AnnotationId>>(new Set());
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const toggle = useCallback((id: AnnotationId) => {
    setProblem(undefined);
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);

  const chooseAll = useCallback(async (numbers: Uint32Array) => {
    const read = await readDatabase((database) => readIdsOf(database, numbers));
    if (read.ok) setIds(new Set(read.value));
    else setProblem(sayReadFailure(read.failure.kind));
  }, []);

  const clear = useCallback(() => {
    setProblem(undefined);
    setIds(new Set());
  }, []);

  return useMemo(
    () => ({ ids, problem, toggle, chooseAll, clear, fail: setProblem }),
    [ids, problem, toggle, chooseAll, clear],
  );
}
