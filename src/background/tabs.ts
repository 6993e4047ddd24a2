import browser from 'webextension-polyfill';
import { askTab } from '../messages/runtime.ts';
import { forgetTabPage } from './tab-pages.ts';

/** Follows tabs: a page that changes its address without a new document is told, a tab that closes is forgotten. */
export function followTabs(): void {
  browser.tabs.onUpdated.addListener(async (tabId, change) => {
    if (change.url !== undefined) await askTab(tabId, 'addressChanged', {});
  });
  browser.tabs.onRemoved.addListener((tabId) => forgetTabPage(tabId));
}
