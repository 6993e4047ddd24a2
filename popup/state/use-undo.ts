import { useCallback, useState } from 'preact/hooks';
import type { AnnotationId } from '../../src/model/ids.ts';
import { bringBack } from '../page/annotation-actions.ts';
import { say, sayFailure } from '../words.ts';

/** What was deleted here and can be brought back. */
export interface Undo {
  readonly deleted: readonly AnnotationId[];
  readonly problem: string | undefined;
  /** Adds one to what a press of Undo brings back. */
  add(id: AnnotationId): void;
  /** Brings all of it back; answers what came back, in the order of deletion. */
  run(): Promise<readonly AnnotationId[]>;
  dismiss(): void;
}

/** Remembers deletions until they are undone or dismissed. */
export function useUndo(): Undo {
  const [deleted, setDeleted] = useState<readonly AnnotationId[]>([]);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const add = useCallback((id: AnnotationId) => {
    setProblem(undefined);
    setDeleted((before) => [...before.filter((other) => other !== id), id]);
  }, []);

  const run = useCallback(async () => {
    const result = await bringBack(deleted);
    setProblem(result.ok ? undefined : say('popup_restoring_failed', sayFailure(result.failure.kind)));
    if (!result.ok) return [];
    setDeleted((now) => now.filter((id) => !deleted.includes(id)));
    return deleted;
  }, [deleted]);

  const dismiss = useCallback(() => setDeleted([]), []);

  return { deleted, problem, add, run, dismiss };
}
