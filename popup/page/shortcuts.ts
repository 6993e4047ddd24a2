import browser from 'webextension-polyfill';
import type { PageCommand } from '../../src/messages/tab-requests.ts';

/** The keys that are set for the commands that save a selection; a command without keys is left out. */
export type Shortcuts = ReadonlyMap<PageCommand, string>;

const saving: readonly PageCommand[] = ['saveClaim', 'saveHighlight', 'saveNote'];

/** Reads the keys as the person has set them. Firefox for Android has no commands, and so no keys. */
export async function readShortcuts(): Promise<Shortcuts> {
  const commands: typeof browser.commands | undefined = browser.commands;
  const all = commands === undefined ? [] : await commands.getAll();
  const keys = saving.map((name) => [name, all.find((command) => command.name === name)?.shortcut ?? ''] as const);
  return new Map(keys.filter(([, shortcut]) => shortcut !== ''));
}

/** Whether the browser has a context menu of ours. Firefox for Android has none. */
export function hasContextMenu(): boolean {
  const menus: typeof browser.contextMenus | undefined = browser.contextMenus;
  return menus !== undefined;
}
