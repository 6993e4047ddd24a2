/**
 * Asks the browser not to evict the database when the disk runs short. Firefox's background is a page and may ask;
 * Chrome's worker may not, so the popup asks too. A refusal changes nothing that the person could act on.
 */
export async function askForPersistence(storage: StorageManager | undefined): Promise<void> {
  if (storage === undefined || !('persist' in storage)) return;
  if (!(await storage.persisted())) await storage.persist();
}
