import { type ReasonKind, reasonKinds } from '../../model/article-verdict.ts';
import type { Signals } from './signals.ts';

/** For each signal the logarithm at which it is cut, that logarithm's mean, and its weight, all in thousandths. */
export interface FittedTable {
  readonly bias: number;
  readonly signals: {
    readonly [kind in ReasonKind]: Readonly<Record<string, readonly [cap: number, mean: number, weight: number]>>;
  };
}

/** How much each kind of signal speaks for an article (above 0) or against it, in log odds, and all of them together. */
export interface Judgement {
  readonly score: number;
  readonly byKind: readonly (readonly [kind: ReasonKind, score: number])[];
}

/** Weighs a page's signals: a sum of `weight · (min(log(1 + signal), cap) − mean)`, so that each signal's share is known. */
export function judge(signals: Signals, table: FittedTable): Judgement {
  const byKind = reasonKinds.map((kind) => {
    let score = 0;
    for (const [name, [cap, mean, weight]] of Object.entries(table.signals[kind])) {
      score += weight * (Math.min(1000 * Math.log1p(signals[kind][name] ?? 0), cap) - mean);
    }
    return [kind, score / 1e6] as const;
  });
  return { score: byKind.reduce((sum, [, score]) => sum + score, table.bias / 1000), byKind };
}
