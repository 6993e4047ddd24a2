/** The rows of a long list: those drawn before have been measured, the others are taken for as high as most. */
export class RowHeights {
  readonly #measured = new Map<number, number>();
  /** Measured rows in their order, with how much they and those before them differ from the estimate. */
  #order: readonly (readonly [number, number])[] | undefined;

  /** How many rows there are. */
  count = 0;

  constructor(readonly estimate: number) {}

  /** Takes over a row's height; answers whether that moves others. */
  measure(row: number, height: number): boolean {
    if (this.#measured.get(row) === height || height === 0) return false;
    this.#measured.set(row, height);
    this.#order = undefined;
    return true;
  }

  get total(): number {
    return this.top(this.count);
  }

  /** Where a row begins. */
  top(row: number): number {
    return row * this.estimate + this.#difference(row);
  }

  /** The row that stands at a place. */
  rowAt(place: number): number {
    let [low, high] = [0, Math.max(0, this.count - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** How much the measured rows before one differ from the estimate. */
  #difference(row: number): number {
    const order = this.#sums();
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((order[middle]?.[0] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return order[low - 1]?.[1] ?? 0;
  }

  #sums(): readonly (readonly [number, number])[] {
    if (this.#order !== undefined) return this.#order;
    let sum = 0;
    this.#order = [...this.#measured]
      .sort(([one], [other]) => one - other)
      .map(([row, height]) => {
        sum += height - this.estimate;
        return [row, sum] as const;
      });
    return this.#order;
  }
}
