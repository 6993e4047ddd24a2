import { useEffect, useState } from 'preact/hooks';
import { listenForChanges } from '../../src/messages/runtime.ts';

/** Counts the changes that the background has told of, so that what was read before is read anew. */
export function useChanges(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    listenForChanges(() => setVersion((before) => before + 1), controller.signal);
    return () => controller.abort();
  }, []);
  return version;
}
