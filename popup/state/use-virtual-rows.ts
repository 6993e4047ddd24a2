import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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

/** Draws of a long list that scrolls with the page only what is near the window. `of` tells one list from another. */
export function useVirtualRows(count: number, estimate: number, of: unknown): VirtualRows {
  const list = useRef<HTMLOListElement>(null);
  const [, redraw] = useState(0);
  // A new list has rows of other heights.
  const heights = useMemo(() => ({ of, rows: new RowHeights(count, estimate) }).rows, [count, estimate, of]);
  const [[first, last], setSpan] = useState<readonly [number, number]>([0, 12]);

  const look = useCallback(() => {
    const offset = list.current?.getBoundingClientRect().top ?? 0;
    const from = heights.rowAt(Math.max(0, -offset - beyond));
    const until = heights.rowAt(Math.max(0, innerHeight - offset + beyond)) + 1;
    setSpan((before) => (before[0] === from && before[1] === until ? before : [from, until]));
  }, [heights]);

  useLayoutEffect(() => {
    const controller = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: controller.signal });
    addEventListener('resize', look, { signal: controller.signal });
    look();
    return () => controller.abort();
  }, [look]);

  const measure = useCallback(
    (row: number, height: number) => {
      if (!heights.measure(row, height)) return;
      redraw((before) => before + 1);
      look();
    },
    [heights, look],
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
    from: Math.min(first, count),
    until: Math.min(last, count),
    height: heights.total,
    top: (row) => heights.top(row),
    measure,
    reveal,
  };
}
