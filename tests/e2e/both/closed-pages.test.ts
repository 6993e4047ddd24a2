import { expect, inject, test } from 'vitest';
import { fold } from '../support/annotate.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const isFirefox = inject('browserName') === 'firefox';
const pdf = { body: '%PDF-1.4\n%%EOF\n', headers: { 'content-type': 'application/pdf' } };
const picture = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  headers: { 'content-type': 'image/gif' },
};

const pages: readonly { readonly kind: string; readonly address: (server: string) => string; readonly why: string }[] =
  [
    {
      kind: 'a page of the browser',
      address: () => (isFirefox ? 'about:support' : 'chrome://version/'),
      // The browser keeps the address of its own pages from a popup that stands in a tab.
      why: 'Claimlight works on pages of the web, whose addresses begin with http or https.',
    },
    {
      kind: 'the store for extensions',
      address: () => (isFirefox ? 'https://addons.mozilla.org/firefox/' : 'https://chromewebstore.google.com/category'),
      why: 'The browser lets no extension into its store for extensions.',
    },
    {
      kind: 'a PDF',
      address: (server) => `${server}report.pdf`,
      why: 'This is a PDF. Claimlight cannot annotate PDFs yet.',
    },
    {
      kind: 'a picture',
      address: (server) => `${server}picture`,
      why: 'This is an image, a sound or a video. Claimlight annotates words.',
    },
    {
      kind: 'a page of the extension',
      address: () => `${stand.browser.extensionOrigin}/popup/index.html`,
      why: 'This page belongs to an extension. Claimlight works on pages of the web.',
    },
  ];

test.each(pages)('the popup says that $kind cannot be annotated, and why', async ({ address, why }) => {
  stand.server.put('/report.pdf', pdf);
  stand.server.put('/picture', picture);
  const page = await stand.browser.open(`${stand.server.url}no-article.html`);
  // Nothing outside is reached here: the address is all that counts.
  await page.goto(address(stand.server.url)).catch(() => undefined);
  const popup = await stand.browser.openPopup(page);
  const notice = fold((await popup.dom.waitFor('.notice')).text);
  expect(notice).toContain('This page cannot be annotated');
  expect(notice).toContain(why);
  await popup.dom.waitFor('[data-action=export]');
  await popup.close();
  await page.close();
});
