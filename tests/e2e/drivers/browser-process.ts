import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser's process with all its children. */
export interface BrowserProcess {
  /** Everything that it has written to standard error so far. */
  readonly errorOutput: () => string;
  readonly ended: Promise<void>;
  /** Kills it and its children at once. */
  kill(): Promise<void>;
  /** Waits for it to end by itself and kills it after `graceMs`. */
  waitForEnd(graceMs: number): Promise<void>;
}

const running = new Set<ChildProcess>();

// A test run that is cut off must leave no browser behind.
process.on('exit', () => {
  for (const child of running) killGroup(child);
});

/** Starts a browser in a process group of its own. */
export function startBrowser(executable: string, args: readonly string[]): BrowserProcess {
  const child = spawn(executable, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-50_000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += String(error);
      resolve();
    });
    child.once('exit', () => resolve());
  }).then(() => {
    killGroup(child);
    running.delete(child);
  });
  return {
    errorOutput: () => output,
    ended,
    async kill() {
      killGroup(child);
      await ended;
    },
    async waitForEnd(graceMs) {
      const timer = setTimeout(() => killGroup(child), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** The profile folder to use, and how to be rid of it: one that was given stays. */
export async function prepareProfile(
  given: string | undefined,
): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  if (given !== undefined) return { folder: given, remove: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'claimlight-profile-'));
  // The last children of a browser may still be writing for a moment after it ended.
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
