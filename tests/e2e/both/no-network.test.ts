import { expect, test } from 'vitest';
import { strayRequests } from '../support/stray-requests.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();

test('pages of the extension reach no server, even when told to', async () => {
  const page = await stand.browser.open(`${stand.server.url}article.html`);
  const popup = await stand.browser.openPopup(page);
  await popup.dom.waitFor('h1');
  const before = stand.server.requested.length;
  const outcomes = await popup.evaluate(async (server: string) => {
    const settled = (promise: Promise<unknown>) =>
      promise.then(
        () => 'reached',
        () => 'refused',
      );
    const loaded = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement, path: string) =>
      new Promise((resolve) => {
        addEventListener(
          'securitypolicyviolation',
          ({ blockedURI }) => blockedURI.includes(path) && resolve('refused'),
        );
        element.onload = () => resolve('reached');
        element.src = server + path;
        document.body.append(element);
      });
    const socket = () =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(server.replace('http', 'ws'));
        opened.onopen = resolve;
        opened.onerror = reject;
      });
    return [
      await settled(fetch(`${server}fetched`, { mode: 'no-cors' })),
      await settled(Promise.resolve().then(socket)),
      await loaded(document.createElement('img'), 'image.png'),
      await loaded(document.createElement('script'), 'script.js'),
      await loaded(document.createElement('iframe'), 'frame.html'),
    ];
  }, stand.server.url);
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  // What the page itself may still be asking for, its icon say, counts for nothing here.
  const ours = /fetched|image\.png|script\.js|frame\.html|^\/$/u;
  expect(stand.server.requested.slice(before).filter((path) => ours.test(path))).toEqual([]);
  expect((await strayRequests(stand)).filter(({ url }) => !url.startsWith(stand.server.url))).toEqual([]);
});

test('a request to another host would be seen', async () => {
  const page = await stand.browser.open(`${stand.server.url}article.html`);
  await page.evaluate(() => fetch('http://elsewhere.example/asked', { mode: 'no-cors' }).catch(() => undefined));
  expect((await strayRequests(stand)).map(({ url }) => url)).toContain('http://elsewhere.example/asked');
});
