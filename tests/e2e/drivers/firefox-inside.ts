import type { SeenRequest } from './browser-driver.ts';

// Everything here runs with Firefox's own rights in its window: each function stands alone and speaks JSON.

interface Extension {
  readonly backgroundState: string;
  readonly shortcuts: { onCommand(name: string): void };
  terminateBackground(options: { readonly ignoreDevToolsAttached: boolean }): Promise<void>;
}

interface Principal {
  readonly isSystemPrincipal: boolean;
  readonly addonPolicy: { readonly id: string } | null;
  readonly contentScriptAddonPolicy: { readonly id: string } | null;
}

declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
    readonly ExtensionParent: {
      readonly apiManager: { readonly global: { readonly tabTracker: { getId(tab: object): number } } };
    };
  };
  importESModule(url: 'resource://gre/modules/AddonManager.sys.mjs'): {
    readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } | null };
declare const gBrowser: {
  readonly selectedTab: object;
  readonly tabs: Iterable<{ readonly linkedBrowser: { readonly currentURI: { readonly spec: string } } }>;
  removeTab(tab: object): void;
};
declare const Services: {
  readonly obs: { addObserver(observer: (subject: HttpChannel) => void, topic: string): void };
  readonly clipboard: { getData(transferable: Transferable, kind: number, context: object): void };
};
declare const Ci: {
  readonly nsIHttpChannel: object;
  readonly nsITransferable: object;
  readonly nsISupportsString: object;
};
declare const Cc: Readonly<Record<string, { createInstance(type: object): Transferable }>>;

interface HttpChannel {
  QueryInterface(type: object): void;
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal: Principal | null };
}

interface Transferable {
  init(context: object | null): void;
  addDataFlavor(flavor: string): void;
  getTransferData(flavor: string, data: { value?: { QueryInterface(type: object): { readonly data: string } } }): void;
}

interface BrowserWindow {
  readonly browsingContext: { readonly currentWindowContext: object };
}

interface MenuPopup extends HTMLElement {
  readonly state: string;
  hidePopup(): void;
}

interface MenuItem extends HTMLElement {
  doCommand(): void;
}

interface RecordingWindow {
  seenRequests?: SeenRequest[];
}

/** The number by which the extension's API knows the tab in front. */
export function selectedTabId(): number {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  return ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab);
}

/** Begins to write down each request of the browser, with whether the extension made it. */
export function recordRequests(extensionId: string): void {
  const seen: SeenRequest[] = [];
  (window as RecordingWindow).seenRequests = seen;
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo.triggeringPrincipal;
    const id = principal?.addonPolicy?.id ?? principal?.contentScriptAddonPolicy?.id;
    seen.push({
      url: channel.URI.spec,
      isByExtension: id === extensionId,
      isByBrowser: principal === null || principal.isSystemPrincipal,
    });
  }, 'http-on-modify-request');
}

/** What `recordRequests` has written down. */
export function readRequests(): SeenRequest[] {
  return (window as RecordingWindow).seenRequests ?? [];
}

/** Whether the extension's event page is loaded. */
export function isBackgroundRunning(extensionId: string): boolean {
  return WebExtensionPolicy.getByID(extensionId)?.extension.backgroundState === 'running';
}

/** Ends the extension's event page as idleness does; answers whether it has ended. */
export async function stopBackground(extensionId: string): Promise<boolean> {
  const extension = WebExtensionPolicy.getByID(extensionId)?.extension;
  await extension?.terminateBackground({ ignoreDevToolsAttached: true });
  // Looked at here: a tab that asks for something starts it again at once.
  return extension?.backgroundState === 'stopped';
}

/** Loads the extension anew from its folder. */
export async function reloadExtension(extensionId: string): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(extensionId)).reload();
}

/** Does what pressing the shortcut of a command does. */
export function raiseCommand(extensionId: string, command: string): void {
  WebExtensionPolicy.getByID(extensionId)?.extension.shortcuts.onCommand(command);
}

/** Whether the context menu stands open. */
export function isMenuOpen(): boolean {
  return (document.getElementById('contentAreaContextMenu') as MenuPopup | null)?.state === 'open';
}

/** Chooses an item of an extension in the context menu that is open, by the id that the extension gave it, and closes the menu. */
export function chooseFromMenu(id: string): void {
  const menu = document.getElementById('contentAreaContextMenu') as MenuPopup | null;
  const item = menu?.querySelector<MenuItem>(`menuitem[id$="-menuitem-_${id}"]`);
  if (item == null || item.hidden) throw new Error(`The context menu has no item ${id}`);
  item.doCommand();
  menu?.hidePopup();
}

/** The text in the clipboard. */
export function readClipboard(): string {
  const transferable = Cc['@mozilla.org/widget/transferable;1']?.createInstance(Ci.nsITransferable);
  if (transferable === undefined) return '';
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  const { currentWindowContext } = (window as unknown as BrowserWindow).browsingContext;
  Services.clipboard.getData(transferable, 1, currentWindowContext);
  const data: Parameters<Transferable['getTransferData']>[1] = {};
  transferable.getTransferData('text/plain', data);
  return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
}

/** Closes the page that the extension opens when it is installed; false while it has not come. */
export function closeFirstPage(): boolean {
  for (const tab of gBrowser.tabs) {
    if (!tab.linkedBrowser.currentURI.spec.endsWith('/popup/welcome/index.html')) continue;
    gBrowser.removeTab(tab);
    return true;
  }
  return false;
}
