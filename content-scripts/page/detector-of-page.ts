/** Says whether the page of an address is an article. */
export type Detector = (url: string) => boolean;

// Content scripts of one extension share a global that the page cannot see: the annotator need not carry the model again.
const detectorKey = Symbol.for('claimlight.detector');

/** Lets the annotator of this page ask for detection. */
export function offerDetector(detect: Detector): void {
  (globalThis as { [detectorKey]?: Detector })[detectorKey] = detect;
}

/** What this page's detector found; without one an article, since whoever has the annotator put in wants to annotate. */
export function askDetector(url: string): boolean {
  return (globalThis as { [detectorKey]?: Detector })[detectorKey]?.(url) ?? true;
}
