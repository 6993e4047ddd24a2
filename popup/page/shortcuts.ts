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

/** A command with the keys that are set for it, empty when none are. */
export interface CommandKeys {
  readonly name: CommandWord;
  readonly shortcut: string;
}

/** The commands in the order of the settings, each with the end of its text's key. */
const commandWords = {
  saveClaim: 'save_claim',
  saveHighlight: 'save_highlight',
  saveNote: 'save_note',
  nextAnnotation: 'next_annotation',
  previousAnnotation: 'previous_annotation',
  showClaims: 'show_claims',
  openPanel: 'open_panel',
} as const;

export type CommandWord = (typeof commandWords)[keyof typeof commandWords];

/** Reads every command with its keys; empty where the browser has no commands. */
export async function readCommandKeys(): Promise<readonly CommandKeys[]> {
  const commands: typeof browser.commands | undefined = browser.commands;
  if (commands === undefined) return [];
  const all = await commands.getAll();
  return Object.entries(commandWords).flatMap(([command, name]) => {
    const found = all.find((each) => each.name === command);
    return found === undefined ? [] : [{ name, shortcut: found.shortcut ?? '' }];
  });
}

/** Opens the browser's own page on which keys are set. */
export async function openShortcutPage(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?(): Promise<void> };
  if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
