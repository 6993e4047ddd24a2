import { onTestFinished, vi } from 'vitest';

/** Lets a test see into closed shadow roots made from now on; returns the newest one. */
export function watchRoots(): () => ShadowRoot {
  let newest: ShadowRoot | undefined;
  const attach = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attachAndTell(
    this: Element,
    init,
  ) {
    newest = attach.call(this, init);
    return newest;
  });
  onTestFinished(() => spy.mockRestore());
  return () => {
    if (newest === undefined) throw new Error('no shadow root was made');
    return newest;
  };
}
