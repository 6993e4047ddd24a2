import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? '.', '../..');

/** Installs the npm packages when they are missing or older than the lock file; ends the process when that cannot be. */
export function installPackages() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [leastMajor, leastMinor] = engines.node.match(/\d+/gu).map(Number);
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    fail(`Node.js ${engines.node} is needed; this is ${process.versions.node}. Get it from nodejs.org.`);
  }
  const installed = `${root}/node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}/package-lock.json`).mtimeMs) return;
  console.log('Installing packages (npm ci)');
  // Warnings are about packages that peers of our matcher need, and none of a newcomer's business.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...quiet], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('The npm packages could not be installed; see the lines above.');
}

/** Says in one sentence what is wrong and ends the process. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
