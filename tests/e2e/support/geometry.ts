import type { Page, Rect } from '../drivers/browser-driver.ts';
import { poll } from '../drivers/poll.ts';

/** Where an element of our UI stands once it has come to rest. */
export async function placeOf(page: Page, selector: string): Promise<Rect> {
  let before = '';
  return poll(`${selector} to come to rest`, async () => {
    const element = await page.ui.find(selector);
    const now = JSON.stringify(element?.rect);
    const isAtRest = element?.isVisible === true && now === before;
    before = now;
    return isAtRest && element.rect;
  });
}

/** The lines of what is selected on the page. */
export function selectedLines(page: Page): Promise<readonly Rect[]> {
  return page.evaluate(() =>
    [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({ x, y, width, height })),
  );
}

/** The part of the page that is seen, without scroll bars. */
export function viewport(page: Page): Promise<Rect> {
  return page.evaluate(() => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth,
    height: document.documentElement.clientHeight,
  }));
}

/** Whether two boxes share any area. */
export function overlap(one: Rect, other: Rect): boolean {
  return gapBetween(one, other) < 0;
}

/** How far two boxes stand apart across or down, whichever is more; negative when one covers the other. */
export function gapBetween(one: Rect, other: Rect): number {
  return Math.max(
    other.x - (one.x + one.width),
    one.x - (other.x + other.width),
    other.y - (one.y + one.height),
    one.y - (other.y + other.height),
  );
}

/** Whether a box lies wholly in another. */
export function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
