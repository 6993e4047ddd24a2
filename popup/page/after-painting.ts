/** How long it is put off at most while the browser is busy, in milliseconds. */
const longestMs = 100;

/** Calls something once the next frame is painted and the browser has nothing better to do; what is returned calls it off. */
export function afterPainting(then: () => void): () => void {
  let idle: number | undefined;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(then, { timeout: longestMs });
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
