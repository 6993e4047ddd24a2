import browser from 'webextension-polyfill';

/** The tab whose page is shown. */
export interface ChosenTab {
  readonly id: number;
  /** Undefined when the browser keeps it from us. */
  readonly url: string | undefined;
  readonly title: string;
}

/** The tab that a query such as `?tab=12` names, or undefined when it names none. */
export function readNamedTab(query: string): number | undefined {
  const named = new URLSearchParams(query).get('tab');
  return named !== null && /^\d+$/u.test(named) ? Number(named) : undefined;
}

/** The named tab, or the active one of this window; undefined when it is gone. */
export async function findTab(named: number | undefined): Promise<ChosenTab | undefined> {
  const tab =
    named === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, title: tab.title ?? '' };
}

/** Whether the page of the address stands beside the pages of its window, and follows the one in front. */
export function isPanel(query: string): boolean {
  return new URLSearchParams(query).get('place') === 'panel';
}

interface ActiveTabMoves {
  /** Another tab came to the front. */
  onOther(): void;
  /** The tab in front of a window loaded another page or changed its address. */
  onMove(): void;
}

/** Follows the tab in front, whichever it is, until `signal` aborts. */
export function followActiveTab({ onOther, onMove }: ActiveTabMoves, signal: AbortSignal): void {
  const activated = (): void => onOther();
  const updated = (
    _id: number,
    change: { readonly status?: string; readonly url?: string },
    tab?: { readonly active: boolean },
  ): void => {
    if (tab?.active === true && (change.status === 'complete' || change.url !== undefined)) onMove();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
}

/** Calls `onMove` when a tab has loaded another page or changed its address, until `signal` aborts. */
export function followTab(tabId: number, onMove: () => void, signal: AbortSignal): void {
  const listener = (updated: number, change: { readonly status?: string; readonly url?: string }): void => {
    if (updated === tabId && (change.status === 'complete' || change.url !== undefined)) onMove();
  };
  browser.tabs.onUpdated.addListener(listener);
  signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(listener));
}
