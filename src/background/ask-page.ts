import browser from 'webextension-polyfill';
import { type PageIdentity, type PageVisit, pageIdentity, readVisit } from '../model/page-visit.ts';
import { parseWith } from '../model/parse.ts';

/** What a tab's page says when it is opened, once it is there; undefined where the browser allows no script, where the page is none of HTML, or when it is gone meanwhile. */
export async function askVisit(tabId: number): Promise<PageVisit | undefined> {
  return readVisit(await runInTab(tabId, 'visit.js'));
}

/** What tells which articles stand on a tab's page; undefined as above. */
export async function askIdentity(tabId: number): Promise<PageIdentity | undefined> {
  const parsed = parseWith(pageIdentity, await runInTab(tabId, 'identity.js'));
  return parsed.ok ? parsed.value : undefined;
}

/**
 * Runs a script in a tab, once its document is idle, and takes its value. A page is asked instead of telling: a script
 * that has a message sent costs the page more than all that these read.
 */
async function runInTab(tabId: number, file: string): Promise<unknown> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return answer?.result;
  } catch {
    // Browser pages, the store and error pages take no script; a page that was left answers no more.
    return undefined;
  }
}
