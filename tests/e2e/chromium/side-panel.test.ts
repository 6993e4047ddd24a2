import { expect, test } from 'vitest';
import { poll } from '../drivers/poll.ts';
import { useBrowser } from '../support/use-browser.ts';

interface ContextApi {
  readonly runtime: {
    getContexts(filter: { readonly contextTypes: readonly string[] }): Promise<readonly { documentUrl: string }[]>;
  };
}

declare const chrome: ContextApi;

const stand = useBrowser();

test('the popup opens the panel beside the page', async () => {
  const { browser } = stand;
  const popup = await browser.open(`${browser.extensionOrigin}/popup/index.html`);
  const panels = () =>
    browser.evaluateInExtension(async () =>
      (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).map(({ documentUrl }) => documentUrl),
    );
  await popup.dom.waitFor('[data-action=panel]');
  expect(await panels()).toEqual([]);
  await popup.dom.click('[data-action=panel]');
  const address = `${browser.extensionOrigin}/popup/index.html?place=panel`;
  await poll('the panel', async () => (await panels()).join() === address);
});
