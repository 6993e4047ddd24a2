import browser from 'webextension-polyfill';
import type { PageCommand } from '../messages/tab-requests.ts';
import { runOnPage } from './commands.ts';

const items: readonly {
  readonly id: PageCommand;
  readonly titleKey: string;
  readonly context?: 'page';
}[] = [
  { id: 'saveClaim', titleKey: 'menu_save_claim' },
  { id: 'saveHighlight', titleKey: 'menu_save_highlight' },
  { id: 'saveNote', titleKey: 'menu_save_note' },
  { id: 'showClaims', titleKey: 'menu_show_claims', context: 'page' },
];

/** Puts the ways to save a selection into the context menu. Firefox for Android has no context menus. */
export function createMenusAndListen(): void {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (menus === undefined) return;
  browser.runtime.onInstalled.addListener(async () => {
    await menus.removeAll();
    for (const { id, titleKey, context = 'selection' } of items) {
      menus.create({
        id,
        title: browser.i18n.getMessage(titleKey),
        contexts: [context],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      });
    }
  });
  menus.onClicked.addListener(async (info, tab) => {
    const item = items.find(({ id }) => id === info.menuItemId);
    if (item !== undefined && tab?.id !== undefined && (info.frameId ?? 0) === 0)
      await runOnPage(tab.id, item.id, null);
  });
}
