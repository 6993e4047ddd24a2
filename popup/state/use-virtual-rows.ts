import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RowHeights } from '../view/row-heights.ts';

/** The rows of a long list that are drawn, and where. */
export interface VirtualRows {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly from: number;
  /** Not included. */
  readonly until: number;
  readonly height: number;
  top(row: number): number;
  /** Takes over how high a drawn row is. */
  measure(row: number, height: number): void;
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
 * who types sees results early, and the rest after the first painting. `of` tells one list from another.
 */
export function useVirtualRows(count: number, estimate: number, of: unknown): VirtualRows {
  const list = useRef<HTMLOListElement>(null);
  const [, setDrawings] = useState(0);
  const redraw = useCallback(() => setDrawings((before) => before + 1), []);
  // A new list has rows of other heights.
  const heights = useMemo(() => ({ of, rows: new RowHeights(count, estimate) }).rows, [count, estimate, of]);
  const painted = useRef<RowHeights | undefined>(undefined);
  const span = useRef<Span | undefined>(undefined);
  if (span.current?.heights !== heights) span.current = spanOf(list.current, heights, 0);

  const look = useCallback(() => {
    const now = spanOf(list.current, heights, painted.current === heights ? beyond : 0);
    if (now.from === span.current?.from && now.until === span.current.until) return;
    span.current = now;
    redraw();
  }, [heights, redraw]);

  useEffect(() => {
    painted.current = heights;
    look();
  }, [heights, look]);

  // Rows have said how high they are.
  useLayoutEffect(look);

  useLayoutEffect(() => {
    const controller = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: controller.signal });
    addEventListener('resize', look, { signal: controller.signal });
    return () => controller.abort();
  }, [look]);

  const measure = useCallback(
    (row: number, height: number) => {
      if (heights.measure(row, height)) redraw();
    },
    [heights, redraw],
  );

  const reveal = useCallback(
    (row: number) => {
      const element = list.current;
      if (element === null) return;
      const place = element.getBoundingClientRect().top + heights.top(row);
      const margin = innerHeight / 4;
      if (place < margin || place > innerHeight - margin) scrollBy(0, place - margin);
      look();
    },
    [heights, look],
  );

  return {
    list,
    from: Math.min(span.current.from, count),
    until: Math.min(span.current.until, count),
    height: heights.total,
    top: (row) => heights.top(row),
    measure,
    reveal,
  };
}

function spanOf(list: HTMLElement | null, heights: RowHeights, margin: number): Span {
  const offset = list?.getBoundingClientRect().top ?? 0;
  return {
    heights,
    from: heights.rowAt(Math.max(0, -offset - margin)),
    until: heights.rowAt(Math.max(0, innerHeight - offset + margin)) + 1,
  };
}
