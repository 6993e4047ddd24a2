import { computePosition, type Middleware, offset, type Placement, shift, type VirtualElement } from '@floating-ui/dom';
import type { Passage } from './ui-state.ts';

const gap = 8;
const margin = 8;

/**
 * Moves an element beside a passage, never over it where there is any room: beneath or above it near the point where
 * the selecting hand stopped, else at its side, else at the foot of the viewport. Returns false when the passage has
 * left the viewport.
 */
export async function placeBeside(element: HTMLElement, passage: Passage): Promise<boolean> {
  const bounds = passage.readBounds();
  const view = element.ownerDocument.documentElement;
  const width = view.clientWidth;
  const height = element.ownerDocument.defaultView?.innerHeight ?? view.clientHeight;
  const { offsetWidth, offsetHeight } = element;
  const below = height - bounds.bottom >= offsetHeight + gap + margin;
  const above = bounds.top >= offsetHeight + gap + margin;
  const right = width - bounds.right >= offsetWidth + gap + margin;
  const left = bounds.left >= offsetWidth + gap + margin;
  const vertical: readonly Placement[] = passage.isBackward ? ['top', 'bottom'] : ['bottom', 'top'];
  const placement =
    vertical.find((side) => (side === 'top' ? above : below)) ?? (right ? 'right' : left ? 'left' : undefined);

  if (placement === undefined) {
    await move(element, cornerOf(width, height), 'top-end', []);
  } else {
    const isVertical = placement === 'top' || placement === 'bottom';
    await move(element, isVertical ? lineOf(passage, bounds) : bounds, placement, [
      offset(gap),
      shift({ padding: margin }),
    ]);
  }
  return isInView(bounds, width, height);
}

async function move(
  element: HTMLElement,
  rect: DOMRect,
  placement: Placement,
  middleware: Middleware[],
): Promise<void> {
  const reference: VirtualElement = { getBoundingClientRect: () => rect };
  const { x, y } = await computePosition(reference, element, { strategy: 'fixed', placement, middleware });
  element.style.left = `${Math.round(x)}px`;
  element.style.top = `${Math.round(y)}px`;
}

/** As tall as the whole passage, so that nothing covers it, but where the hand stopped. */
function lineOf(passage: Passage, bounds: DOMRect): DOMRect {
  const focus = passage.readFocus();
  return new DOMRect(focus.left, bounds.top, focus.width, bounds.height);
}

function cornerOf(width: number, height: number): DOMRect {
  return new DOMRect(width - margin, height - margin, 0, 0);
}

function isInView(bounds: DOMRect, width: number, height: number): boolean {
  return bounds.bottom > 0 && bounds.top < height && bounds.right > 0 && bounds.left < width;
}
