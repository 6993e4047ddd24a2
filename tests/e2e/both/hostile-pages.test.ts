import { afterEach, describe, expect, test } from 'vitest';
import type { Page } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';
import { saveSelected, waitForPainted, writeDetails } from '../support/annotate.ts';
import { readRecords } from '../support/records.ts';
import { useBrowser } from '../support/use-browser.ts';

const stand = useBrowser();
const words = 'the trains carry wheat as often as shells';
const report = `<p>A railwayman said that ${words}, and nobody at the border denied it.</p>`;
const tabs: Page[] = [];
let count = 0;

afterEach(async () => {
  for (const tab of tabs.splice(0)) await tab.close();
});

interface Hostility {
  /** Runs in the page before anything of ours does. */
  readonly script?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function open({ script = '', body = report, headers = {} }: Hostility): Promise<{ page: Page; url: string }> {
  count += 1;
  const path = `hostile-${count}.html`;
  stand.server.put(`/${path}`, {
    headers,
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Hostile</title><script>${script}</script></head><body>${body}</body></html>`,
  });
  const url = stand.server.url + path;
  const page = await stand.browser.open(url);
  tabs.push(page);
  return { page, url };
}

/** Marks words, writes about them, and sees them painted again after a reload: all that matters, on one page. */
async function doEverything(page: Page, url: string): Promise<void> {
  await page.select(words);
  await saveSelected(page, 'claim');
  await page.ui.click('.receipt [data-action=details]');
  await writeDetails(page, { note: 'Wheat, then.', tags: 'border' });
  await page.reload();
  await waitForPainted(page, words);
  const records = await readRecords(stand.browser, url);
  expect(records.map(({ selectors, note, tags }) => [selectors?.quote.exact, note, tags])).toEqual([
    [words, 'Wheat, then.', ['border']],
  ]);
}

describe('everything works on a page', () => {
  test('that allows nothing and asks for trusted types', async () => {
    const policy =
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";
    const { page, url } = await open({ headers: { 'content-security-policy': policy } });
    await page.select(words);
    const toolbar = await page.ui.waitFor('.toolbar');
    // In our own style, which the page's policy has no say in: in one row.
    expect(toolbar.rect.height).toBeLessThan(80);
    await doEverything(page, url);
  });

  test('that overrides what the document is worked with, and learns nothing by it', async () => {
    const script = `
      window.seen = [];
      const spy = (owner, name) => {
        const own = owner[name];
        owner[name] = function (...args) { window.seen.push(name + ' ' + args.map(String).join(' ')); return own.apply(this, args); };
      };
      for (const name of ['appendChild', 'insertBefore', 'cloneNode']) spy(Node.prototype, name);
      for (const name of ['attachShadow', 'append', 'setAttribute', 'querySelectorAll']) spy(Element.prototype, name);
      for (const name of ['addEventListener', 'dispatchEvent']) spy(EventTarget.prototype, name);
      for (const name of ['createElement', 'createTreeWalker', 'getSelection']) spy(Document.prototype, name);
      for (const name of ['stringify', 'parse']) spy(JSON, name);
      for (const name of ['set', 'delete']) spy(HighlightRegistry.prototype, name);
      spy(window, 'getSelection');
      window.Range = window.Highlight = window.IntersectionObserver = window.MutationObserver = function () { throw new Error('no'); };
      window.onmessage = (event) => window.seen.push('message ' + JSON.stringify(event.data));
    `;
    const { page, url } = await open({ script });
    const before = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.length);
    await page.select(words);
    await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
    await saveSelected(page, 'claim');
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(before).toBe(0);
    // What the driver itself looks up in the page is all that was called.
    expect(seen.filter((call) => /claim|wheat|attachShadow|message|set |addEventListener/u.test(call))).toEqual([]);
    await page.ui.click('.receipt [data-action=undo]');
    await page.ui.waitFor('.receipt', 'Deleted');
    await doEverything(page, url);
  });

  test('that pollutes the prototypes', async () => {
    const script = `
      for (const name of ['ok', 'kind', 'failure', 'value', 'id', 'deleted', 'note', 'selectors', 'then', 'get', 'set', 'toJSON'])
        try { Object.defineProperty(Object.prototype, name, { get() { return 'polluted'; }, set() {}, configurable: true }); } catch {}
      Array.prototype.map = Array.prototype.filter = Array.prototype[Symbol.iterator] = function () { throw new Error('no'); };
      String.prototype.replace = String.prototype.slice = () => 'polluted';
    `;
    const { page, url } = await open({
      // Only once the page is there: the drivers' own functions, which run in the page, need sound prototypes to find words.
      script: `addEventListener('keydown', ({ key }) => { if (key === 'q') { ${script} } }, { capture: true });`,
    });
    await page.select(words);
    await page.ui.waitFor('.toolbar');
    await page.press('q');
    await stand.browser.runCommand('saveClaim', page);
    await poll('the claim to be saved', async () => (await readRecords(stand.browser, url)).length === 1);
    await page.reload();
    await waitForPainted(page, words);
    expect(
      (await readRecords(stand.browser, url)).map(({ selectors, note }) => [selectors?.quote.exact, note]),
    ).toEqual([[words, '']]);
  });

  test('with another base, frames that come and go, and a document that is written anew', async () => {
    const { page, url } = await open({
      body: `<base href="https://elsewhere.example/deep/" />${report}<div id="frames"></div>`,
      script: `setInterval(() => {
        const frame = document.createElement('iframe');
        frame.srcdoc = '<p>frame</p>';
        document.getElementById('frames')?.replaceChildren(frame);
      }, 150);`,
    });
    await doEverything(page, url);
    await page.evaluate((body: string) => {
      document.open();
      document.write(`<!doctype html><title>Anew</title><body>${body}</body>`);
      document.close();
    }, report);
    await waitForPainted(page, words);
  });
});

describe('a page cannot', () => {
  test('press our buttons or keys', async () => {
    const { page, url } = await open({});
    await page.select(words);
    await page.ui.waitFor('.toolbar');
    await page.evaluate(() => {
      const ui = document.querySelector('claimlight-ui');
      for (const target of [ui, document.activeElement, document]) {
        for (const name of ['pointerdown', 'pointerup', 'click'])
          target?.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true }));
        for (const key of ['c', 'h', 'n', 'Enter', 'Tab'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        for (const key of ['k', 'h', 'y'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
      }
    });
    // No page gets this far into our root; if one did, it could press nothing there. (What Firefox runs for a driver
    // counts as the person's doing.)
    if (stand.browser.name === 'chromium')
      await page.evaluateInUi((root) => {
        for (const button of root.querySelectorAll<HTMLElement>('button')) {
          button.click();
          for (const key of ['c', 'h', 'n', 'Enter', ' '])
            button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
        }
      });
    await page.ui.waitFor('.toolbar');
    // What the person presses is answered after all that the page has pressed.
    await saveSelected(page, 'highlight');
    expect((await readRecords(stand.browser, url)).map(({ motivation }) => motivation)).toEqual(['highlighting']);
    expect(await page.ui.find('.editor')).toBeUndefined();
  });

  test('speak as we do: messages and events that look like ours change nothing', async () => {
    const { page, url } = await open({});
    await page.select(words);
    await saveSelected(page, 'claim');
    const answers = await page.evaluate(async () => {
      const heard: unknown[] = [];
      addEventListener('message', (event) => event.data?.fake === undefined && heard.push(event.data));
      for (const kind of ['remove', 'create', 'edit', 'appRemove', 'recordsChanged', 'appRecordsChanged']) {
        postMessage({ fake: true, kind, request: {} }, '*');
        document.dispatchEvent(new CustomEvent(kind, { detail: { kind, request: {} } }));
        dispatchEvent(new CustomEvent(`claimlight:${kind}`, { detail: {} }));
      }
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { heard, canSend: runtime?.sendMessage !== undefined };
    });
    expect(answers).toEqual({ heard: [], canSend: false });
    expect(await readRecords(stand.browser, url)).toHaveLength(1);
    await waitForPainted(page, words);
  });

  test('keep a person from saving by throwing our UI out', async () => {
    const { page, url } = await open({
      script: `new MutationObserver(() => {
        for (const element of document.querySelectorAll('claimlight-ui')) element.remove();
      }).observe(document, { childList: true, subtree: true });`,
    });
    await page.select(words);
    await stand.browser.runCommand('saveClaim', page);
    await waitForPainted(page, words);
    expect(await readRecords(stand.browser, url)).toHaveLength(1);
    // The page lives on: nobody answers its throwing out without end.
    expect(await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve('drawn'))))).toBe(
      'drawn',
    );
  });

  test('cover, hide or restyle our UI with its style sheet', async () => {
    const { page, url } = await open({
      body: `<style>* , claimlight-ui { display: none !important; opacity: 0 !important; position: static !important;
        visibility: hidden !important; transform: scale(0) !important; pointer-events: none !important; color: transparent !important }
        html, head, body, p { display: block !important; visibility: visible !important; opacity: 1 !important; transform: none !important; pointer-events: auto !important; color: black !important }
        head { display: none !important }</style>${report}`,
    });
    await doEverything(page, url);
  });

  test('tell that we are there before we are used on it, nor reach any file of ours', async () => {
    const { page } = await open({});
    const learnt = await page.evaluate(async (origin: string) => {
      const reached = await Promise.all(
        ['/manifest.json', '/popup/index.html', '/loader.js', '/icons/16.png'].map((path) =>
          fetch(origin + path, { mode: 'no-cors' }).then(
            () => path,
            () => 'refused',
          ),
        ),
      );
      const script = await new Promise((resolve) => {
        const element = document.createElement('script');
        element.onload = () => resolve('loaded');
        element.onerror = () => resolve('refused');
        element.src = `${origin}/loader.js`;
        document.head.append(element);
      });
      return {
        reached,
        script,
        ui: document.querySelectorAll('claimlight-ui').length,
        defined: customElements.get('claimlight-ui') !== undefined,
        highlights: [...CSS.highlights.keys()].length,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        globals: Object.keys(globalThis).filter((name) => /claim/iu.test(name)),
        symbols: Object.getOwnPropertySymbols(globalThis)
          .map(String)
          .filter((name) => /claim/iu.test(name)),
      };
    }, stand.browser.extensionOrigin);
    expect(learnt).toEqual({
      reached: ['refused', 'refused', 'refused', 'refused'],
      script: 'refused',
      ui: 0,
      defined: false,
      highlights: 0,
      sheets: 0,
      globals: [],
      symbols: [],
    });
  });
});

test('ten thousand shadow roots within each other neither stop the page nor us', async () => {
  const { page, url } = await open({
    body: `${report}<div id="deep"></div>`,
    script: `addEventListener('DOMContentLoaded', () => {
      let place = document.getElementById('deep');
      for (let at = 0; at < 10000; at += 1) {
        const root = place.attachShadow({ mode: 'open' });
        place = document.createElement('div');
        place.hidden = at > 200;
        root.append(place);
      }
      place.textContent = 'the innermost words';
    });`,
  });
  await doEverything(page, url);
});
