import { describe, expect, test } from 'vitest';
import { changeSettings, defaultSettings, type SettingChange } from '../../../src/model/settings.ts';
import { type Database, openDatabase } from '../../../src/storage/database.ts';
import { saveSetting } from '../../../src/storage/settings-commands.ts';
import { readSettings } from '../../../src/storage/settings-queries.ts';

async function open(name: string): Promise<Database> {
  const database = await openDatabase({ name });
  if (!database.ok) throw new Error(database.failure.detail);
  return database.value;
}

const changes: readonly SettingChange[] = [
  { kind: 'theme', theme: 'dark' },
  { kind: 'colorName', color: 'green', name: 'evidence' },
  { kind: 'site', site: 'news.example', isAway: true },
  { kind: 'site', site: 'harbour.example', isAway: true },
  { kind: 'site', site: 'news.example', isAway: false },
  { kind: 'paint', paint: 'line' },
];

describe('settings', () => {
  test('are those of the beginning until something is changed, and stay as changed when the database is opened again', async () => {
    const name = crypto.randomUUID();
    const database = await open(name);
    expect(await readSettings(database)).toEqual(defaultSettings);
    for (const [now, change] of changes.entries()) {
      const saved = await saveSetting(database, { change, now });
      expect(saved.ok && saved.value).toEqual(await readSettings(database));
    }
    database.close();
    const again = await open(name);
    expect(await readSettings(again)).toEqual(changes.reduce(changeSettings, defaultSettings));
    again.close();
  });

  test('of different kinds that are changed at the same time are all kept', async () => {
    const database = await open(crypto.randomUUID());
    await Promise.all(changes.slice(0, 4).map((change) => saveSetting(database, { change, now: 1 })));
    expect(await readSettings(database)).toEqual(changes.slice(0, 4).reduce(changeSettings, defaultSettings));
    database.close();
  });

  test('of a newer version, which this one does not know, are left alone', async () => {
    const database = await open(crypto.randomUUID());
    const unknown = { place: 'font', change: { kind: 'font', font: 'large' } as never, modified: 1 };
    await database.put('settings', unknown);
    await saveSetting(database, { change: { kind: 'theme', theme: 'light' }, now: 2 });
    expect(await readSettings(database)).toEqual({ ...defaultSettings, theme: 'light' });
    expect(await database.get('settings', 'font')).toEqual(unknown);
    database.close();
  });
});
