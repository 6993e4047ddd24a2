import type { TextRange } from '../../../src/model/anchor-outcome.ts';

/**
 * The part of a text with the smallest edit distance to a pattern, by exhaustive search (Sellers 1980): every start and
 * every end is tried. Of equals the first.
 */
export function closestPart(pattern: string, text: string): TextRange & { readonly distance: number } {
  const rows = pattern.length;
  // For each number of the pattern's letters taken: the distance, and where the part began.
  let distances = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = new Int32Array(rows + 1);
  let nextDistances = new Int32Array(rows + 1);
  let nextStarts = new Int32Array(rows + 1);
  let best = { start: 0, end: 0, distance: rows };
  for (let end = 1; end <= text.length; end += 1) {
    const letter = text.charCodeAt(end - 1);
    nextDistances[0] = 0;
    nextStarts[0] = end;
    for (let row = 1; row <= rows; row += 1) {
      const differs = pattern.charCodeAt(row - 1) === letter ? 0 : 1;
      const replaced = (distances[row - 1] ?? 0) + differs;
      const inserted = (distances[row] ?? 0) + 1;
      const left = (nextDistances[row - 1] ?? 0) + 1;
      const least = Math.min(replaced, inserted, left);
      nextDistances[row] = least;
      nextStarts[row] =
        least === replaced
          ? (starts[row - 1] ?? 0)
          : least === inserted
            ? (starts[row] ?? 0)
            : (nextStarts[row - 1] ?? 0);
    }
    [distances, nextDistances] = [nextDistances, distances];
    [starts, nextStarts] = [nextStarts, starts];
    if ((distances[rows] ?? rows) < best.distance) {
      best = { start: starts[rows] ?? 0, end, distance: distances[rows] ?? rows };
    }
  }
  return best;
}
