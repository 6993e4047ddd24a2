import browser from 'webextension-polyfill';
import { type BackupPlan, backupPlan, backupPlanKey, firstBackupPlan } from '../../src/model/backup-plan.ts';
import { parseWith } from '../../src/model/parse.ts';

/** What the person wishes about backups; the first plan where nothing that can be read is kept. */
export async function readBackupPlan(): Promise<BackupPlan> {
  const kept = parseWith(backupPlan, (await browser.storage.local.get(backupPlanKey))[backupPlanKey]);
  return kept.ok ? kept.value : firstBackupPlan;
}

/** Changes the plan as it stands now, and answers what it is. */
export async function changeBackupPlan(change: (plan: BackupPlan) => BackupPlan): Promise<BackupPlan> {
  const plan = change(await readBackupPlan());
  await browser.storage.local.set({ [backupPlanKey]: plan });
  return plan;
}
