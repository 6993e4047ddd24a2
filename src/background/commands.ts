import browser from 'webextension-polyfill';
import { openPanel } from '../messages/panel.ts';
import { askTab } from '../messages/runtime.ts';
import { type PageCommand, pageCommands } from '../messages/tab-requests.ts';
import type { Color } from '../model/color.ts';
import { isOnSite } from '../model/site.ts';
import { sayAway } from './badge.ts';
import { injectAnnotator } from './injection.ts';
import { settingsNow } from './settings.ts';

/** Runs keyboard commands on the page in front. Firefox for Android has no commands. */
export function runCommandsFromKeyboard(): void {
  browser.commands?.onCommand.addListener(async (name, tab) => {
    if (name === 'openPanel') {
      // Before anything is waited for: the press of the key counts for this turn alone.
      await openPanel(tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT);
      return;
    }
    const command = pageCommands.find((known) => known === name);
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (command !== undefined && tabId !== undefined) await runOnPage(tabId, command, null);
  });
}

/** Has a tab's annotator do what a person asked for, putting the annotator there first when it is missing; on a site from which they keep us, it is only said that they do. */
export async function runOnPage(tabId: number, command: PageCommand, color: Color | null): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  const settings = await settingsNow();
  const site = settings.awaySites.find((each) => isOnSite(url ?? '', each));
  if (site !== undefined) {
    await sayAway(tabId, site, settings.language);
    return;
  }
  const done = await askTab(tabId, 'runCommand', { command, color });
  if (done.ok || done.failure.kind !== 'noAnswer') return;
  if (await injectAnnotator(tabId)) await askTab(tabId, 'runCommand', { command, color });
}
