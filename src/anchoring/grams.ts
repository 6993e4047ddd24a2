/** How often each group of three neighbouring UTF-16 code units (two in short texts) occurs in a folded text. */
export interface Grams {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/** Counts a folded text's groups of code units. */
export function gramsOf(text: string): Grams {
  const counts = new Map<number, number>();
  let total = 0;
  for (let index = 0; index + 2 < text.length; index += 1) {
    const gram = hash(text.charCodeAt(index), text.charCodeAt(index + 1), text.charCodeAt(index + 2));
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
}

/** The share of groups that two texts have in common, from 0 to 1 (Dice's coefficient over multisets). */
export function similarityOfGrams(one: Grams, other: Grams): number {
  if (one.total + other.total === 0) return 0;
  return (2 * sharedGrams(one, other)) / (one.total + other.total);
}

/** The share of the first text's groups that the second one holds too, from 0 to 1. */
export function containmentOfGrams(one: Grams, other: Grams): number {
  return one.total === 0 ? 0 : sharedGrams(one, other) / one.total;
}

function sharedGrams(one: Grams, other: Grams): number {
  let shared = 0;
  for (const [gram, count] of one.counts) shared += Math.min(count, other.counts.get(gram) ?? 0);
  return shared;
}

function hash(first: number, second: number, third: number): number {
  return ((first * 0x9e3b + second) * 0x9e3b + third) | 0;
}
