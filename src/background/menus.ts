import browser from 'webextension-polyfill';
import type { PageCommand } from '../messages/tab-requests.ts';
import type { LanguageChoice } from '../model/settings.ts';
import { runOnPage } from './commands.ts';
import { settingsNow } from './settings.ts';
import { sayInBrowser } from './words.ts';

const items: readonly {
  readonly id: PageCommand;
  readonly titleKey: `menu_${'save_claim' | 'save_highlight' | 'save_note' | 'show_claims'}`;
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
    const { language } = await settingsNow();
    for (const { id, titleKey, context = 'selection' } of items) {
      menus.create({
        id,
        title: sayInBrowser(language, titleKey),
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

/** Writes the menu anew in a language that was chosen. */
export async function translateMenus(language: LanguageChoice): Promise<void> {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  if (menus === undefined) return;
  await Promise.all(items.map(({ id, titleKey }) => menus.update(id, { title: sayInBrowser(language, titleKey) })));
}
