import { onTestFinished, vi } from 'vitest';

/** Deletes the library. Whoever has it open lets go of it: what a view opens is then opened anew. */
export function deleteLibrary(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('claimlight');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Has the browser fail, until the test is over, to open the library as it does when its files are damaged; opened at no version, it still reads. */
export function damage(): void {
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (version === undefined) return open(name);
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');
  });
  onTestFinished(() => void vi.restoreAllMocks());
}
