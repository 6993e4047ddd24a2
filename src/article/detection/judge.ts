import { type ReasonKind, reasonKinds } from '../../model/article-verdict.ts';
import { type SomeSignals, sureFrom } from './signals.ts';

/**
 * For each signal the logarithm at which it is cut, that logarithm's mean, and its weight in each stage from the one on
 * that reads it; all in thousandths.
 */
export type FittedSignal = readonly [cap: number, mean: number, ...weights: number[]];
const firstWeight = 2;

/** One sum for each stage, over what was read by then. */
export interface FittedTable {
  readonly biases: readonly number[];
  readonly signals: { readonly [kind in ReasonKind]: Readonly<Record<string, FittedSignal>> };
}

/** How much each kind of signal speaks for an article (above 0) or against it, in log odds, and all of them together. */
export interface Judgement {
  readonly score: number;
  readonly byKind: readonly (readonly [kind: ReasonKind, score: number])[];
}

/** Weighs a page's signals stage by stage until one is sure. */
export function judge(read: Iterable<SomeSignals>, table: FittedTable): Judgement {
  let judgement: Judgement = { score: 0, byKind: [] };
  let stage = 0;
  for (const signals of read) {
    judgement = weigh(signals, table, stage);
    if (Math.abs(judgement.score) >= (sureFrom[stage] ?? 0)) break;
    stage += 1;
  }
  return judgement;
}

/** What a stage makes of the signals read by then: a sum of `weight · (min(log(1 + signal), cap) − mean)`, so that each signal's share is known. */
export function weigh(signals: SomeSignals, table: FittedTable, stage: number): Judgement {
  let total = (table.biases[stage] ?? 0) / 1000;
  const byKind: [ReasonKind, number][] = [];
  for (const kind of reasonKinds) {
    const group = signals[kind];
    if (group === undefined) continue;
    const fitted = table.signals[kind];
    let score = 0;
    for (const name of Object.keys(fitted)) {
      const row = fitted[name] as FittedSignal;
      const at = row.length - sureFrom.length + stage;
      // A later stage reads it.
      if (at < firstWeight) continue;
      score += (row[at] as number) * (Math.min(1000 * Math.log1p(group[name] ?? 0), row[0]) - row[1]);
    }
    byKind.push([kind, score / 1e6]);
    total += score / 1e6;
  }
  return { score: total, byKind };
}
