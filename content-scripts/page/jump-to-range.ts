import type { Painter } from './painter.ts';

/** Scrolls a passage into the middle of the viewport and flashes it. */
export function jumpToRange(range: Range, painter: Painter): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Firefox never ends a smooth scroll that began while its tab was behind another, as when a list in a tab asked for it.
  const isBehind = document.visibilityState === 'hidden';
  element?.scrollIntoView({ block: 'center', behavior: isCalm || isBehind ? 'instant' : 'smooth' });
  painter.flash(range);
}
