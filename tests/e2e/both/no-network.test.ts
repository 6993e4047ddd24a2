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
    // A frame that is refused says so in no browser; the others, asked for after it, give it its time.
    const frame = document.createElement('iframe');
    frame.src = `${server}frame.html`;
    document.body.append(frame);
    const load = (name: 'img' | 'script', path: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(name);
        element.onload = () => resolve('reached');
        element.onerror = () => resolve('refused');
        element.src = server + path;
        document.body.append(element);
      });
    const fetched = fetch(`${server}fetched`, { mode: 'no-cors' }).then(
      () => 'reached',
      () => 'refused',
    );
    return [await load('img', 'image.png'), await load('script', 'script.js'), await fetched];
  }, stand.server.url);
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
  // What the page itself may still be asking for, its icon say, counts for nothing here.
  const ours = /fetched|image\.png|script\.js|frame\.html/u;
  expect(stand.server.requested.slice(before).filter((path) => ours.test(path))).toEqual([]);
  expect((await strayRequests(stand)).filter(({ url }) => !url.startsWith(stand.server.url))).toEqual([]);
});

test('a request to another host would be seen', async () => {
  const page = await stand.browser.open(`${stand.server.url}article.html`);
  await page.evaluate(() => fetch('http://elsewhere.example/asked', { mode: 'no-cors' }).catch(() => undefined));
  expect((await strayRequests(stand)).map(({ url }) => url)).toContain('http://elsewhere.example/asked');
});
