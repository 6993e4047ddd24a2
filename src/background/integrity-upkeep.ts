import browser from 'webextension-polyfill';
import type { Result } from '../model/failure.ts';
import { hasFindings, type IntegrityReport, lastCheckKey } from '../model/integrity.ts';
import { checkLibrary } from '../storage/integrity/check-library.ts';
import { announceEverywhere } from './changes.ts';
import { withDatabase } from './database-access.ts';
import { keepIndexSoon } from './index-upkeep.ts';

/** How long after its start a browser is left to itself, in milliseconds: it has enough to do. */
const delayMs = 15_000;

/** The mark that this session of the browser has looked; it goes when the browser ends, however it ends. */
const sessionKey = 'libraryChecked';

/** Checks the library as a person asks for it, every word of the search index too. */
export function checkNow(): Promise<Result<IntegrityReport>> {
  return check(true);
}

/**
 * Checks the library once after each start of the browser. No browser tells an extension that it ended well, so that each
 * start counts as one after a crash. The words of the search index are left to the person: that takes long.
 */
export async function checkOnceASession(): Promise<void> {
  if ((await browser.storage.session.get(sessionKey))[sessionKey] !== undefined) return;
  await browser.storage.session.set({ [sessionKey]: true });
  setTimeout(() => void check(false), delayMs);
}

async function check(isThorough: boolean): Promise<Result<IntegrityReport>> {
  const result = await withDatabase((database) => checkLibrary(database, { now: Date.now(), ids: crypto, isThorough }));
  if (!result.ok) return result;
  await browser.storage.local.set({ [lastCheckKey]: result.value });
  if (hasFindings(result.value.found)) {
    keepIndexSoon();
    void announceEverywhere();
  }
  return result;
}
