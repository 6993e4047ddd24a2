import browser from 'webextension-polyfill';
import { openPanel } from '../messages/panel.ts';
import { askTab } from '../messages/runtime.ts';
import { type PageCommand, pageCommands } from '../messages/tab-requests.ts';
import type { Color } from '../model/color.ts';
import { isAwayFrom } from '../model/settings.ts';
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

/** Has a tab's annotator do what a person asked for, putting the annotator there first when it is missing; nothing on a site from which they keep us. */
export async function runOnPage(tabId: number, command: PageCommand, color: Color | null): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  if (isAwayFrom(await settingsNow(), url ?? '')) return;
  const done = await askTab(tabId, 'runCommand', { command, color });
  if (done.ok || done.failure.kind !== 'noAnswer') return;
  if (await injectAnnotator(tabId)) await askTab(tabId, 'runCommand', { command, color });
}
