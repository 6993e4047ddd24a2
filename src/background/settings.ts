import { success } from '../model/failure.ts';
import { defaultSettings, type Settings } from '../model/settings.ts';
import { readSettings } from '../storage/settings-queries.ts';
import { withDatabase } from './database-access.ts';

/** The settings as they are saved; those of the beginning when they cannot be read. */
export async function settingsNow(): Promise<Settings> {
  const read = await withDatabase(async (database) => success(await readSettings(database)));
  return read.ok ? read.value : defaultSettings;
}
