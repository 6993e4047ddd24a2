/** IndexedDB in a storage bucket with a quota of its own, in bytes (Chromium only): a real full disk without filling one. */
export async function storageWithRoomFor(quota: number): Promise<IDBFactory> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: { open(name: string, options: object): Promise<{ indexedDB: IDBFactory }> };
  };
  return (await storageBuckets.open(`small-${quota}`, { quota })).indexedDB;
}
