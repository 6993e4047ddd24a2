import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The files of a folder and its folders, by their paths from it, with slashes. */
export function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readFileSync(path)]),
  );
}

/** The files that a reviewer needs to build the same packages: those that are tracked, as they stand. */
export function trackedFiles(root: string): ReadonlyMap<string, Uint8Array> {
  const listed = execFileSync('git', ['ls-files', '--cached', '-z'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '');
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}
