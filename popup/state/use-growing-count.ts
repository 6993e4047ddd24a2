import { useEffect, useState } from 'preact/hooks';

/** What fills a popup; the rest is drawn below its edge. */
const atFirst = 8;

/**
 * How many of `length` items are to be drawn: what is in sight first, then, each time that was painted, four times as
 * many. A page with hundreds of annotations shows its first ones as soon as one with a few.
 */
export function useGrowingCount(length: number): number {
  const [count, setCount] = useState(atFirst);
  useEffect(() => {
    if (count < length) setCount(count * 4);
  }, [count, length]);
  return Math.min(count, length);
}
