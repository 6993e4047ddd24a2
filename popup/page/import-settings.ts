import { backupPlan, backupPlanKey } from '../../src/model/backup-plan.ts';
import type { ImportedSetting } from '../../src/model/import-run.ts';
import { parseWith } from '../../src/model/parse.ts';
import { changeBackupPlan, readBackupPlan } from './backup-plan.ts';

/** Puts in place what a backup brings for our pages, and answers with what stood there before. What has no room stays as it was. */
export async function putSettings(
  storage: Storage,
  settings: readonly ImportedSetting[],
): Promise<readonly ImportedSetting[]> {
  const put: ImportedSetting[] = [];
  for (const setting of settings) {
    const { name, value } = setting;
    const before = setting.before === undefined ? await keptValue(storage, name) : setting.before;
    put.push((await set(storage, name, value)) ? { ...setting, before } : setting);
  }
  return put;
}

/** Puts back what stood there before, where the import's value still stands. */
export async function putSettingsBack(storage: Storage, settings: readonly ImportedSetting[]): Promise<void> {
  for (const { name, value, before } of settings) {
    if (before === undefined || (await keptValue(storage, name)) !== value) continue;
    if (before === null) storage.removeItem(name);
    else await set(storage, name, before);
  }
}

async function keptValue(storage: Storage, name: string): Promise<string | null> {
  return name === backupPlanKey ? JSON.stringify(await readBackupPlan()) : storage.getItem(name);
}

/** False when there is no room for it. */
async function set(storage: Storage, name: string, value: string): Promise<boolean> {
  if (name === backupPlanKey) {
    const plan = parseWith(backupPlan, parseJson(value));
    if (plan.ok) await changeBackupPlan(() => plan.value);
    return true;
  }
  try {
    storage.setItem(name, value);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // What is no plan changes none.
    return undefined;
  }
}
