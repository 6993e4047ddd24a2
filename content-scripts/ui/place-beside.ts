import { computePosition, type Middleware, offset, type Placement, shift, type VirtualElement } from '@floating-ui/dom';
import type { Passage } from './ui-state.ts';

const gap = 8;
const margin = 8;
/** Where style sheets find the height that an element was given. */
const roomProperty = '--room';

/**
 * Moves an element beside a passage, never over it where there is any room: beneath or above it near the point where
 * the selecting hand stopped, else at its side, else in the room there is above or below when that is at least
 * `leastHeight`, else at the foot of the viewport; there also when it is to stay in view and the passage has left the
 * viewport. Returns false when the passage has left it.
 */
export async function placeBeside(
  element: HTMLElement,
  passage: Passage,
  leastHeight: number,
  staysInView = false,
): Promise<boolean> {
  const bounds = passage.readBounds();
  const view = element.ownerDocument.documentElement;
  const width = view.clientWidth;
  const height = viewHeight(element.ownerDocument);
  // Its own height is what it would take, not what it was given last time.
  element.style.removeProperty(roomProperty);
  const { offsetWidth, offsetHeight } = element;
  const below = height - bounds.bottom >= offsetHeight + gap + margin;
  const above = bounds.top >= offsetHeight + gap + margin;
  const right = width - bounds.right >= offsetWidth + gap + margin;
  const left = bounds.left >= offsetWidth + gap + margin;
  const vertical: readonly Placement[] = passage.isBackward ? ['top', 'bottom'] : ['bottom', 'top'];
  const isSeen = isInView(bounds, width, height);
  const beside = () =>
    vertical.find((side) => (side === 'top' ? above : below)) ??
    (right
      ? 'right'
      : left
        ? 'left'
        : giveRoom(element, { above: bounds.top, below: height - bounds.bottom, leastHeight }));
  const placement = isSeen || !staysInView ? beside() : undefined;

  if (placement === undefined) {
    await move(element, cornerOf(width, height), 'top-end', []);
  } else {
    const isVertical = placement === 'top' || placement === 'bottom';
    await move(element, isVertical ? lineOf(passage, bounds) : bounds, placement, [
      offset(gap),
      shift({ padding: margin }),
    ]);
  }
  return isSeen;
}

interface Rooms {
  readonly above: number;
  readonly below: number;
  readonly leastHeight: number;
}

/** Makes an element that scrolls as low as the larger of the rooms above and below a passage, and says which that is. */
function giveRoom(element: HTMLElement, { above, below, leastHeight }: Rooms): Placement | undefined {
  const room = Math.floor(Math.max(above, below)) - gap - margin;
  if (room < leastHeight) return undefined;
  element.style.setProperty(roomProperty, `${room}px`);
  if (element.offsetHeight <= room) return above > below ? 'top' : 'bottom';
  element.style.removeProperty(roomProperty);
  return undefined;
}

/** The height of the viewport without a scroll bar; documents in quirks mode do not tell it. */
function viewHeight(document: Document): number {
  const inner = document.defaultView?.innerHeight ?? 0;
  return document.compatMode === 'CSS1Compat' ? Math.min(inner, document.documentElement.clientHeight) : inner;
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
