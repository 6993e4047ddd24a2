import type { AppRequests } from '../messages/app-requests.ts';
import type { Handlers } from '../messages/runtime.ts';
import { failed, type Result, success } from '../model/failure.ts';
import type { ImportRun } from '../model/import-run.ts';
import type { Settings } from '../model/settings.ts';
import type { Database } from '../storage/database.ts';
import { writeImport } from '../storage/import-commands.ts';
import type { ImportWork } from '../storage/import-plan.ts';
import { undoImport } from '../storage/undo-import.ts';
import { announceSetting } from './announce-settings.ts';
import { announceEverywhere } from './changes.ts';
import { withDatabase } from './database-access.ts';
import { settingsNow } from './settings.ts';

type ImportRequests = Pick<AppRequests, 'appWriteImport' | 'appUndoImport' | 'appImportProgress' | 'appStopImport'>;

/** The import that is being written or undone. It lives as long as its transaction: a background that is stopped loses both. */
let running: { readonly controller: AbortController; done: number } | undefined;

/** Answers of the background to the page that imports. */
export const importHandlers: Required<Handlers<ImportRequests, null>> = {
  appWriteImport({ id }) {
    return working((database, work) => writeImport(database, { ...work, id, now: Date.now() }));
  },

  appUndoImport({ id }) {
    return working((database, work) => undoImport(database, { ...work, id }));
  },

  appImportProgress() {
    return success(running?.done ?? null);
  },

  appStopImport() {
    running?.controller.abort();
    return success(null);
  },
};

async function working(
  action: (database: Database, work: ImportWork) => Promise<Result<ImportRun>>,
): Promise<Result<ImportRun>> {
  if (running !== undefined) return failed('notAllowed', 'another import is being written');
  const work = { controller: new AbortController(), done: 0 };
  running = work;
  try {
    const before = await settingsNow();
    const result = await withDatabase((database) =>
      action(database, {
        signal: work.controller.signal,
        onProgress: (done) => {
          work.done = done;
        },
      }),
    );
    if (result.ok) void announceImport(before, await settingsNow());
    return result;
  } finally {
    running = undefined;
  }
}

/** Brings what an import changed to every open page, and the settings that it brought along. */
async function announceImport(before: Settings, after: Settings): Promise<void> {
  await announceEverywhere();
  const { awaySites: _before, ...others } = before;
  const { awaySites: _after, ...now } = after;
  if (before.language !== after.language) await announceSetting(after, { kind: 'language', language: after.language });
  else if (JSON.stringify(others) !== JSON.stringify(now))
    await announceSetting(after, { kind: 'theme', theme: after.theme });
  const moved = [
    ...before.awaySites.filter((site) => !after.awaySites.includes(site)),
    ...after.awaySites.filter((site) => !before.awaySites.includes(site)),
  ];
  for (const site of moved)
    await announceSetting(after, { kind: 'site', site, isAway: after.awaySites.includes(site) });
}
