import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { afterPainting } from '../page/after-painting.ts';
import { RowHeights } from '../view/row-heights.ts';

/** The rows of a long list that are drawn, and where. */
export interface VirtualRows {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly from: number;
  /** Not included. */
  readonly until: number;
  /** What stands before the rows that are drawn, and the list as a whole, in CSS pixels. */
  readonly before: number;
  readonly height: number;
  /** Follows how high an element is that shows a row; what is returned ends that. */
  follow(element: HTMLElement, row: number): () => void;
  /** Brings a row into view. */
  reveal(row: number): void;
}

/** How far beyond the window rows are drawn, in CSS pixels, so that scrolling meets no gap. */
const beyond = 600;

/** The rows that are drawn of one list, the last not included. */
interface Span {
  readonly heights: RowHeights;
  readonly from: number;
  readonly until: number;
}

/**
 * Draws of a long list that scrolls with the page only what is near the window; at first only what is in it, so that
 * who types sees results early, and the rest after the first painting. `of` tells one list from another. Nothing here asks
 * where things stand while they are being changed, for which a browser would lay out the page once more for each letter.
 */
export function useVirtualRows(count: number, estimate: number, of: unknown): VirtualRows {
  const list = useRef<HTMLOListElement>(null);
  const [, setDrawings] = useState(0);
  const redraw = useCallback(() => setDrawings((before) => before + 1), []);
  // A new list has rows of other heights.
  const heights = useMemo(() => ({ of, rows: new RowHeights(estimate) }).rows, [estimate, of]);
  // Rows may come to its end while it is shown.
  heights.count = count;
  const painted = useRef<RowHeights | undefined>(undefined);
  /** Where in the window the list began when that was looked at last. */
  const place = useRef(0);
  const span = useRef<Span | undefined>(undefined);
  if (span.current?.heights !== heights) span.current = spanAt(place.current, heights, 0);

  const look = useCallback(() => {
    place.current = list.current?.getBoundingClientRect().top ?? 0;
    const now = spanAt(place.current, heights, painted.current === heights ? beyond : 0);
    if (now.from === span.current?.from && now.until === span.current.until) return;
    span.current = now;
    redraw();
  }, [heights, redraw]);

  // Not an effect, which may run before the painting when another one was due.
  useLayoutEffect(() =>
    afterPainting(() => {
      const isFirst = painted.current !== heights;
      painted.current = heights;
      look();
      if (isFirst) redraw();
    }),
  );

  useLayoutEffect(() => {
    const controller = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: controller.signal });
    addEventListener('resize', look, { signal: controller.signal });
    return () => controller.abort();
  }, [look]);

  const follow = useMemo(() => {
    const followed = new Map<Element, number>();
    const observer = new ResizeObserver((entries) => {
      let isOther = false;
      for (const { target, borderBoxSize } of entries) {
        const row = followed.get(target);
        if (row !== undefined && heights.measure(row, borderBoxSize[0]?.blockSize ?? 0)) isOther = true;
      }
      // Before the first painting it is enough that the window is filled: how long the list is shows after it.
      if (!isOther || (painted.current !== heights && isFilled(list.current, span.current))) return;
      // In the next frame: rows that were drawn here and now, a browser would call a loop.
      requestAnimationFrame(() => {
        look();
        redraw();
      });
    });
    return (element: HTMLElement, row: number) => {
      followed.set(element, row);
      observer.observe(element);
      return () => {
        followed.delete(element);
        observer.unobserve(element);
      };
    };
  }, [heights, look, redraw]);

  const reveal = useCallback(
    (row: number) => {
      const element = list.current;
      if (element === null) return;
      const top = element.getBoundingClientRect().top + heights.top(row);
      const margin = innerHeight / 4;
      if (top < margin || top > innerHeight - margin) scrollBy(0, top - margin);
      look();
    },
    [heights, look],
  );

  const from = Math.min(span.current.from, count);
  return {
    list,
    from,
    until: Math.min(span.current.until, count),
    before: heights.top(from),
    height: heights.total,
    follow,
    reveal,
  };
}

/** The rows between the edges of the window, and a margin beyond, of a list that begins at a place in it. */
function spanAt(place: number, heights: RowHeights, margin: number): Span {
  return {
    heights,
    from: heights.rowAt(Math.max(0, -place - margin)),
    until: heights.rowAt(Math.max(0, innerHeight - place + margin)) + 1,
  };
}

/** Whether the rows that are drawn of a list reach from edge to edge of the window, as far as there are any. */
function isFilled(list: HTMLElement | null, span: Span | undefined): boolean {
  if (list === null || span === undefined) return true;
  const { heights, from, until } = span;
  const { top } = list.getBoundingClientRect();
  return (
    (from === 0 || top + heights.top(from) <= 0) && (until >= heights.count || top + heights.top(until) >= innerHeight)
  );
}
