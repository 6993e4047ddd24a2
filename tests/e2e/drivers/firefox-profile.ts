import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './browser-driver.ts';

/** The extension's identifier in the manifest. */
export const extensionId = 'claimlight@claimlight.org';

/** The host of the extension's pages, which Firefox would otherwise draw by lot. */
export const extensionHost = 'b7d0f6a2-5c1e-4d3b-9a48-c1a1a1161474';

/** Writes the settings of a profile for driven runs: quiet, without first-run pages, and with the extension's data kept. */
export async function writeFirefoxProfile(
  folder: string,
  downloads: string,
  { isOffline = false }: Pick<LaunchOptions, 'isOffline'>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const all = { ...settings(downloads), ...(isOffline ? nowhere : {}) };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(folder, 'user.js'), lines.join(''));
}

/** Everything but the loopback address goes through a proxy that is not there. */
const nowhere: Readonly<Record<string, string | number>> = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

function settings(downloads: string): Readonly<Record<string, string | number | boolean>> {
  return {
    // A free port, which Firefox writes into the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: extensionHost }),
    // An unpacked extension is taken out when the browser ends; what it saved is to stay, as an installed one's does.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.alwaysOpenPanel': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.tabs.warnOnClose': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'devtools.jsonview.enabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.newtabpage.activity-stream.feeds.system.topstories': false,
    'browser.newtabpage.enabled': false,
    'browser.newtab.preload': false,
    'browser.safebrowsing.update.enabled': false,
    'ui.prefersReducedMotion': 0,
  };
}
