import { type Result, success } from '../model/failure.ts';
import { type SettingChange, type Settings, settingPlace } from '../model/settings.ts';
import type { Database } from './schema.ts';
import { settingsIn } from './settings-queries.ts';
import { write } from './transaction.ts';

/** Keeps a change of a setting in the place of the one before and answers with the settings as they are now. */
export function saveSetting(
  database: Database,
  { change, now }: { readonly change: SettingChange; readonly now: number },
): Promise<Result<Settings>> {
  return write(database, ['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    // What was taken back stays as a row with its time, so that two devices' settings can be merged.
    await store.put({ place: settingPlace(change), change, modified: now });
    return success(await settingsIn(store));
  });
}
