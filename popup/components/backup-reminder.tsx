import { useEffect, useState } from 'preact/hooks';
import { dueBackup } from '../../src/model/backup-plan.ts';
import { readOldestTime } from '../../src/storage/queries.ts';
import { readBackupPlan } from '../page/backup-plan.ts';
import { readDatabase } from '../page/popup-database.ts';
import { usePageContext } from '../state/page-context.ts';
import type { DueBackup } from './due-backup.tsx';

/** A line that says that a backup is due; nothing while none is, and what makes one is loaded only then. */
export function BackupReminder() {
  const { now } = usePageContext();
  const [Due, setDue] = useState<typeof DueBackup | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void isDueAt(now()).then(async (isDue) => {
      if (!isDue) return;
      const loaded = await import('./due-backup.tsx');
      if (isWanted) setDue(() => loaded.DueBackup);
    });
    return () => {
      isWanted = false;
    };
  }, [now]);
  return Due === undefined ? null : <Due />;
}

/** Whether the time for a backup has come. How much there is to lose is counted only then: counting takes the longer, the more there is. */
async function isDueAt(now: number): Promise<boolean> {
  const plan = await readBackupPlan();
  const oldest = await readDatabase(readOldestTime);
  if (!oldest.ok || oldest.value === null) return false;
  return dueBackup(plan, { count: Number.POSITIVE_INFINITY, oldest: oldest.value }, now) !== 'nothing';
}
