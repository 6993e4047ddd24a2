import { writeFile } from 'node:fs/promises';
import type { BrowserContext, CDPSession, Page as Tab } from 'playwright-core';
import type { RawPage } from './browser-driver.ts';
import { callSource } from './call-source.ts';

const uiHost = 'claimlight-ui';

/** What a Chromium tab offers, through Playwright and the DevTools protocol. */
export async function openRawPage(context: BrowserContext, tab: Tab, tabId: number): Promise<RawPage> {
  const devtools = await context.newCDPSession(tab);

  const evaluate: RawPage['evaluate'] = (call, ...args) =>
    tab.evaluate(`${callSource(call)}(...${JSON.stringify(args)})`);

  return {
    tabId,
    async goto(url) {
      await tab.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await tab.reload({ waitUntil: 'load' });
    },
    evaluate,
    evaluateAsBrowser: evaluate,
    async evaluateInUi(call, ...args) {
      const root = await findUiRoot(devtools);
      if (root === undefined) return undefined;
      const answer = await devtools.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: `function (...args) { return ${callSource(call)}(this, ...args); }`,
        arguments: args.map((value) => ({ value })),
        returnByValue: true,
        awaitPromise: true,
      });
      if (answer.exceptionDetails !== undefined) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return answer.result.value;
    },
    movePointer: ({ x, y }) => tab.mouse.move(x, y),
    pressPointer: (button = 'left') => tab.mouse.down({ button }),
    releasePointer: (button = 'left') => tab.mouse.up({ button }),
    async press(keys, times = 1) {
      for (let time = 0; time < times; time += 1) await tab.keyboard.press(keys);
    },
    type: (text) => (text.length > 500 ? tab.keyboard.insertText(text) : tab.keyboard.type(text)),
    async screenshot(path) {
      // Playwright's own would be of one pixel to a CSS pixel, and knows no WebP.
      const picture = path.endsWith('.webp') ? ({ format: 'webp', quality: 22 } as const) : {};
      await writeFile(path, (await devtools.send('Page.captureScreenshot', picture)).data, 'base64');
    },
    async resize({ width, height, pixelRatio = 1 }) {
      await tab.setViewportSize({ width, height });
      if (pixelRatio === 1) return;
      const metrics = { width, height, deviceScaleFactor: pixelRatio, mobile: false };
      await devtools.send('Emulation.setDeviceMetricsOverride', metrics);
    },
    emulate: ({ colorScheme, forcedColors }) =>
      tab.emulateMedia({
        colorScheme: colorScheme ?? null,
        forcedColors: forcedColors === undefined ? null : forcedColors ? 'active' : 'none',
      }),
    focus: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

/** The closed root can be had only through the protocol, which sees the whole tree. */
async function findUiRoot(devtools: CDPSession): Promise<string | undefined> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `[...document.querySelectorAll('${uiHost}')].at(-1)`,
  });
  if (result.objectId === undefined) return undefined;
  const { node } = await devtools.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const root = node.shadowRoots?.[0];
  if (root === undefined) return undefined;
  const { object } = await devtools.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  return object.objectId;
}
