import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute } from '../view/route.ts';

/** The view that the address names, followed while the person goes to and fro. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);

  useEffect(() => {
    const controller = new AbortController();
    addEventListener('hashchange', () => setHash(location.hash), { signal: controller.signal });
    return () => controller.abort();
  }, []);

  return readRoute(hash);
}
