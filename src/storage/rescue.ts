import { type BackupRecord, backupRecord, settingPrefix } from '../model/backup-record.ts';
import { type Result, success } from '../model/failure.ts';
import { parseWith } from '../model/parse.ts';
import { unpackText } from './article-text.ts';
import { backedUpStores } from './read-backup.ts';
import type { ArticleTextRow, SetAsideRow, SettingRow } from './schema.ts';
import { storageFailure } from './storage-failure.ts';

/** What was got out of a damaged database: a record as a backup holds it, or a row that is none, as it lies there. */
export type Rescued =
  | { readonly kind: 'record'; readonly record: BackupRecord }
  | { readonly kind: 'raw'; readonly store: string; readonly key: unknown; readonly row: unknown };

/** A database opened at whatever version it is, past migrations and checks. */
export interface RescueSource {
  readonly version: number;
  /** Every row that the browser still reads, one at a time: one that it cannot read is a raw one without a row. */
  rows(): AsyncGenerator<Rescued>;
  close(): void;
}

/** Opens a database in order to save what can be saved of it. Nothing is written to it. */
export async function openForRescue(name: string): Promise<Result<RescueSource>> {
  try {
    const database = await openAsItIs(name);
    return success({ version: database.version, rows: () => rescuedRows(database), close: () => database.close() });
  } catch (error) {
    return storageFailure(error);
  }
}

function openAsItIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    // One that is not there would be made: that is no rescue.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
  });
}

async function* rescuedRows(database: IDBDatabase): AsyncGenerator<Rescued> {
  const stores = [...backedUpStores, 'setAside'].filter((store) => database.objectStoreNames.contains(store));
  for (const store of stores) {
    for (const key of await attempt(database, store, (rows) => rows.getAllKeys(), [])) {
      const row = await attempt<unknown>(database, store, (rows) => rows.get(key), undefined);
      const record = await recordOf(store, row);
      yield record === undefined ? rawOf(store, key, row) : { kind: 'record', record };
    }
  }
}

/** Asks one thing of one store in a transaction of its own, so that what fails takes nothing else with it. */
function attempt<T>(
  database: IDBDatabase,
  store: string,
  ask: (rows: IDBObjectStore) => IDBRequest<T>,
  otherwise: T,
): Promise<T> {
  return new Promise((resolve) => {
    try {
      const request = ask(database.transaction(store, 'readonly').objectStore(store));
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(otherwise);
      };
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      resolve(otherwise);
    }
  });
}

function rawOf(store: string, key: IDBValidKey, row: unknown): Rescued {
  if (store !== 'setAside' || row === undefined) return { kind: 'raw', store, key, row };
  const aside = row as Partial<SetAsideRow>;
  return { kind: 'raw', store: String(aside.store), key: aside.key, row: aside.row };
}

/** A row as a backup holds it; undefined where it is nothing that a backup could hold. */
async function recordOf(store: string, row: unknown): Promise<BackupRecord | undefined> {
  try {
    const parsed = parseWith(backupRecord, await shapeOf(store, row));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    // Bytes that cannot be unpacked, or a row that is no object: it is handed over as it lies there.
    return undefined;
  }
}

async function shapeOf(store: string, row: unknown): Promise<unknown> {
  switch (store) {
    case 'articles':
      return { kind: 'article', article: row };
    case 'claimants':
      return { kind: 'claimant', claimant: (row as { readonly record: unknown }).record };
    case 'annotations':
      return { kind: 'annotation', annotation: (row as { readonly record: unknown }).record };
    case 'articleTexts': {
      const { articleId, taken } = row as ArticleTextRow;
      return { kind: 'text', articleId, taken, text: await unpackText(row as ArticleTextRow) };
    }
    case 'noteDrafts':
      return { kind: 'draft', draft: row };
    case 'articleRulings':
      return { kind: 'ruling', ruling: row };
    case 'hiddenSuggestions':
      return { ...(row as object), kind: 'hidden' };
    case 'outlines':
      return { kind: 'outline', outline: row };
    case 'reviews':
      return { kind: 'review', review: row };
    case 'settings': {
      const { place, ...setting } = row as SettingRow;
      return { kind: 'setting', name: `${settingPrefix}${place}`, value: JSON.stringify(setting) };
    }
    default:
      return undefined;
  }
}
