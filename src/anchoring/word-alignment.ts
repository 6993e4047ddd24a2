import type { Candidate } from './candidates.ts';
import type { PassageWords } from './passage-words.ts';
import type { Tokens } from './tokens.ts';

/** Which words of a passage and its context stand for which words of a page. */
export interface WordAlignment {
  readonly score: number;
  /** For each word of the passage and its context the index of its counterpart on the page, or -1; rising. */
  readonly pairs: readonly number[];
}

const matchReward = 2;
/** A word with the same beginning is likely the same word in another form. */
const stemReward = 1;
const gapCost = 0.35;

const fromNowhere = 0;
const fromDiagonal = 1;
const fromAbove = 2;
const fromLeft = 3;
/** A first pair: nothing before it belongs to the alignment. */
const fromStart = 4;

let sharedScores = new Float64Array(256);
let sharedWays = new Uint8Array(4_096);

/**
 * The best local alignment (Smith and Waterman 1981) of a passage with the page's words around a place; rare words
 * count most. Only pairs at most `reach` words off the candidate's diagonal are looked at.
 */
export function alignWords(
  words: PassageWords,
  page: Tokens,
  { diagonal, spread }: Candidate,
  reach: number,
): WordAlignment {
  const band = spread + reach;
  // Column 0 is the word before the first one that the band ever touches.
  const width = words.count + 2 * band + 2;
  const base = diagonal - band - 1;
  const cells = (words.count + 1) * width;
  if (sharedWays.length < cells) sharedWays = new Uint8Array(cells * 2);
  if (sharedScores.length < width + 1) sharedScores = new Float64Array(width * 2);
  const ways = sharedWays;
  const scores = sharedScores;
  const pageIds = page.ids;
  const pageStems = page.stems;
  scores.fill(0, 0, width + 1);
  let best = 0;
  let bestCell = 0;
  for (let row = 1; row <= words.count; row += 1) {
    const id = words.ids[row - 1] as number;
    const stem = words.stems[row - 1] as number;
    const weight = words.weights[row - 1] as number;
    const above = row * width;
    const first = Math.max(row, -base);
    const last = Math.min(row + 2 * band, page.count - 1 - base);
    let diagonalScore = first > 0 ? (scores[first - 1] as number) : 0;
    let left = 0;
    for (let column = first; column <= last; column += 1) {
      const up = scores[column] as number;
      const place = base + column;
      let score = 0;
      let way = fromNowhere;
      const reward = pageIds[place] === id ? matchReward : stem !== 0 && pageStems[place] === stem ? stemReward : 0;
      if (reward > 0) {
        score = diagonalScore + reward * weight;
        way = diagonalScore > 0 ? fromDiagonal : fromStart;
      }
      if (up - gapCost > score) {
        score = up - gapCost;
        way = fromAbove;
      }
      if (left - gapCost > score) {
        score = left - gapCost;
        way = fromLeft;
      }
      ways[above + column] = way;
      scores[column] = score;
      diagonalScore = up;
      left = score;
      if (score > best) {
        best = score;
        bestCell = above + column;
      }
    }
    // The next row may look up here, one word past this row's band.
    if (last + 1 < width) scores[last + 1] = 0;
  }
  return { score: best, pairs: tracePairs(words.count, width, bestCell, base) };
}

function tracePairs(count: number, width: number, bestCell: number, base: number): readonly number[] {
  const pairs = new Array<number>(count).fill(-1);
  for (let cell = bestCell; cell > 0; ) {
    const way = sharedWays[cell] as number;
    const column = cell % width;
    if (way === fromDiagonal || way === fromStart) pairs[(cell - column) / width - 1] = base + column;
    if (way === fromStart || way === fromNowhere) break;
    cell -= way === fromDiagonal ? width + 1 : way === fromAbove ? width : 1;
  }
  return pairs;
}
