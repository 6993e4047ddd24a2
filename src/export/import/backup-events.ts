import { type BackupRecord, settingPrefix } from '../../model/backup-record.ts';
import type { ImportItem } from '../../model/import-run.ts';
import { importedArticle } from '../../model/imported-article.ts';
import { moment, object, parseWith } from '../../model/parse.ts';
import { type SettingChange, settingChange } from '../../model/settings.ts';
import { readBackup } from './backup.ts';
import type { ImportEvent, ImportFile } from './import-format.ts';
import { reason } from './import-reason.ts';

/** Most text that a backup may bring for our pages' local storage, in UTF-16 code units: twice of what browsers give it room for. */
const maxSettingsLength = 10_000_000;

/** Reads a packed file as a backup, and says what it holds as every import does; `schema` is the version of the database of this extension. */
export async function* backupEvents(file: ImportFile, schema: number): AsyncGenerator<ImportEvent> {
  let isBackup = false;
  let settingsLength = 0;
  for await (const event of readBackup(file, { schema })) {
    if (event.kind === 'head') isBackup = true;
    else if (event.kind === 'record') {
      const { record, where } = event;
      if (record.kind === 'setting') settingsLength += record.name.length + record.value.length;
      const hasRoom = record.kind !== 'setting' || settingsLength <= maxSettingsLength;
      yield hasRoom
        ? eventOf(record, where)
        : { kind: 'skipped', where, reason: reason('tooLong', record.name.slice(0, 80)) };
    } else if (event.kind === 'skipped') yield event;
    else if (event.verdict === 'valid') yield { kind: 'end', verdict: 'valid', format: 'backup' };
    else {
      // Whatever else was packed is not ours to unpack.
      const isOther = event.reason.kind === 'unknownFormat';
      yield {
        ...event,
        format: isBackup ? 'backup' : null,
        ...(isOther ? { where: 'byte 0', reason: reason('compressed') } : {}),
      };
    }
  }
}

function eventOf(record: BackupRecord, where: string): ImportEvent {
  if (record.kind === 'setting') return settingEvent(record.name, record.value, where);
  if (record.kind !== 'article') return { kind: 'item', item: itemOf(record, where) };
  const article = importedArticle(record.article);
  return article === undefined
    ? { kind: 'skipped', where, reason: reason('noWebAddress', record.article.url.slice(0, 80)) }
    : { kind: 'item', item: { kind: 'article', where, article } };
}

const keptSetting = object<{ readonly change: SettingChange; readonly modified: number }>({
  change: settingChange,
  modified: moment,
});

/** A setting of the database, or of our pages' local storage. One that this version does not know has no place here. */
function settingEvent(name: string, value: string, where: string): ImportEvent {
  if (!name.startsWith(settingPrefix)) return { kind: 'setting', name, value };
  const kept = parseWith(keptSetting, parseJson(value));
  return kept.ok
    ? { kind: 'item', item: { kind: 'setting', where, ...kept.value } }
    : { kind: 'skipped', where, reason: reason('backupRecord', kept.reason) };
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // The parser says that it is no setting.
    return undefined;
  }
}

function itemOf(record: Exclude<BackupRecord, { readonly kind: 'setting' }>, where: string): ImportItem {
  if (record.kind === 'hidden') {
    const { pageKey, content, isHidden, at } = record;
    return { kind: 'hiding', where, hiding: { pageKey, content, isHidden, at } };
  }
  if (record.kind === 'text') {
    const { articleId, text, taken } = record;
    return { kind: 'text', where, articleId, text, taken };
  }
  return record.kind === 'annotation' ? { ...record, where, isDated: true } : { ...record, where };
}
