import type { WordWindow } from './candidates.ts';
import type { PassageWords } from './passage-words.ts';
import type { Tokens } from './tokens.ts';

/** Which words of a passage and its context stand for which words of a page. */
export interface WordAlignment {
  readonly score: number;
  /** For each word of the passage and its context the index of its counterpart on the page, or -1; rising. */
  readonly pairs: Int32Array;
}

const matchReward = 2;
/** A word with the same beginning is likely the same word in another form. */
const stemReward = 1;
const gapCost = 0.35;

const fromNowhere = 0;
const fromDiagonal = 1;
const fromAbove = 2;
const fromLeft = 3;

let scores = new Float32Array(0);
let ways = new Uint8Array(0);

/** The best local alignment (Smith and Waterman 1981) of a passage with a stretch of a page's words; rare words count most. */
export function alignWords(words: PassageWords, page: Tokens, window: WordWindow): WordAlignment {
  const columns = window.end - window.start;
  const width = columns + 1;
  const cells = (words.count + 1) * width;
  if (ways.length < cells) ways = new Uint8Array(cells);
  if (scores.length < width) scores = new Float32Array(width * 2);
  scores.fill(0, 0, width);
  let best = 0;
  let bestCell = 0;
  for (let row = 1; row <= words.count; row += 1) {
    const id = words.ids[row - 1] as number;
    const stem = words.stems[row - 1] as number;
    const weight = words.weights[row - 1] as number;
    const above = row * width;
    let diagonal = 0;
    let left = 0;
    for (let column = 1; column <= columns; column += 1) {
      const up = scores[column] as number;
      const place = window.start + column - 1;
      let score = 0;
      let way = fromNowhere;
      const reward = page.ids[place] === id ? matchReward : stem !== 0 && page.stems[place] === stem ? stemReward : 0;
      if (reward > 0 && diagonal + reward * weight > score) {
        score = diagonal + reward * weight;
        way = fromDiagonal;
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
      diagonal = up;
      left = score;
      if (score > best) {
        best = score;
        bestCell = above + column;
      }
    }
  }
  return { score: best, pairs: tracePairs(words.count, width, bestCell, window.start) };
}

function tracePairs(count: number, width: number, bestCell: number, windowStart: number): Int32Array {
  const pairs = new Int32Array(count).fill(-1);
  let cell = bestCell;
  for (;;) {
    const way = cell < width ? fromNowhere : (ways[cell] as number);
    if (way === fromNowhere) return pairs;
    const column = cell % width;
    if (column === 0) return pairs;
    if (way === fromDiagonal) {
      pairs[(cell - column) / width - 1] = windowStart + column - 1;
      cell -= width + 1;
    } else cell -= way === fromAbove ? width : 1;
  }
}
