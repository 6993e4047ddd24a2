import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk that holds one folder alone, and can be filled. */
export interface SmallDisk {
  /** Leaves it no byte. */
  fill(): void;
  /** Takes out what filled it. */
  clear(): void;
  /** Gives the folder, empty, back to the disk that it stood on. */
  unmount(): void;
}

/** Puts an empty folder on a disk of its own, in memory; undefined where that is not allowed: it takes root on Linux. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux') return undefined;
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  if (status !== 0) return undefined;
  const ballast = join(folder, 'ballast');
  const clear = () => rmSync(ballast, { force: true });
  return {
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      try {
        // Somewhat more than there is room for: others write meanwhile, or give room back.
        writeFileSync(ballast, Buffer.alloc(bavail * bsize + 4_000_000));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    clear,
    unmount() {
      // The last of a killed browser may still hold a file of it.
      spawnSync('umount', ['--lazy', folder]);
    },
  };
}
