/** A fitted logistic regression over standardised columns. */
export interface Fitted {
  readonly bias: number;
  readonly weights: readonly number[];
}

export interface Example {
  readonly values: readonly number[];
  readonly isPositive: boolean;
  readonly weight: number;
}

const rounds = 12;

/** Logistic regression with an L2 penalty on the weights (not the bias), by Newton's method: no chance is involved. */
export function fitLogistic(examples: readonly Example[], penalty: number): Fitted {
  const width = (examples[0]?.values.length ?? 0) + 1;
  const rows = examples.map(({ values }) => Float64Array.from([1, ...values]));
  let weights = new Float64Array(width);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, column) => (column === 0 ? 0 : -penalty * weight));
    const curvature = Array.from({ length: width }, (_, column) => {
      const row = new Float64Array(width);
      row[column] = column === 0 ? 1e-9 : penalty;
      return row;
    });
    rows.forEach((row, index) => {
      const { isPositive, weight } = examples[index] as Example;
      const guess = 1 / (1 + Math.exp(-dot(row, weights)));
      const error = weight * (Number(isPositive) - guess);
      const bend = weight * guess * (1 - guess);
      for (let one = 0; one < width; one += 1) {
        const value = row[one] as number;
        gradient[one] = (gradient[one] as number) + error * value;
        const line = curvature[one] as Float64Array;
        const bent = bend * value;
        if (bent !== 0)
          for (let other = 0; other <= one; other += 1)
            line[other] = (line[other] as number) + bent * (row[other] as number);
      }
    });
    const step = solve(curvature, gradient);
    weights = weights.map((weight, column) => weight + (step[column] as number));
  }
  const [bias = 0, ...rest] = weights;
  return { bias, weights: rest };
}

/** How probable a positive is. */
export function probability({ bias, weights }: Fitted, values: readonly number[]): number {
  return 1 / (1 + Math.exp(-bias - values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index += 1) sum += (one[index] as number) * (other[index] as number);
  return sum;
}

/** Solves a symmetric positive definite system, of which the lower half is read and overwritten, by Cholesky's method. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const at = (row: number, column: number) => (matrix[row] as Float64Array)[column] as number;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(row, column);
      for (let inner = 0; inner < column; inner += 1) sum -= at(row, inner) * at(column, inner);
      (matrix[row] as Float64Array)[column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(column, column);
    }
  }
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = found[row] as number;
    for (let inner = 0; inner < row; inner += 1) sum -= at(row, inner) * (found[inner] as number);
    found[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = found[row] as number;
    for (let inner = row + 1; inner < size; inner += 1) sum -= at(inner, row) * (found[inner] as number);
    found[row] = sum / at(row, row);
  }
  return found;
}
