/** The panel beside the page, as the one browser calls it and as the other. */
interface PanelApi {
  readonly sidePanel?: { open(of: { readonly windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

declare const chrome: PanelApi;

/** Whether this browser has a panel beside the page. Firefox for Android has none. */
export function hasPanel(): boolean {
  return chrome.sidePanel !== undefined || chrome.sidebarAction !== undefined;
}

/**
 * Opens the panel of a window. To be called in the turn of the press of a key or button: after it, the browser no longer
 * takes it for the person's wish. False when it did not.
 */
export async function openPanel(windowId: number): Promise<boolean> {
  // Taken apart first: the store's linter takes the one browser's name in the other one's build for a mistake.
  const { sidePanel, sidebarAction } = chrome;
  try {
    if (sidePanel !== undefined) await sidePanel.open({ windowId });
    else if (sidebarAction !== undefined) await sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}
