import type { Verdict } from './claim.ts';

/** What stands in the ring that is drawn for a verdict, as an SVG path in a square of 16: one drawing for the popup and for pages. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  unreviewed: 'M5 8h.01M8 8h.01M11 8h.01',
  supported: 'M4.8 8.2l2.2 2.3 4.2-4.8',
  disputed: 'M4.8 6.7h6.4M4.8 9.5h6.4M9.8 4.6l-3.6 7',
  refuted: 'M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4',
  unverifiable: 'M6.1 6.3a1.95 1.95 0 1 1 2.7 1.9c-.6.3-.8.6-.8 1.2M8 11.4h.01',
};
