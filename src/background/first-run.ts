import browser from 'webextension-polyfill';
import { trialDatabase } from '../model/trial.ts';

/** Opens the first page when the extension was installed, and on no update; what was tried there is thrown away when the browser starts again. */
export function greetOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('popup/welcome/index.html') });
  });
  browser.runtime.onStartup.addListener(() => void indexedDB.deleteDatabase(trialDatabase));
}
