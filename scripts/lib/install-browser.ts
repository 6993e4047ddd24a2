import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from '../../tests/e2e/drivers/browser-driver.ts';
import { findBrowser } from '../../tests/e2e/drivers/find-browser.ts';

const packages: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Sees to it that browsers are there: on Debian, as root, it installs those that are missing. Returns what is wrong in a sentence, or undefined. */
export function ensureBrowsers(names: readonly BrowserName[]): string | undefined {
  const missing = names.filter((name) => findBrowser(name, existsSync) === undefined);
  if (missing.length === 0) return undefined;
  const wanted = missing.map((name) => packages[name]);
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    const variables = missing.map((name) => name.toUpperCase()).join(' and ');
    return `Missing: ${missing.join(' and ')}. Install it (on Debian: sudo apt-get install ${wanted.join(' ')}) or set ${variables} to its path, then try again.`;
  }
  console.log(`Installing ${wanted.join(' and ')} (apt-get)`);
  const isInstalled =
    apt('update') &&
    apt('install', '--yes', '--no-install-recommends', ...wanted, 'fonts-dejavu-core', 'fonts-liberation');
  return isInstalled && missing.every((name) => findBrowser(name, existsSync) !== undefined)
    ? undefined
    : `${wanted.join(' and ')} could not be installed with apt-get; see the lines above.`;
}

function apt(...args: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', ['--quiet', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
