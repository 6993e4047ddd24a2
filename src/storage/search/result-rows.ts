import { type Grouping, groupResults, type ResultRows } from './group-results.ts';
import { inOrder, type RatedTerm, scoresOf } from './order-results.ts';
import type { Matched, ResultOrder } from './search-library.ts';

/** From how many results on it pays to draw the first before all are in order. */
const many = 2_048;
/** How many first results are looked for at most: each that is better than one of them is put in its place among them. */
const mostFirst = 64;

/** Rows with which a list begins, and how many results come after them. */
export interface FirstRows extends ResultRows {
  readonly left: number;
}

/** The rows of all results, in order and in their groups. */
export function allRows(matched: Matched, order: ResultOrder, grouping: Grouping): ResultRows {
  return groupResults({ snapshot: matched.snapshot, numbers: inOrder(matched, order) }, grouping);
}

/**
 * The rows with which the list of all results begins, `least` of them or more, for whoever types and sees no others:
 * ordering and grouping all takes several times as long. Undefined where all are as quick, or another order is asked for
 * in which the first cannot be told so.
 */
export function firstRows(
  matched: Matched,
  order: ResultOrder,
  grouping: Grouping,
  least: number,
): FirstRows | undefined {
  const { numbers, snapshot } = matched;
  const isByRank = order === 'relevance' || order === 'newest';
  const isInGroups = grouping === 'article' || grouping === 'none';
  if (numbers.length < many || least > mostFirst || !isByRank || !isInGroups) return undefined;
  const first = order === 'newest' ? numbers.slice(0, least) : best(numbers, matched.terms, least);
  // Of an article in the list, all results stand below its head.
  const shown = grouping === 'none' ? first : Uint32Array.from(new Set([...first, ...ofSameArticles(first, matched)]));
  return { ...groupResults({ numbers: shown, snapshot }, grouping), left: numbers.length - shown.length };
}

/** The results that score most, in order; of equals those that stand first. */
function best(numbers: Uint32Array, terms: readonly RatedTerm[], count: number): Uint32Array<ArrayBuffer> {
  const scores = scoresOf(numbers, terms);
  const places: number[] = [];
  /** What one more has to exceed. */
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    if (score <= least) continue;
    let place = places.length;
    while (place > 0 && (scores[places[place - 1] ?? 0] ?? 0) < score) place -= 1;
    places.splice(place, 0, index);
    if (places.length > count) places.pop();
    if (places.length === count) least = scores[places[count - 1] ?? 0] ?? 0;
  }
  return Uint32Array.from(places, (index) => numbers[index] ?? 0);
}

function ofSameArticles(first: Uint32Array, { numbers, snapshot }: Matched): readonly number[] {
  const { table, next } = snapshot;
  const isWanted = new Uint8Array(next.article);
  for (const number of first) isWanted[table.article[number] ?? 0] = 1;
  const found: number[] = [];
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (isWanted[table.article[number] ?? 0] === 1) found.push(number);
  }
  return found;
}
