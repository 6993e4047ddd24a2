import { parseWith } from '../model/parse.ts';
import { changeSettings, defaultSettings, type Settings, settingChange } from '../model/settings.ts';
import type { Database, SettingRow } from './schema.ts';

interface SettingReader {
  getAll(): Promise<readonly SettingRow[]>;
}

/** How the person wants things to be; what they never changed is as it is at first. */
export function readSettings(database: Database): Promise<Settings> {
  return settingsIn(database.transaction('settings').store);
}

/** The same within a transaction. A change that this version does not know is left alone. */
export async function settingsIn(store: SettingReader): Promise<Settings> {
  const rows = await store.getAll();
  return rows.reduce((settings, { change }) => {
    const known = parseWith(settingChange, change);
    return known.ok ? changeSettings(settings, known.value) : settings;
  }, defaultSettings);
}
