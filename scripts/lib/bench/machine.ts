import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { findBrowser } from '../../../tests/e2e/drivers/find-browser.ts';

/** What was measured on, in a line: processor, memory, system, Node and Chromium. */
export function describeMachine(): string {
  const all = cpus();
  const browser = findBrowser('chromium', existsSync);
  const version = browser === undefined ? 'no Chromium' : execFileSync(browser, ['--version'], { encoding: 'utf8' });
  return [
    `${all.length} × ${all[0]?.model.trim() ?? 'a processor without a name'}`,
    `${(totalmem() / 2 ** 30).toFixed(0)} GB`,
    `${type()} ${release()}`,
    `Node ${process.versions.node}`,
    version.trim().replace(/ (?:built|on|snap)\b.*$/u, ''),
  ].join(', ');
}
