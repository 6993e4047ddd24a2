import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeBeside } from '../../../content-scripts/ui/place-beside.ts';

let box: HTMLElement;
const view = document.documentElement;

beforeEach(() => {
  box = document.createElement('div');
  box.style.cssText = 'position: fixed; left: 0; top: 0; max-height: var(--room, 100%); overflow: auto';
  box.append(document.createElement('div'));
  document.body.append(box);
});
afterEach(() => box.remove());

/** Places a box of a size beside words that stand in a rectangle. */
async function place(
  size: DOMRect,
  words: DOMRect,
  { isBackward = false, leastHeight = Number.POSITIVE_INFINITY, staysInView = false } = {},
) {
  const content = box.firstElementChild as HTMLElement;
  content.style.cssText = `width: ${size.width}px; height: ${size.height}px`;
  const focus = isBackward
    ? new DOMRect(words.left, words.top, 0, 20)
    : new DOMRect(words.right, words.bottom - 20, 0, 20);
  const passage = { element: document.body, isBackward, readBounds: () => words, readFocus: () => focus };
  const isInView = await placeBeside(box, passage, leastHeight, staysInView);
  return { isInView, rect: box.getBoundingClientRect() };
}

function isOver(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Room for a box with its gap to the words and its margin to the viewport's edge. */
const spacing = 16;

describe('a box beside a passage', () => {
  test('stands beneath it where the hand stopped, or above it when the hand went back', async () => {
    const words = new DOMRect(40, 200, 200, 40);
    const beneath = await place(new DOMRect(0, 0, 100, 50), words);
    expect(beneath.rect.top).toBe(248);
    expect(beneath.rect.left + 50).toBe(240);
    const above = await place(new DOMRect(0, 0, 100, 50), words, { isBackward: true });
    expect(above.rect.bottom).toBe(192);
    expect(above.rect.left).toBe(8);
  });

  test('says when the passage has left the viewport', async () => {
    const size = new DOMRect(0, 0, 100, 50);
    expect((await place(size, new DOMRect(40, 200, 200, 40))).isInView).toBe(true);
    expect((await place(size, new DOMRect(40, -60, 200, 40))).isInView).toBe(false);
    expect((await place(size, new DOMRect(40, view.clientHeight + 1, 200, 40))).isInView).toBe(false);
  });

  test.each([-900, -60, 20_000])('stays in view when told to, also beside words that stand at %s', async (top) => {
    const words = new DOMRect(40, top, 200, 40);
    const { rect, isInView } = await place(new DOMRect(0, 0, 300, 200), words, { staysInView: true });
    expect(isInView).toBe(false);
    expect([rect.right, rect.bottom]).toEqual([view.clientWidth - 8, view.clientHeight - 8]);
  });

  test('is made as low as there is room, when it can still be used so', async () => {
    const words = new DOMRect(0, 300, view.clientWidth, 40);
    const room = view.clientHeight - 340 - spacing;
    const { rect } = await place(new DOMRect(0, 0, 200, 2_000), words, { leastHeight: 140 });
    expect([rect.top, rect.height]).toEqual([348, room]);
  });

  test('takes its own height again once there is room', async () => {
    const options = { leastHeight: 140 };
    await place(new DOMRect(0, 0, 200, 500), new DOMRect(0, 300, view.clientWidth, 300), options);
    const { rect } = await place(new DOMRect(0, 0, 200, 500), new DOMRect(0, 100, view.clientWidth, 40), options);
    expect(rect.height).toBe(500);
  });

  test('stays in the viewport, and off the words wherever there is room for it', async () => {
    const { clientWidth: width, clientHeight: height } = view;
    const anyWords = fc
      .record({ x: fc.nat(width - 40), y: fc.nat(height - 20), w: fc.nat(width), h: fc.nat(height) })
      .map(({ x, y, w, h }) => new DOMRect(x, y, Math.min(w + 20, width - x), Math.min(h + 20, height - y)));
    const anySize = fc
      .record({ w: fc.integer({ min: 40, max: width - 16 }), h: fc.integer({ min: 20, max: height - 16 }) })
      .map(({ w, h }) => new DOMRect(0, 0, w, h));
    await fc.assert(
      fc.asyncProperty(
        anySize,
        anyWords,
        fc.boolean(),
        fc.constantFrom(100, 300),
        async (size, words, isBackward, leastHeight) => {
          const { rect } = await place(size, words, { isBackward, leastHeight });
          expect(rect.left).toBeGreaterThanOrEqual(0);
          expect(rect.top).toBeGreaterThanOrEqual(0);
          expect(rect.right).toBeLessThanOrEqual(width);
          expect(rect.bottom).toBeLessThanOrEqual(height);
          const least = Math.min(size.height, leastHeight) + spacing;
          const isRoom =
            words.top >= least ||
            height - words.bottom >= least ||
            words.left >= size.width + spacing ||
            width - words.right >= size.width + spacing;
          if (isRoom) expect(isOver(rect, words)).toBe(false);
        },
      ),
    );
  });
});
