import browser from 'webextension-polyfill';
import { askTab } from '../messages/runtime.ts';
import { forgetFirstLook } from './first-looks.ts';
import { openAwaited, openPage } from './open-page.ts';
import { forgetTabPage } from './tab-pages.ts';

/** How long after a page was taken up for an event without an address the next such event waits, in milliseconds. */
const restMs = 1_000;

/** Tabs that were taken up just now for an event without an address; true when another one came meanwhile. */
const resting = new Map<number, boolean>();

/** Follows tabs: a page that is opened, also without a new document, is taken up; a tab that closes is forgotten. */
export function followTabs(): void {
  browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
    if (url !== undefined) {
      void askTab(tabId, 'addressChanged', {});
      void openPage(tabId, url);
    } else if (status === 'loading' && !namesEveryAddress() && tab.url !== undefined) {
      openInTurn(tabId);
    } else if (status === 'complete' && tab.url !== undefined) {
      void openAwaited(tabId, tab.url);
    }
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    resting.delete(tabId);
    forgetFirstLook(tabId);
    void forgetTabPage(tabId);
  });
}

/** Firefox names the address of a page that is loaded anew, and says nothing but "loading" of the one that is left for it. */
function namesEveryAddress(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}

/**
 * Takes up a page that is loaded anew. Chromium says the same of a page that replaces the entry of its history by one of
 * the same address, which it may do as often as it likes.
 */
function openInTurn(tabId: number): void {
  if (resting.has(tabId)) {
    resting.set(tabId, true);
    return;
  }
  resting.set(tabId, false);
  setTimeout(() => {
    const isAskedAgain = resting.get(tabId) === true;
    resting.delete(tabId);
    if (isAskedAgain) openInTurn(tabId);
  }, restMs);
  void openNow(tabId);
}

async function openNow(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: undefined }));
  if (url !== undefined) await openPage(tabId, url);
}
