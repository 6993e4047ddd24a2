import browser from 'webextension-polyfill';
import { type IntegrityReport, integrityReport, lastCheckKey } from '../../src/model/integrity.ts';
import { parseWith } from '../../src/model/parse.ts';

/** What the last check of the library came to; undefined while there was none. */
export async function readLastCheck(): Promise<IntegrityReport | undefined> {
  const kept = parseWith(integrityReport, (await browser.storage.local.get(lastCheckKey))[lastCheckKey]);
  return kept.ok ? kept.value : undefined;
}
