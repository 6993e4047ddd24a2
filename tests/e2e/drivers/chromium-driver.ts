import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page as Tab } from 'playwright-core';
import type { Browser, LaunchOptions, SeenRequest } from './browser-driver.ts';
import { prepareProfile, startBrowser } from './browser-process.ts';
import { callSource } from './call-source.ts';
import { openRawPage } from './chromium-page.ts';
import { findBrowser } from './find-browser.ts';
import { buildPage } from './page.ts';
import { poll } from './poll.ts';

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
  readonly runtime: { reload(): void };
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: object): void } };
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
};

/** Starts Chromium with the unpacked extension and takes hold of it through its debugging port. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executable = options.executable ?? findBrowser('chromium', existsSync);
  if (executable === undefined) throw new Error('Chromium is not installed; set CHROMIUM to its path');
  const profile = await prepareProfile(options.profileDir);
  const downloads = await mkdtemp(join(tmpdir(), 'claimlight-downloads-'));
  const isFirstLaunch = !existsSync(join(profile.folder, 'Default'));
  await allowReloading(profile.folder);
  // A port number that an earlier run left there would be taken for the new one.
  const portFile = join(profile.folder, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const extension = realpathSync(options.extensionDir);
  const child = startBrowser(executable, [
    ...(options.isHeadless === false ? [] : ['--headless=new']),
    `--user-data-dir=${profile.folder}`,
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(options.isOffline === true ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] : []),
    ...quietFlags,
    'about:blank',
  ]);
  let isEnded = false;
  const ended = child.ended.then(async () => {
    isEnded = true;
    await Promise.all([profile.remove(), rm(downloads, { recursive: true, force: true })]);
  });
  const port = await poll(
    () => `Chromium to start: ${child.errorOutput()}`,
    async () => {
      if (isEnded) throw new Error(`Chromium ended at once: ${child.errorOutput()}`);
      return existsSync(portFile) && /^(\d+)\n/u.exec(await readFile(portFile, 'utf8'))?.[1];
    },
    30_000,
  );
  const playwright = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const context = playwright.contexts()[0];
  if (context === undefined) throw new Error('Chromium has no browsing context');
  const devtools = await playwright.newBrowserCDPSession();
  await devtools.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: downloads,
    eventsEnabled: true,
  });

  const extensionOrigin = `chrome-extension://${extensionId(extension)}`;
  const welcome = `${extensionOrigin}/popup/welcome/index.html`;
  const welcomePage = () => context.pages().find((page) => page.url() === welcome);
  // The page that opens once on install would come between a test and its tabs.
  if (isFirstLaunch) await (await poll('the first page', async () => welcomePage())).close();

  const requests: SeenRequest[] = [];
  context.on('request', (request) => {
    const worker = request.serviceWorker();
    const source = worker === null ? request.frame().url() : worker.url();
    requests.push({ url: request.url(), isByExtension: source.startsWith(extensionOrigin), isByBrowser: false });
  });

  let control: Tab | undefined;
  /** A page of the extension without code of its own, opened once: it has the API but does not keep the background alive. */
  async function controlPage(): Promise<Tab> {
    if (control !== undefined && !control.isClosed()) return control;
    const blank = context?.pages().find((page) => page.url() === 'about:blank');
    control = blank ?? (await (context as NonNullable<typeof context>).newPage());
    await control.goto(`${extensionOrigin}/manifest.json`);
    return control;
  }
  const evaluateInExtension: Browser['evaluateInExtension'] = async (call, ...args) =>
    (await controlPage()).evaluate(`${callSource(call)}(...${JSON.stringify(args)})`) as never;
  const listTabIds = () => evaluateInExtension(async () => (await chrome.tabs.query({})).map(({ id }) => id));

  const isWorker = (target: { readonly type: string; readonly url: string }) =>
    target.type === 'service_worker' && target.url.startsWith(extensionOrigin);
  const listWorkers = async () => (await devtools.send('Target.getTargets')).targetInfos.filter(isWorker);

  function background() {
    const worker = context?.serviceWorkers().find((each) => each.url().startsWith(extensionOrigin));
    if (worker === undefined) throw new Error('The background is not running, so no event can be raised in it');
    return worker;
  }

  async function newPage() {
    const before = await listTabIds();
    const tab = await (context as NonNullable<typeof context>).newPage();
    const tabId = (await listTabIds()).find((id) => !before.includes(id));
    if (tabId === undefined) throw new Error('A new tab is not among the tabs');
    return buildPage(await openRawPage(context as NonNullable<typeof context>, tab, tabId));
  }

  return {
    name: 'chromium',
    extensionOrigin,
    async open(url) {
      const page = await newPage();
      await page.goto(url);
      return page;
    },
    async openPopup(about) {
      const page = await newPage();
      await page.goto(`${extensionOrigin}/popup/index.html?tab=${about.tabId}`);
      return page;
    },
    evaluateInExtension,
    async runCommand(command, page) {
      // A headless browser has no window that would take the shortcut's keys, so the event is raised in the worker.
      await page.focus();
      await background().evaluate(
        ([name, id]) => chrome.commands.onCommand.dispatch(String(name), { id }),
        [command, page.tabId],
      );
    },
    async chooseFromMenu(item, page, at) {
      // Nor has it menus; the press is real, so that the page sees what it sees before a menu opens.
      await page.focus();
      await page.movePointer(at);
      await page.pressPointer('right');
      await page.releasePointer('right');
      await background().evaluate(
        ([menuItemId, id]) => chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0 }, { id }),
        [item, page.tabId],
      );
    },
    async stopBackground() {
      if ((await listWorkers()).length > 0) await stopWorkers(await context.newCDPSession(await controlPage()));
    },
    isBackgroundRunning: async () => (await listWorkers()).length > 0,
    async reloadExtension() {
      const before = (await listWorkers()).map(({ targetId }) => targetId);
      // The page goes away with the extension, and with it the answer.
      await evaluateInExtension(() => void setTimeout(() => chrome.runtime.reload(), 0));
      await poll('the extension to come back', async () =>
        (await listWorkers()).some(({ targetId }) => !before.includes(targetId)),
      );
      // The page of the extension as it was ends with it, sooner or later: another one is opened when it is wanted.
      await control?.close().catch(() => undefined);
      control = undefined;
    },
    async limitStorage(bytes) {
      const session = await context.newCDPSession(await controlPage());
      const quota = bytes === null ? {} : { quotaSize: bytes };
      await session.send('Storage.overrideQuotaForOrigin', { origin: extensionOrigin, ...quota });
      await session.detach();
      return true;
    },
    requests: async () => requests,
    async readClipboard() {
      const page = await controlPage();
      await page.bringToFront();
      // A grant denies everything that it does not name, so it must not last.
      await devtools.send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] });
      const text = await page.evaluate(() => navigator.clipboard.readText());
      await devtools.send('Browser.resetPermissions');
      return text;
    },
    async downloadFrom(action) {
      const started = waitForDownload(devtools);
      await action();
      const { name, id } = await started;
      const bytes = await readFile(join(downloads, id));
      return { name, content: bytes.toString('utf8'), bytes: new Uint8Array(bytes) };
    },
    async close() {
      if (!isEnded) await devtools.send('Browser.close').catch(() => undefined);
      await child.waitForEnd(5_000);
      await ended;
    },
    async kill() {
      await child.kill();
      await ended;
    },
    ended,
  };
}

/** Without developer mode the browser switches an unpacked extension off when it is loaded anew. */
async function allowReloading(profile: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = join(folder, 'Preferences');
  if (existsSync(preferences)) return;
  await writeFile(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

/** Stops the workers of a page's origin. One that is in the middle of something is at once started anew, so its stop is listened for. */
async function stopWorkers(devtools: CDPSession): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await devtools.detach();
}

/** The next download's name and identifier, once it is complete. */
function waitForDownload(devtools: CDPSession): Promise<{ readonly name: string; readonly id: string }> {
  return new Promise((resolve) => {
    const names = new Map<string, string>();
    const begin = ({ guid, suggestedFilename }: { guid: string; suggestedFilename: string }) =>
      names.set(guid, suggestedFilename);
    const progress = ({ guid, state }: { guid: string; state: string }) => {
      const name = names.get(guid);
      if (state !== 'completed' || name === undefined) return;
      devtools.off('Browser.downloadWillBegin', begin);
      devtools.off('Browser.downloadProgress', progress);
      resolve({ name, id: guid });
    };
    devtools.on('Browser.downloadWillBegin', begin);
    devtools.on('Browser.downloadProgress', progress);
  });
}

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--password-store=basic',
  '--use-mock-keychain',
  // Where the browser takes no unpacked extension from the command line unless told to.
  '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,MediaRouter,OptimizationHints',
];

/** The identifier that Chromium gives an unpacked extension without a key: its folder's hash in the letters a to p. */
function extensionId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
