import type { FittedTable } from '../../../src/article/detection/judge.ts';
import type { Signals } from '../../../src/article/detection/signals.ts';
import { reasonKinds } from '../../../src/model/article-verdict.ts';
import type { LabelledPage } from './labelled-pages.ts';
import { type Example, type Fitted, fitLogistic } from './logistic.ts';

/** What share of pages a signal is told apart among; above, more of it says no more. */
const capShare = 0.95;
/** How much a page counts that is an article by its collection alone: most of them are news, and easy. */
const furtherWeight = 0.3;

interface Column {
  readonly read: (signals: Signals) => number;
  readonly kind: (typeof reasonKinds)[number];
  readonly name: string;
  readonly cap: number;
  readonly mean: number;
  readonly spread: number;
}

/** A model as it was fitted: columns with their scales, and a weight for each. */
export interface Model {
  readonly columns: readonly Column[];
  readonly fitted: Fitted;
}

/** Fits a logistic regression over logarithms of the signals, cut at a cap and standardised. */
export function fitModel(pages: readonly LabelledPage[], penalty: number): Model {
  const columns = reasonKinds.flatMap((kind) =>
    Object.keys(pages[0]?.signals[kind] ?? {}).flatMap((name) => scale(pages, kind, name)),
  );
  const examples = pages.map(
    (page): Example => ({
      values: valuesOf(columns, page.signals),
      isPositive: page.isArticle,
      weight: page.corpus === 'page-type' ? 1 : furtherWeight,
    }),
  );
  return { columns, fitted: fitLogistic(examples, penalty) };
}

/** A page's place in the model's columns. */
export function valuesOf(columns: readonly Column[], signals: Signals): readonly number[] {
  return columns.map(({ read, cap, mean, spread }) => (Math.min(Math.log1p(read(signals)), cap) - mean) / spread);
}

function scale(pages: readonly LabelledPage[], kind: Column['kind'], name: string): readonly Column[] {
  const read = (signals: Signals) => signals[kind][name] ?? 0;
  const logs = pages.map(({ signals }) => Math.log1p(read(signals))).sort((one, other) => one - other);
  const cap = logs[Math.floor(logs.length * capShare)] || logs.at(-1) || 0;
  const cut = logs.map((value) => Math.min(value, cap));
  const mean = cut.reduce((sum, value) => sum + value, 0) / cut.length;
  const spread = Math.sqrt(cut.reduce((sum, value) => sum + (value - mean) ** 2, 0) / cut.length);
  return spread === 0 ? [] : [{ read, kind, name, cap, mean, spread }];
}

/** The model as the extension reads it: cap, mean and weight of each signal in thousandths. */
export function asTable({ columns, fitted }: Model): FittedTable {
  const round = (value: number) => Math.round(value * 1000);
  const signals = Object.fromEntries(
    reasonKinds.map((kind) => [
      kind,
      Object.fromEntries(
        columns.flatMap((column, index) =>
          column.kind === kind
            ? [
                [
                  column.name,
                  [round(column.cap), round(column.mean), round((fitted.weights[index] ?? 0) / column.spread)],
                ],
              ]
            : [],
        ),
      ),
    ]),
  ) as unknown as FittedTable['signals'];
  return { bias: round(fitted.bias), signals };
}
