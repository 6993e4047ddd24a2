import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupPlan } from '../../src/model/backup-plan.ts';
import { changeBackupPlan, readBackupPlan } from '../page/backup-plan.ts';
import { openFileTarget } from '../page/file-target.ts';
import { downloadFile } from '../page/hand-over.ts';
import type { ExportOutcome } from './use-export.ts';

/** Makes backups by hand, and keeps the plan for others. */
export function useBackup(now: () => number): {
  /** Undefined until it is read. */
  readonly plan: BackupPlan | undefined;
  readonly outcome: ExportOutcome | undefined;
  backUp(): Promise<void>;
  cancel(): void;
  change(change: (plan: BackupPlan) => BackupPlan): Promise<void>;
} {
  const [plan, setPlan] = useState<BackupPlan | undefined>(undefined);
  const [outcome, setOutcome] = useState<ExportOutcome | undefined>(undefined);
  const running = useRef<AbortController | undefined>(undefined);

  useEffect(() => {
    let isWanted = true;
    void readBackupPlan().then((read) => isWanted && setPlan(read));
    return () => {
      isWanted = false;
      running.current?.abort();
    };
  }, []);

  async function change(change: (plan: BackupPlan) => BackupPlan): Promise<void> {
    setPlan(await changeBackupPlan(change));
  }

  async function backUp(): Promise<void> {
    if (outcome?.kind === 'working') return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setOutcome({ kind: 'working', done: 0, total: 0 });
    const created = now();
    // Loaded when it is wanted: the reminder stands in the popup.
    const [{ makeBackup }, { backupFileName }] = await Promise.all([
      import('../page/make-backup.ts'),
      import('../../src/export/backup.ts'),
    ]);
    const made = await makeBackup(created, {
      signal,
      openTarget: openFileTarget,
      onProgress: (progress) => {
        if (!signal.aborted) setOutcome({ kind: 'working', ...progress });
      },
    });
    if (!made.ok) setOutcome({ kind: 'failed', failure: made.failure });
    else if (made.value.kind !== 'file') setOutcome({ kind: made.value.kind });
    else {
      const fileName = backupFileName(created);
      downloadFile(made.value.file, fileName);
      setOutcome({ kind: 'saved', fileName });
      await change((before) => ({ ...before, last: created, snoozedUntil: 0 }));
    }
  }

  return { plan, outcome, backUp, cancel: () => running.current?.abort(), change };
}
