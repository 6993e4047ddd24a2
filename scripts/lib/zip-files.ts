import { type Zippable, zipSync } from 'fflate';

/** The oldest time that a ZIP can hold, so that it says nothing of when it was made. It is written in local time, and so read back from local parts. */
const anyTime = new Date(1980, 0, 1);

/**
 * Packs files, given as paths with their bytes, into a ZIP whose bytes depend on the files alone: not on their order,
 * the time, or the system.
 */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path);
    if (bytes !== undefined) sorted[path] = [bytes, { mtime: anyTime, os: 0, level: 9 }];
  }
  return zipSync(sorted);
}
