import type { Painter } from './painter.ts';

/** Scrolls a passage into the middle of the viewport and flashes it. */
export function jumpToRange(range: Range, painter: Painter): void {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  painter.flash(range);
}
