import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Runs a program that an npm package brings, in the top folder; true when it ends well. Its output is shown, or kept back until it fails. */
export function runTool(
  script: string,
  args: readonly string[],
  { isQuiet = false, environment = {} }: { isQuiet?: boolean; environment?: Readonly<Record<string, string>> } = {},
): boolean {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}/node_modules/${script}`, ...args], {
    cwd: root,
    stdio: isQuiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (isQuiet && status !== 0) process.stdout.write(`${stdout}${stderr}`);
  return status === 0;
}
