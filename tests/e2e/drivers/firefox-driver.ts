import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions, SeenRequest } from './browser-driver.ts';
import { prepareProfile, startBrowser } from './browser-process.ts';
import { findBrowser } from './find-browser.ts';
import * as inside from './firefox-inside.ts';
import { openRawPage } from './firefox-page.ts';
import { extensionHost, extensionId, writeFirefoxProfile } from './firefox-profile.ts';
import { FirefoxSession } from './firefox-session.ts';
import { MarionetteClient } from './marionette-client.ts';
import { buildPage } from './page.ts';
import { poll } from './poll.ts';

/** Starts Firefox, puts the unpacked extension into it and drives it through Marionette. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const executable = options.executable ?? findBrowser('firefox', existsSync);
  if (executable === undefined) throw new Error('Firefox is not installed; set FIREFOX to its path');
  const profile = await prepareProfile(options.profileDir);
  const downloads = await mkdtemp(join(tmpdir(), 'claimlight-downloads-'));
  await writeFirefoxProfile(profile.folder, downloads, options);
  const portFile = join(profile.folder, 'MarionetteActivePort');
  // A port number that an earlier run left there would be taken for the new one.
  await rm(portFile, { force: true });
  const child = startBrowser(executable, [
    ...(options.isHeadless === false ? [] : ['--headless']),
    '--profile',
    profile.folder,
    '--no-remote',
    '--marionette',
    '--remote-allow-system-access',
    '--width=1280',
    '--height=860',
  ]);
  let isEnded = false;
  const ended = child.ended.then(async () => {
    isEnded = true;
    await Promise.all([profile.remove(), rm(downloads, { recursive: true, force: true })]);
  });
  const marionette = await poll(
    () => `Firefox to start: ${child.errorOutput()}`,
    async () => {
      if (isEnded) throw new Error(`Firefox ended at once: ${child.errorOutput()}`);
      const port = existsSync(portFile) ? Number(await readFile(portFile, 'utf8')) : 0;
      return port > 0 && MarionetteClient.connect(port);
    },
    60_000,
  );
  const session = new FirefoxSession(marionette);
  await session.callInBrowser(inside.recordRequests, extensionId);
  await session.installExtension(realpathSync(options.extensionDir));

  // The page that opens once on install would come between a test and its tabs.
  await poll('the first page', () => session.callInBrowser(inside.closeFirstPage));

  const extensionOrigin = `moz-extension://${extensionHost}`;
  let control: string | undefined;
  const isRunning = () => session.callInBrowser(inside.isBackgroundRunning, extensionId);

  async function newPage() {
    const handle = await session.openTab();
    return buildPage(openRawPage(session, handle, await session.callInBrowser(inside.selectedTabId)));
  }

  return {
    name: 'firefox',
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
    async evaluateInExtension(call, ...args) {
      if (control === undefined) {
        control = await session.openTab();
        await session.inTab(control, 'WebDriver:Navigate', { url: `${extensionOrigin}/manifest.json` });
      }
      return (await session.callInTab(control, 'page', call, args)) as never;
    },
    async runCommand(command, page) {
      await page.focus();
      await session.callInBrowser(inside.raiseCommand, extensionId, command);
    },
    async chooseFromMenu(item, page, at) {
      await page.focus();
      await page.movePointer(at);
      await page.pressPointer('right');
      await page.releasePointer('right');
      await poll('the context menu', () => session.callInBrowser(inside.isMenuOpen));
      await session.callInBrowser(inside.chooseFromMenu, item);
    },
    async stopBackground() {
      const isStopped = await session.callInBrowser(inside.stopBackground, extensionId);
      if (!isStopped) await poll('the background to stop', async () => !(await isRunning()));
    },
    isBackgroundRunning: isRunning,
    async reloadExtension() {
      control = undefined;
      await session.callInBrowser(inside.reloadExtension, extensionId);
      await poll('the extension to come back', isRunning);
    },
    limitStorage: async () => false,
    requests: async (): Promise<readonly SeenRequest[]> => session.callInBrowser(inside.readRequests),
    readClipboard: () => session.callInBrowser(inside.readClipboard),
    async downloadFrom(action) {
      const before = await readdir(downloads);
      await action();
      const name = await poll('the download', async () => {
        const now = await readdir(downloads);
        if (now.some((file) => file.endsWith('.part'))) return undefined;
        const found = now.find((file) => !before.includes(file));
        // Firefox keeps the name with an empty file before it opens the one that it fills.
        return found !== undefined && (await stat(join(downloads, found))).size > 0 && found;
      });
      const bytes = await readFile(join(downloads, name));
      return { name, content: bytes.toString('utf8'), bytes: new Uint8Array(bytes) };
    },
    async close() {
      if (!isEnded) await session.quit();
      await child.waitForEnd(10_000);
      await ended;
    },
    async kill() {
      await child.kill();
      await ended;
    },
    ended,
  };
}
