import type { Browser, Page } from '../drivers/browser-driver.ts';

/** What the browser's toolbar button says of a page. */
export interface ButtonState {
  readonly title: string;
  readonly badge: string;
}

interface ActionApi {
  readonly action: {
    getTitle(of: { readonly tabId: number }): Promise<string>;
    getBadgeText(of: { readonly tabId: number }): Promise<string>;
  };
}

declare const chrome: ActionApi;

/** Reads what the toolbar button says while a page is in front. */
export function readButton(browser: Browser, { tabId }: Page): Promise<ButtonState> {
  return browser.evaluateInExtension(
    async (id) => ({
      title: await chrome.action.getTitle({ tabId: id }),
      badge: await chrome.action.getBadgeText({ tabId: id }),
    }),
    tabId,
  );
}
