import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The repository's top folder. */
export const root = resolve(import.meta.dirname, '../..');

/** Paths of the files that are tracked, or new and not ignored, from the top. */
export function listFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((path) => path !== '' && existsSync(`${root}/${path}`));
}

/** Paths of the product's own sources. */
export function listSources(): readonly string[] {
  return listFiles().filter((path) => /^(?:src|popup|content-scripts)\/.*\.(?:tsx?|css)$/u.test(path));
}

/** A file's text. */
export function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** A JSON file, as yet unknown. */
export function readJson(path: string): unknown {
  return JSON.parse(read(path));
}
