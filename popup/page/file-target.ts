/** Where a file is written before it is handed over as a whole. */
export interface FileTarget {
  write(piece: string | Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole file. */
  close(): Promise<Blob>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

/** The folder of the origin's own file system in which files are written. */
const folderName = 'exports';

/** How old a written file must be before it is cleared away: by then the browser has copied it. */
const lifeMs = 600_000;

/**
 * Opens a file in the origin's private file system, so that it grows on disk and not in memory; where the browser allows
 * none (Firefox's private windows), the pieces stay in the browser's keeping.
 */
export async function openFileTarget(mimeType: string): Promise<FileTarget> {
  try {
    return await openOnDisk(mimeType);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return openInMemory(mimeType);
  }
}

async function openOnDisk(mimeType: string): Promise<FileTarget> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(folderName, { create: true });
  await clearOld(folder);
  const name = crypto.randomUUID();
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    write: (piece) => stream.write(piece),
    async close() {
      await stream.close();
      const file = await handle.getFile();
      return file.slice(0, file.size, mimeType);
    },
    async drop() {
      // It may have ended by the failure for which it is dropped.
      await stream.abort().catch(() => undefined);
      await folder.removeEntry(name).catch(() => undefined);
    },
  };
}

/** Clears away what earlier exports left; what another window is writing is young. */
async function clearOld(folder: FileSystemDirectoryHandle): Promise<void> {
  const old: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await (handle as FileSystemFileHandle).getFile();
    if (Date.now() - lastModified > lifeMs) old.push(name);
  }
  // A file that is still in use is cleared away the next time.
  await Promise.all(old.map((name) => folder.removeEntry(name).catch(() => undefined)));
}

/** Keeps the pieces as blobs. */
export function openInMemory(mimeType: string): FileTarget {
  let parts: Blob[] = [];
  return {
    async write(piece) {
      parts.push(new Blob([piece]));
    },
    async close() {
      return new Blob(parts, { type: mimeType });
    },
    async drop() {
      parts = [];
    },
  };
}
