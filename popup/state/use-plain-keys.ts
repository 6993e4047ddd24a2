import { useLayoutEffect, useRef } from 'preact/hooks';

/** Hears keys that are pressed without Ctrl, Meta or Alt, anywhere but where text is written or a dialog stands. Answering true, the handler has taken the key. */
export function usePlainKeys(onKey: (key: string, target: HTMLElement) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useLayoutEffect(() => {
    const controller = new AbortController();
    const listener = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : document.body;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null) return;
      if (latest.current(event.key, target)) event.preventDefault();
    };
    document.addEventListener('keydown', listener, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
