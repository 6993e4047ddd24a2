/** A row to learn from, of hundreds of columns of which it has some twenty: the columns that are so of it, and whether it is right. */
export interface LogisticRow {
  readonly columns: readonly number[];
  readonly isRight: boolean;
}

/** Weights of a logistic model. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

const rounds = 400;
const rate = 0.05;

/** Fits a logistic model by Adam (Kingma and Ba 2015, their constants) with a quadratic penalty on all weights but the bias; the same rows give the same weights. */
export function fitLogistic(rows: readonly LogisticRow[], columns: number, penalty: number): LogisticModel {
  const weights = new Float64Array(columns + 1);
  const mean = new Float64Array(columns + 1);
  const square = new Float64Array(columns + 1);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = weights.map((weight, column) => (column < columns ? penalty * weight : 0));
    for (const row of rows) {
      const error = probability({ bias: weights[columns] ?? 0, weights }, row.columns) - Number(row.isRight);
      slope[columns] = (slope[columns] ?? 0) + error;
      for (const column of row.columns) slope[column] = (slope[column] ?? 0) + error;
    }
    for (let column = 0; column <= columns; column += 1) {
      const step = (slope[column] ?? 0) / rows.length;
      const first = 0.9 * (mean[column] ?? 0) + 0.1 * step;
      const second = 0.999 * (square[column] ?? 0) + 0.001 * step * step;
      mean[column] = first;
      square[column] = second;
      const moved = first / (1 - 0.9 ** round) / (Math.sqrt(second / (1 - 0.999 ** round)) + 1e-8);
      weights[column] = (weights[column] ?? 0) - rate * moved;
    }
  }
  return { bias: weights[columns] ?? 0, weights: weights.slice(0, columns) };
}

/** The probability that a row with these columns is right. */
export function probability({ bias, weights }: LogisticModel, columns: readonly number[]): number {
  let logOdds = bias;
  for (const column of columns) logOdds += weights[column] ?? 0;
  return 1 / (1 + Math.exp(-logOdds));
}
