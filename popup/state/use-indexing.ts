import { useEffect, useState } from 'preact/hooks';
import { askFromApp } from '../../src/messages/runtime.ts';
import { type IndexProgress, readIndexProgress } from '../../src/storage/search/backfill.ts';
import { readDatabase } from '../page/popup-database.ts';

/** How far the index of what was saved before there was one has come, while it is not complete; the page keeps it going. */
export function useIndexing(version: number): IndexProgress | undefined {
  const [progress, setProgress] = useState<IndexProgress | undefined>(undefined);

  useEffect(() => {
    let isOpen = true;
    async function follow(): Promise<void> {
      const read = await readDatabase(readIndexProgress);
      let now = read.ok ? read.value : undefined;
      while (isOpen && now !== undefined && !now.isComplete) {
        setProgress(now);
        const added = await askFromApp('appAddToIndex', {});
        now = added.ok ? added.value : undefined;
      }
      if (isOpen) setProgress(undefined);
    }
    void follow();
    return () => {
      isOpen = false;
    };
  }, [version]);

  return progress;
}
