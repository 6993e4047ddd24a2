import type { SeenRequest } from '../drivers/browser-driver.ts';
import type { Stand } from './use-browser.ts';

/**
 * Requests of a file's tests so far that lead out of the extension and its own files, or from a page to any but its own
 * server: what a content script asks for counts among the page's. Fails when nothing at all was recorded, for then
 * nothing would be shown by it.
 */
export async function strayRequests({ browser, server }: Stand): Promise<readonly SeenRequest[]> {
  const requests = await browser.requests();
  if (!requests.some(({ url }) => url.startsWith(server.url))) throw new Error('No request was recorded');
  const inside = [browser.extensionOrigin, `blob:${browser.extensionOrigin}`];
  const ofPages = [server.url, browser.extensionOrigin, 'data:', 'blob:', 'about:'];
  return requests.filter(({ url, isByExtension, isByBrowser }) => {
    const allowed = isByExtension ? inside : ofPages;
    return !isByBrowser && !allowed.some((start) => url.startsWith(start));
  });
}

/** Addresses outside that the extension itself asked for; pages of the test's server are what a person opened from it. */
export async function extensionRequests({ browser, server }: Stand): Promise<readonly string[]> {
  const allowed = [browser.extensionOrigin, `blob:${browser.extensionOrigin}`, server.url, 'data:'];
  return (await browser.requests())
    .filter(({ url, isByExtension }) => isByExtension && !allowed.some((start) => url.startsWith(start)))
    .map(({ url }) => url);
}
