/**
 * What was kept under a key, or is made now and kept: at most `most`, those that were asked for last, the latest at the
 * end. What fails is not kept.
 */
export function keepLatest<T>(
  kept: Map<string, Promise<T>>,
  key: string,
  most: number,
  make: () => Promise<T>,
): Promise<T> {
  const value = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, value);
  // Whoever waits for it hears why.
  value.catch(() => kept.delete(key));
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return value;
}
