import browser from 'webextension-polyfill';
import { injectAnnotator, injectLoader } from './injection.ts';
import { openPage } from './open-page.ts';

const pages = { url: ['http://*/*', 'https://*/*'], discarded: false };

/**
 * Takes up the tabs that are already open: on installing and updating, when nobody should have to reload them, and when
 * the browser starts with the tabs of the last time, which may be there before anybody listens.
 */
export function takeOverOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => forEachTab(takeOver));
  browser.runtime.onStartup.addListener(() => forEachTab(openPage));
}

async function forEachTab(action: (tabId: number, url: string) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query(pages);
  await Promise.all(tabs.map(({ id, url }) => (id === undefined || url === undefined ? undefined : action(id, url))));
}

/** Puts this copy's scripts into a tab: the annotator too where the copy before left its UI, in which a note may stand. */
async function takeOver(tabId: number, url: string): Promise<void> {
  if (!(await injectLoader(tabId))) return;
  if (await hasUi(tabId)) await injectAnnotator(tabId);
  await openPage(tabId, url);
}

async function hasUi(tabId: number): Promise<boolean> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.querySelector(':root > claimlight-ui') !== null,
    });
    return answer?.result === true;
  } catch {
    // The page went away meanwhile.
    return false;
  }
}
